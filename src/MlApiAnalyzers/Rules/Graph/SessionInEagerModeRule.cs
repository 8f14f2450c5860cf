using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Execution;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4004: a session is asked for a tensor that was computed eagerly, and is in no graph.</summary>
public sealed class SessionInEagerModeRule() : TensorFlowRule(RuleDescriptors.MLA4004_SessionInEagerMode)
{
    /// <summary>The property that says that every fetch has a value and nothing is fed.</summary>
    public const string HasValues = nameof(HasValues);

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.SessionsFetchOfTheirGraphOnly))
            on.Calls(SessionRun.Names, (context, call) => Check(context, call, library));
    }

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (SessionRun.Read(call, library, context.CancellationToken) is not { Fetches: { IsEmpty: false } fetches } run)
            return;
        IOperation? eager = null;
        var all = true;
        foreach (var fetch in fetches)
        {
            if (TensorOrigin.Of(fetch, context.Compilation, library, context.Options, context.CancellationToken).Mode == ExecutionMode.Eager)
                eager ??= fetch;
            else
                all = false;

            // An initializer gives no value.
            all &= !library.Operation.Is(fetch.Type);
        }
        if (eager is null)
            return;

        context.Report(
            call.NameLocation(),
            [call.TargetMethod.Name, eager.Syntax.ToString()],
            properties: all && run.Feeds is { IsEmpty: true } ? new() { [HasValues] = null } : null);
    }
}
