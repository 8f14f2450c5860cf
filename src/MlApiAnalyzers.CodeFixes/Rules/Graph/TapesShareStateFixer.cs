using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>MLA4017: takes the gradient of the outer tape before the inner one is opened, so that one tape follows the other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TapesShareStateFixer))]
public sealed class TapesShareStateFixer : RuleFixer
{
    public const string TakeBefore = "MLA4017.TakeBefore";

    public TapesShareStateFixer()
        : base("MLA4017")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.Count == 1
            && context.Enclosing<StatementSyntax>() is { } gradient
            && context.Root.FindNode(context.Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>() is { } inner)
            yield return new Repair("Take the gradient before the inner tape is opened", TakeBefore, editor => editor.MoveBefore(inner, gradient));
    }
}
