using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Removes the switch.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantEagerSwitchFixer))]
public sealed class RedundantEagerSwitchFixer : RuleFixer
{
    public const string RemoveSwitch = "MLA4013.RemoveSwitch";

    public RedundantEagerSwitchFixer()
        : base(RuleDescriptors.MLA4013_RedundantEagerSwitch.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<ExpressionStatementSyntax>() is { } statement && RemovableStatement.Of(statement) is { } removed)
            yield return new Repair("Remove 'enable_eager_execution'", RemoveSwitch, editor => editor.Remove(removed));
    }
}
