using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>
/// MLA5014: <c>if (File.Exists(g) &amp;&amp; File.Exists(d)) { G.load_weights(g); D.save_weights(d); }</c>: of two models, one is loaded
/// and the other one written over what it should load.
/// </summary>
public sealed class CheckpointOverwrittenRule() : TensorFlowRule(RuleDescriptors.MLA5014_CheckpointOverwritten)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Call("save_weights", (context, save) => Check(context, save, library));

    private static void Check(RuleContext context, IInvocationOperation save, TensorFlowLibrary library)
    {
        if (ModelFiles.UseOf(save, library) != ModelFileUse.SaveWeights
            || save.Argument("filepath") is not { } argument
            || VariableOf(save) is not { } model
            || save.Parent is not IExpressionStatementOperation { Parent: IBlockOperation { Parent: IConditionalOperation conditional } block } statement
            || conditional.WhenTrue != block)
        {
            return;
        }
        var path = PathReading.Of(argument.Value, context.CancellationToken);
        if (!path.IsUnknown
            && HasExisting(conditional.Condition, path, context.CancellationToken)
            && LoadedSibling(block.Operations, statement, model, library) is { } sibling)
        {
            context.Report(save.Syntax.GetLocation(), [model.Name, sibling.Name]);
        }
    }

    private static ISymbol? VariableOf(IInvocationOperation call) => call.Instance is { } receiver ? VariableUses.VariableOf(receiver.Unwrap()) : null;

    /// <summary>Whether the condition holds only where the file is there.</summary>
    private static bool HasExisting(IOperation condition, PathReading path, CancellationToken cancellationToken) => condition.Unwrap() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both =>
            HasExisting(both.LeftOperand, path, cancellationToken) || HasExisting(both.RightOperand, path, cancellationToken),
        IInvocationOperation call => PathCalls.CheckedPath(call) is { } found && PathReading.Of(found, cancellationToken).Match(path) == PathMatch.Same,
        _ => false,
    };

    /// <summary>
    /// The other model that is loaded beside the save. Between them stand only other loads, saves and messages: where something
    /// else happens, the model may have changed, and saving it is meant.
    /// </summary>
    private static ISymbol? LoadedSibling(ImmutableArray<IOperation> statements, IOperation save, ISymbol model, TensorFlowLibrary library)
    {
        ISymbol? sibling = null;
        var isBehind = false;
        foreach (var statement in statements)
        {
            isBehind |= statement == save;
            if (statement is not IExpressionStatementOperation { Operation: IInvocationOperation call })
            {
                if (isBehind)
                    break;
                return null;
            }
            switch (ModelFiles.UseOf(call, library))
            {
                case ModelFileUse.LoadWeights when VariableOf(call) is { } loaded:
                    if (SymbolEqualityComparer.Default.Equals(loaded, model))
                        return null;
                    sibling ??= loaded;
                    continue;
                case ModelFileUse.SaveWeights:
                    continue;
            }
            var isMessage = call.TargetMethod.Name is "WriteLine" or "Write" or "print" || call.TargetMethod.Name.StartsWith("Log", System.StringComparison.Ordinal);
            if (isMessage)
                continue;
            if (isBehind)
                break;
            return null;
        }
        return sibling;
    }
}
