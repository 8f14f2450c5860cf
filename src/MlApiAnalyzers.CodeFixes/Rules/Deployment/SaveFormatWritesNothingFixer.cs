using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Lets <c>save</c> write its one format, or calls <c>save_weights</c>; first what the path's extension speaks for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SaveFormatWritesNothingFixer))]
public sealed class SaveFormatWritesNothingFixer : RuleFixer
{
    public const string SavedModelKey = "MLA5003.SavedModel";
    public const string SaveWeightsKey = "MLA5003.SaveWeights";

    public SaveFormatWritesNothingFixer()
        : base(RuleDescriptors.MLA5003_SaveFormatWritesNothing.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } format
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation save
            || save.Argument("save_format") is not { Value.ConstantValue.HasValue: true })
        {
            yield break;
        }

        var index = list.Arguments.IndexOf(format);
        var savedModel = new Repair(
            "Save as a SavedModel directory",
            SavedModelKey,
            editor => editor.Replace(list, current => ArgumentEdits.Remove(current, index, save.TargetMethod)));
        var weights = SaveRepairs.ToSaveWeights(save) is { } toWeights
            ? new Repair("Save the weights alone, as an HDF5 file", SaveWeightsKey, editor => editor.Replace(call, toWeights))
            : null;

        var isHdf5 = save.Argument("filepath") is { } path && ModelPath.Of(path.Value, context.CancellationToken)?.Hdf5Extension is not null;
        if (isHdf5 && weights is not null)
            yield return weights;
        yield return savedModel;
        if (!isHdf5 && weights is not null)
            yield return weights;
    }
}
