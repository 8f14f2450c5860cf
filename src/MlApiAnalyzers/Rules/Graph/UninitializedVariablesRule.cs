using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Sessions;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4014: a type creates variables and a session and runs a training step, and nowhere in it anything could give the
/// variables a value: no initializer, no restore, no import, no assignment.
/// </summary>
public sealed class UninitializedVariablesRule() : TensorFlowRule(RuleDescriptors.MLA4014_UninitializedVariables)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Calls(SessionRun.Names, (context, call) => Check(context, call, library));

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        var cancellationToken = context.CancellationToken;
        if (SessionRun.Read(call, library, cancellationToken) is not { Session: { } session } run
            || run.FirstFetched(GraphCalls.CreatesTrainStep, library, cancellationToken) is not { } step
            || context.ContainingSymbol.ContainingType is not { } type
            || !CreatesSessionHere(session, type, library, cancellationToken)
            || !TypeWords.Mention(type, static word => word is "Variable" or "get_variable", cancellationToken)
            || TypeWords.Mention(type, MayInitialize, cancellationToken)
            || IsBehindAnother(call, library, cancellationToken)
            || context.Modes.ModeAt(call, context.Options, cancellationToken) != ExecutionMode.Graph)
            return;
        context.Report(call.Syntax.GetLocation(), [step.Syntax.ToString()], related: [session.Syntax.GetLocation()]);
    }

    /// <summary>Whether the session is created by this type and handed to nobody else, who might initialize the variables.</summary>
    private static bool CreatesSessionHere(IOperation session, INamedTypeSymbol type, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        session = session.Unwrap();
        if (Evaluator.ValueOf(session, cancellationToken).Origin is not { } created || !GraphCalls.CreatesSession(created, library) || created is IInvocationOperation { TargetMethod.Name: "LoadFromSavedModel" }
            || !SymbolEqualityComparer.Default.Equals(created.SemanticModel?.GetEnclosingSymbol(created.Syntax.SpanStart, cancellationToken)?.ContainingType, type)
            || VariableUses.VariableOf(session) is not { } variable
            || VariableUses.Find(variable, session, cancellationToken) is not { } uses)
            return false;
        foreach (var use in uses)
            if (use.Kind == VariableUseKind.Read && !IsKnownUse(use.Operation, type, library))
                return false;
        return true;
    }

    private static bool IsKnownUse(IOperation reference, INamedTypeSymbol type, TensorFlowLibrary library)
    {
        var operation = reference.Wrapped();
        return operation.Parent switch
        {
            IInvocationOperation call => library.Owns(call.TargetMethod) && !GraphCalls.Imports(call.TargetMethod, library),
            IPropertyReferenceOperation property => library.Owns(property.Property),
            IArgumentOperation { Parent: IInvocationOperation call } => library.Owns(call.TargetMethod) || SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type),
            IUsingOperation or IExpressionStatementOperation => true,
            _ => false,
        };
    }

    private static bool MayInitialize(string word) => word switch
    {
        "restore" or "Restore" or "load" or "Load" or "initializer" or "initialized_value" => true,
        "Import" or "ImportGraphDef" or "import_meta_graph" or "import_graph_def" or "load_graph" or "LoadFromSavedModel" => true,
        "OperationByName" or "get_operation_by_name" or "get_tensor_by_name" or "get_operations" or "get_collection" => true,
        _ => word.EndsWith("variables_initializer", System.StringComparison.Ordinal) || word.StartsWith("assign", System.StringComparison.Ordinal),
    };

    /// <summary>Whether an earlier run of the same member is reported already.</summary>
    private static bool IsBehindAnother(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var operation in MemberReading.Of(call).Operations)
        {
            if (operation == call)
                return false;
            if (operation is IInvocationOperation other && SessionRun.Read(other, library, cancellationToken) is { } run && run.FirstFetched(GraphCalls.CreatesTrainStep, library, cancellationToken) is not null)
                return true;
        }
        return false;
    }
}
