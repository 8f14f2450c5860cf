using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Rules.ApiLevel;

namespace MlApiAnalyzers.CodeFixes.Rules.ApiLevel;

/// <summary>Renames the argument. Where the library ignored it, it takes effect only now, and that is a fix of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LegacyArgumentNameFixer))]
public sealed class LegacyArgumentNameFixer : RuleFixer
{
    public const string Rename = "MLA1009.Rename";
    public const string RenameIgnored = "MLA1009.RenameIgnored";

    public LegacyArgumentNameFixer()
        : base("MLA1009")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Property(LegacyArgumentNameRule.NewName) is not { } name
            || context.Enclosing<NameColonSyntax>() is not { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } colon
            || !Binds(context, call, colon, name))
            yield break;
        var isIgnored = context.Property(LegacyArgumentNameRule.IsIgnored) is not null;
        yield return new Repair(
            isIgnored ? $"Use '{name}' (may change results)" : $"Use '{name}'",
            isIgnored ? RenameIgnored : Rename,
            editor => editor.Replace(colon.Name, SyntaxFactory.IdentifierName(name)));
    }

    /// <summary>Whether the renamed call binds to the same method, or to an overload of it.</summary>
    private static bool Binds(RepairContext context, InvocationExpressionSyntax call, NameColonSyntax colon, string name)
    {
        var renamed = call.ReplaceNode(colon.Name, SyntaxFactory.IdentifierName(name));
        return context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol before
            && context.Model.GetSpeculativeSymbolInfo(call.SpanStart, renamed, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol after
            && before.Name == after.Name
            && SymbolEqualityComparer.Default.Equals(before.ContainingType, after.ContainingType)
            && after.Parameters.Any(parameter => parameter.Name == name);
    }
}
