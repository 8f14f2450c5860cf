using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Removes the call that switches eager execution off, where nothing in the program works in a static graph.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KerasModelWithoutEagerFixer))]
public sealed class KerasModelWithoutEagerFixer : RuleFixer
{
    public const string RemoveSwitch = "MLA4003.RemoveSwitch";

    public KerasModelWithoutEagerFixer()
        : base(RuleDescriptors.MLA4003_KerasModelWithoutEager.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.Count == 1
            && context.Diagnostic.AdditionalLocations[0] is var location
            && location.SourceTree?.GetRoot(context.CancellationToken) is { } root
            && context.CanEdit(root)
            && root.FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
            && statement.Expression.Span == location.SourceSpan
            && RemovableStatement.Of(statement) is { } removed)
        {
            yield return new Repair("Remove 'disable_eager_execution' (may change results)", RemoveSwitch, editor => editor.In(removed).Remove(removed));
        }
    }
}
