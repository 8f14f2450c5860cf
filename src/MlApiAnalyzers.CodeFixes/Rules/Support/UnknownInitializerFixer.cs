using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Rules.Support;

namespace MlApiAnalyzers.CodeFixes.Rules.Support;

/// <summary>Writes the initializer that exists: another string, or an object where the layer has an overload that takes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownInitializerFixer))]
public sealed class UnknownInitializerFixer : RuleFixer
{
    public const string NameKey = "MLA3005.Name";
    public const string TypedKey = "MLA3005.Typed";

    public UnknownInitializerFixer()
        : base("MLA3005")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node is not ExpressionSyntax written)
            yield break;
        if (context.Property(NameFix.Text) is { } text)
        {
            yield return new Repair($"Use \"{text}\" (may change results)", NameKey, editor => editor.Replace(NameEdits.Place(context, written), NameEdits.Literal(text)));
            yield break;
        }
        if (context.Property(NameFix.Factory) is not { } factory
            || context.Enclosing<ArgumentSyntax>()?.Parent?.Parent is not InvocationExpressionSyntax call
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation
            || Typed(context, call, invocation) is not { } edits)
        {
            yield break;
        }
        yield return new Repair($"Use '{factory}' (may change results)", TypedKey, editor =>
        {
            foreach (var (_, value) in edits.Values)
                value.AddUsings(editor);
            editor.Replace(call.ArgumentList, list => WithEdits(list, edits));
        });
    }

    // Another repair in the same call makes the same edits.
    private static ArgumentListSyntax WithEdits(ArgumentListSyntax list, TypedEdits edits)
    {
        foreach (var (index, value) in edits.Values)
        {
            var old = list.Arguments[index].Expression;
            list = list.ReplaceNode(old, SyntaxFactory.ParseExpression(value.Text).WithTriviaFrom(old));
        }
        foreach (var (name, value) in edits.Added)
            if (list.Arguments.All(argument => argument.NameColon?.Name.Identifier.ValueText != name))
                list = ArgumentEdits.AddNamed(list, name, SyntaxFactory.ParseExpression(value));
        return list;
    }

    /// <summary>What turns the call into one of the overload that takes initializer objects; null when there is none or not all is known.</summary>
    private static TypedEdits? Typed(RepairContext context, InvocationExpressionSyntax call, IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var overload = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(other =>
            other.Parameters.Length >= method.Parameters.Length
            && method.Parameters.All(parameter => other.Parameters[parameter.Ordinal].Name == parameter.Name)
            && other.Parameters.Any(parameter => parameter.Type.Name == "IInitializer"));
        if (overload is null)
            return null;

        var spelling = new LibrarySpelling(context);
        var initializers = new KerasNames(KerasNames.Initializers, context.Library.Version);
        var edits = new TypedEdits(new List<(int, Spelled)>(), new List<(string, string)>());
        foreach (var argument in invocation.Arguments)
        {
            var parameter = argument.Parameter!;
            var target = overload.Parameters[parameter.Ordinal];
            if (SymbolEqualityComparer.Default.Equals(parameter.Type, target.Type))
            {
                if (argument.ArgumentKind == ArgumentKind.DefaultValue && !Equals(parameter.ExplicitDefaultValue, target.HasExplicitDefaultValue ? target.ExplicitDefaultValue : null))
                    edits.Added.Add((parameter.Name, SymbolDisplay.FormatPrimitive(parameter.ExplicitDefaultValue!, quoteStrings: true, useHexadecimalNumbers: false)));
                continue;
            }
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value.IsConstantNull())
                continue;
            if (argument.Value.ConstantString() is not { } name || argument.Syntax is not ArgumentSyntax syntax)
                return null;
            var value = target.Type.Name == "IInitializer"
                ? initializers.Meant(name)?.Factory
                : ActivationProperty(context, name) is { } property ? "keras.activations." + property : null;
            if (value is null)
                return null;
            edits.Values.Add((call.ArgumentList.Arguments.IndexOf(syntax), spelling.Spell(value)));
        }
        return edits;
    }

    private static string? ActivationProperty(RepairContext context, string name) =>
        new KerasNames(KerasNames.Activations, context.Library.Version).Accepts(name)
            ? context.Library.IActivationsApi.Symbol?.GetMembers().OfType<IPropertySymbol>()
                .FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))?.Name
            : null;

    /// <param name="Values">Arguments, by where they stand, and what they become.</param>
    /// <param name="Added">Arguments whose default differs between the overloads.</param>
    private sealed record TypedEdits(List<(int Index, Spelled Value)> Values, List<(string Name, string Value)> Added);
}
