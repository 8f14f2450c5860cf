using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5008: a text with backslashes that a call takes as a path, in a program that may run elsewhere than on Windows.</summary>
public sealed class BackslashPathRule() : TensorFlowRule(RuleDescriptors.MLA5008_BackslashPath)
{
    private static readonly char[] NotInPaths = { '<', '>', '|', '"', '\n', '\r', '\t', '\0' };

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!RunsOnWindowsOnly(PackageReferences.Of(on.Options)))
            on.Operations(context => Check(context, library), OperationKind.Literal);
    }

    private static bool RunsOnWindowsOnly(PackageReferences project)
    {
        if (project.TargetFrameworkIdentifier == ".NETFramework" || project.TargetFramework?.IndexOf("-windows", StringComparison.OrdinalIgnoreCase) > 0)
            return true;
        foreach (var identifier in project.RuntimeIdentifiers)
            if (!identifier.StartsWith("win", StringComparison.OrdinalIgnoreCase))
                return false;
        return !project.RuntimeIdentifiers.IsEmpty;
    }

    private static void Check(RuleContext context, TensorFlowLibrary library)
    {
        // A path from a drive or a share is of Windows whatever separates its parts.
        if (context.Operation.Type?.SpecialType != SpecialType.System_String
            || context.Operation.ConstantValue is not { HasValue: true, Value: string text }
            || text.IndexOf('\\') < 0
            || PathCalls.IsAbsoluteOnWindows(text)
            || text.IndexOfAny(NotInPaths) >= 0
            || PathDestination.Find(context.Operation, library, ofLibraryOnly: false, context.CancellationToken) is not { } argument
            || IsUnderWindowsCheck(context.Operation.Syntax)
            || IsUnderWindowsCheck(argument.Syntax)
            || !(PathCalls.IsLibraryPath(argument, library) || LibraryFiles.In(context.Compilation, context.CancellationToken).Contains(context.Operation.Syntax.SyntaxTree)))
        {
            return;
        }
        context.Report(context.Operation.Syntax.GetLocation(), [text]);
    }

    /// <summary>Whether a condition around the code asks for Windows.</summary>
    private static bool IsUnderWindowsCheck(SyntaxNode node)
    {
        for (var current = node; current.Parent is { } parent and not MemberDeclarationSyntax; current = parent)
        {
            var condition = parent switch
            {
                IfStatementSyntax statement when statement.Condition != current => statement.Condition,
                ConditionalExpressionSyntax expression when expression.Condition != current => expression.Condition,
                _ => null,
            };
            if (condition?.ToString().IndexOf("Windows", StringComparison.Ordinal) >= 0)
                return true;
        }
        return false;
    }
}
