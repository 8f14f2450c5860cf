using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Model;

/// <summary>
/// MLA7011: <c>fit</c> on a dataset validates in the epochs, counted from 0, that are positive multiples of
/// <c>validation_step</c>; with too few epochs there is none.
/// </summary>
public sealed class ValidationNeverRunsRule() : TensorFlowRule(RuleDescriptors.MLA7011_ValidationNeverRuns)
{
    /// <summary>Present where <c>validation_step: 1</c> lets validation run.</summary>
    public const string FixableProperty = "fixable";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.ValidationStepSkipsEpochs))
            on.Call("fit", (context, fit) => Check(context, fit, library));
    }

    private static void Check(RuleContext context, IInvocationOperation fit, TensorFlowLibrary library)
    {
        var method = fit.TargetMethod;
        if (!library.IsModelMember(method))
            return;

        // The overloads for arrays have validation_step too, or had it, and validate after every epoch.
        if (fit.Argument("dataset") is null
            || fit.WrittenArgument("validation_data") is not { } validation || validation.Value.IsConstantNull()
            || fit.Argument("validation_step") is not { } stepArgument || ConstantOf(stepArgument, context) is not { } step)
        {
            return;
        }

        var epochs = ConstantOf(fit.Argument("epochs"), context);
        var firstEpoch = fit.WrittenArgument("initial_epoch") is { } initial ? ConstantOf(initial, context) : 0;
        var written = stepArgument.ArgumentKind == ArgumentKind.DefaultValue ? validation : stepArgument;
        if (step == 0)
        {
            if (epochs is null || epochs > (firstEpoch ?? 0))
                Report(context, written, isFixable: epochs is null or > 1, "validation_step: 0 makes 'fit' divide by zero at the end of the first epoch");
            return;
        }

        // A negative step validates from the first epoch on.
        if (step < 0 || epochs is not { } count || firstEpoch is < 0 || count <= (firstEpoch ?? 0) || !IsNeverReached(step, count, firstEpoch ?? 0))
            return;
        if (count == 1)
            Report(context, written, isFixable: false, "'fit' does not validate in the first epoch whatever validation_step is, so with epochs: 1 it never does; call 'evaluate' after it");
        else if (firstEpoch is > 0)
            Report(context, written, isFixable: true, $"With validation_step: {step} none of the epochs {firstEpoch} to {count - 1} is validated, and on_epoch_end is called after none of them");
        else
            Report(context, written, isFixable: true, $"With epochs: {count} and validation_step: {step} 'fit' never validates, and on_epoch_end is called after no epoch; validation first runs in epoch {step}, counted from 0");
    }

    private static bool IsNeverReached(int step, int epochs, int firstEpoch)
    {
        var first = firstEpoch > 1 ? firstEpoch : 1L;
        return (first + step - 1) / step * step >= epochs;
    }

    // What stands in a variable may be meant for other calls as well.
    private static void Report(RuleContext context, IArgumentOperation argument, bool isFixable, string message) =>
        context.Report(argument.Syntax.GetLocation(), [message], properties: isFixable && (argument.Parameter?.Name != "validation_step" || argument.Value.ConstantValue.HasValue) ? new() { [FixableProperty] = null } : null);

    private static int? ConstantOf(IArgumentOperation? argument, RuleContext context) =>
        argument is not null && Evaluator.Known(argument.Value, context.CancellationToken).Integer is >= int.MinValue and <= int.MaxValue and { } value ? (int)value : null;
}
