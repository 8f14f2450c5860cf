using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Runs the initializer once, before the loops.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InitializerInLoopFixer))]
public sealed class InitializerInLoopFixer : RuleFixer
{
    public const string RunBeforeLoop = "MLA4015.RunBeforeLoop";

    public InitializerInLoopFixer()
        : base(RuleDescriptors.MLA4015_InitializerInLoop.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.Count == 1
            && context.Root.FindNode(context.Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>() is { } loop
            && context.Node is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } run
            && LoopHoist.FindRun(loop, run, context) is { Varying.Count: 0 } hoist)
        {
            yield return new Repair("Run the initializer before the loop (may change results)", RunBeforeLoop, editor =>
            {
                hoist.Apply(editor);
                hoist.Move(editor, statement);
            });
        }
    }
}
