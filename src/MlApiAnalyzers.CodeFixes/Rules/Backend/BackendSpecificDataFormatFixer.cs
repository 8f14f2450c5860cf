using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Rules.Backend;

namespace MlApiAnalyzers.CodeFixes.Rules.Backend;

/// <summary>Leaves the format to its default, channels last, and keeps the branch that is for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BackendSpecificDataFormatFixer))]
public sealed class BackendSpecificDataFormatFixer : RuleFixer
{
    public const string DropArgument = "MLA2008.DropArgument";
    public const string DropBranch = "MLA2008.DropBranch";

    public BackendSpecificDataFormatFixer()
        : base(RuleDescriptors.MLA2008_BackendSpecificDataFormat.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        var repair = context.Property(BackendSpecificDataFormatRule.Value) is { } value
            ? WithoutBranch(context, value == "true")
            : WithoutArgument(context);
        return repair is null ? Enumerable.Empty<Repair>() : new[] { repair };
    }

    private static Repair? WithoutArgument(RepairContext context)
    {
        if (context.Enclosing<ArgumentSyntax>() is not { Parent: ArgumentListSyntax list } argument
            || !context.Model.GetConstantValue(argument.Expression, context.CancellationToken).HasValue
            || context.Model.GetSymbolInfo(list.Parent!, context.CancellationToken).Symbol is not IMethodSymbol method)
            return null;
        if (list.Parent is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } && method.Name == "SetImageDataFormat")
        {
            return RemovableStatement.Of(statement) is { } removed
                ? new Repair("Leave the data format to its default (may change results)", DropArgument, editor => editor.Remove(removed))
                : null;
        }
        if (method.Parameters.FirstOrDefault(static parameter => parameter.Name == "data_format") is not { } parameter)
            return null;
        if (!parameter.IsOptional || StaysAmbiguous(list, argument, context))
        {
            return argument.Expression is LiteralExpressionSyntax literal
                ? new Repair("Use \"channels_last\" (may change results)", DropArgument, editor =>
                    editor.Replace(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("channels_last"))))
                : null;
        }
        var index = list.Arguments.IndexOf(argument);
        return new Repair("Leave the data format to its default (may change results)", DropArgument, editor =>
            editor.Replace(list, current => ArgumentEdits.Remove(current, index, method)));
    }

    /// <summary>Whether the call means another overload, or several, when the argument is gone.</summary>
    private static bool StaysAmbiguous(ArgumentListSyntax list, ArgumentSyntax argument, RepairContext context)
    {
        if (list.Parent is not ExpressionSyntax call || context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method)
            return true;
        var without = call.ReplaceNode(list, ArgumentEdits.Remove(list, list.Arguments.IndexOf(argument), method));
        var bound = context.Model.GetSpeculativeSymbolInfo(call.SpanStart, without, SpeculativeBindingOption.BindAsExpression).Symbol;
        return !SymbolEqualityComparer.Default.Equals(bound, method);
    }

    private static Repair? WithoutBranch(RepairContext context, bool value)
    {
        const string Title = "Keep the branch for TensorFlow (may change results)";
        switch (context.Node.Parent)
        {
            case IfStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } choice when choice.Condition == context.Node:
                var kept = value ? choice.Statement : choice.Else?.Statement;
                if (kept is null)
                    return RemovableStatement.Of(choice) is { } removed ? new Repair(Title, DropBranch, editor => editor.Remove(removed)) : null;
                if (choice.Parent is not BlockSyntax block)
                    return null;
                return new Repair(Title, DropBranch, editor => editor.Replace(block, current =>
                {
                    var at = block.Statements.IndexOf(choice);
                    return current.WithStatements(current.Statements.ReplaceRange(current.Statements[at], Kept(current.Statements[at], value)));
                }));
            case ConditionalExpressionSyntax choice when choice.Condition == context.Node:
                return new Repair(Title, DropBranch, editor => editor.Replace(choice, current => value ? current.WhenTrue.WithoutTrivia() : current.WhenFalse.WithoutTrivia()));
            default:
                return null;
        }
    }

    /// <summary>The statements of the branch, or the block where a declaration in it would get another scope.</summary>
    private static IEnumerable<StatementSyntax> Kept(StatementSyntax current, bool value)
    {
        if (current is not IfStatementSyntax choice || (value ? choice.Statement : choice.Else?.Statement) is not { } branch)
            return new[] { current };
        var statements = branch is BlockSyntax block && !block.Statements.Any(static statement => statement is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax) && block.Statements.Count > 0
            ? block.Statements.ToList()
            : new List<StatementSyntax> { branch };

        // What was said above the choice, and the blank line behind it, stay.
        statements[0] = statements[0].WithLeadingTrivia(choice.GetLeadingTrivia().AddRange(statements[0].GetLeadingTrivia().Where(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
        statements[statements.Count - 1] = statements[statements.Count - 1].WithTrailingTrivia(statements[statements.Count - 1].GetTrailingTrivia().Any(Trivia.IsComment)
            ? statements[statements.Count - 1].GetTrailingTrivia()
            : choice.GetTrailingTrivia());
        return statements.Select(static statement => statement.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
