using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;

namespace MlApiAnalyzers.CodeFixes.Migrations.FitToTape;

/// <summary>Writes out the loop that <c>fit</c> stands for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HighLevelTrainingFixer))]
public sealed class HighLevelTrainingFixer : RuleFixer
{
    public const string WriteOutTheLoop = LoopRepair.WriteOutTheLoop;

    public HighLevelTrainingFixer()
        : base("MLA1010")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<InvocationExpressionSyntax>() is { } call && LoopRepair.Of(call, context) is { } repair)
            yield return repair;
    }
}
