using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5003: <c>save</c> is given a format for which it writes nothing.</summary>
public sealed class SaveFormatWritesNothingRule() : TensorFlowRule(RuleDescriptors.MLA5003_SaveFormatWritesNothing)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.SaveWritesDirectory))
            on.Call("save", (context, save) => Check(context, save, library));
    }

    private static void Check(RuleContext context, IInvocationOperation save, TensorFlowLibrary library)
    {
        if (!save.IsModelSave(library) || !save.TryGetSaveFormat(context.CancellationToken, out var format) || format == ModelSaving.SavedModelFormat)
            return;

        // The library's own default is "tf", so a format that is reported is written in the call.
        if (save.WrittenArgument("save_format") is { } argument)
        {
            context.Report(argument.Syntax.GetLocation(), [format is null ? "null" : $"\"{format}\""]);
        }
    }
}
