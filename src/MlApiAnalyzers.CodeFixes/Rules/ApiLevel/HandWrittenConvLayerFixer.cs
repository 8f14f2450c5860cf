using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.CodeFixes.Migrations.OperationsToLayers;

namespace MlApiAnalyzers.CodeFixes.Rules.ApiLevel;

/// <summary>Makes a Keras model of the layer and of those that are trained with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandWrittenConvLayerFixer))]
public sealed class HandWrittenConvLayerFixer : RuleFixer
{
    public const string BuildModel = "MLA1002.BuildModel";

    public HandWrittenConvLayerFixer()
        : base("MLA1002")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context) => OperationsToLayersMigration.FindRepairs(context, BuildModel);
}
