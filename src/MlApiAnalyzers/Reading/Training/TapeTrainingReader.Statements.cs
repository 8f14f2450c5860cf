using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <content>What else the loop does: it may log and measure, for that is what <c>fit</c> does too.</content>
public sealed partial class TapeTrainingReader
{
    private static readonly HashSet<string> ChangingMembers = new()
    {
        "assign", "assign_add", "assign_sub", "assign_lazy_load", "assign_sub_lazy_load", "assign_add_lazy_load", "set_weights", "load_weights", "save_weights", "save", "fit", "compile", "add", "InitLayers",
        "apply_gradients", "minimize", "set_random_seed", "clear_session", "build", "run", "watch", "stop_recording", "PushTape", "adapt", "restore", "write_graph", "add_summary", "tofile", "savez",
    };

    private static readonly HashSet<string> HarmlessTypes = new()
    {
        "Console", "Debug", "Trace", "Math", "MathF", "String", "TimeSpan", "DateTime", "DateTimeOffset", "GC", "Convert", "Enumerable",
        "Single", "Double", "Int32", "Int64", "Boolean", "Object", "Tuple", "ValueTuple", "CultureInfo",
    };

    private void CheckStatements(ILoopOperation training, List<ILoopOperation> loops, IInvocationOperation gradient, IInvocationOperation application, IOperation model, LossComparison? comparison, ReadBatch? batch)
    {
        var visited = new HashSet<SyntaxNode>();
        var offender = Offender(training, training, loops, application, visited);
        if (offender is var (precondition, code))
            Refuse(precondition, StatementTextOf(code));
        if (comparison is null || batch is null)
            return;
        foreach (var operation in training.Descendants())
        {
            if (operation is not IInvocationOperation use || use.Instance is null || use.Syntax == comparison.Prediction.Origin!.Syntax)
                continue;
            var applied = library.IsApply(use.TargetMethod) && library.IsModel(use.Instance.Type) ? use.Argument("inputs")?.Value
                : use.TargetMethod.Name is "predict" or "evaluate" && library.IsModelMember(use.TargetMethod) ? use.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value
                : null;
            if (applied is null)
                continue;
            if (use.TargetMethod.Name != "evaluate" && LossFormula.AreSame(Batch(LossFormula.Casts(Evaluator.ValueOf(applied, cancellationToken))), Batch(InputOf(comparison))))
                continue;
            if (use.TargetMethod.Name != "evaluate" && batch.Data is ArrayData && ValidationOf(use, applied, training, loops) is { } arrays)
            {
                validation = arrays;
                continue;
            }
            Refuse(TrainingPreconditions.EvaluationInLoop, use);
            return;
        }
    }

    /// <summary>The arrays that a loop behind the training of an epoch measures the model on, batch by batch and in order.</summary>
    private string? ValidationOf(IInvocationOperation use, IOperation applied, ILoopOperation training, List<ILoopOperation> loops)
    {
        if (training == loops[0]
            || LoopsAround(use).FirstOrDefault() is not IForEachLoopOperation each
            || each == loops[0]
            || each.Syntax.SpanStart < loops[0].Syntax.Span.End
            || DatasetOf(each) is not (var dataset, 0)
            || !(each.Syntax.Parent is { } parent && (parent == training.Body.Syntax || parent.Parent == training.Body.Syntax))
            || use.Argument("training")?.Value.ConstantValue is { HasValue: true, Value: true }
            || !IsPart(Batch(LossFormula.Casts(Evaluator.ValueOf(applied, cancellationToken))), each, 0)
            || DatasetReading.Read(dataset, library, cancellationToken) is not { } pipeline
            || !IsNumeric(pipeline)
            || pipeline.AsArrays() is not { IsShuffled: false } arrays)
            return null;
        return $"{arrays.X}, {arrays.Y}";
    }

    /// <summary>The first operation that does something <c>fit</c> would not.</summary>
    private (TrainingPrecondition Precondition, IOperation Code)? Offender(IOperation root, ILoopOperation training, List<ILoopOperation> loops, IInvocationOperation application, HashSet<SyntaxNode> visited)
    {
        if (!visited.Add(root.Syntax))
            return null;
        foreach (var operation in root.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IAwaitOperation or IEventAssignmentOperation or ILockOperation or IDynamicInvocationOperation:
                    return (TrainingPreconditions.SideEffect, operation);
                case IThrowOperation:
                    return (TrainingPreconditions.EarlyExit, operation);
                case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldReturn or OperationKind.YieldBreak } when root == training && Flow.FunctionOf(operation.Syntax) == Flow.FunctionOf(training.Syntax):
                    return (TrainingPreconditions.EarlyExit, operation);
                case IBranchOperation branch when root == training && LoopsAround(branch).FirstOrDefault() is { } target && loops.Contains(target) && training.Syntax.Span.Contains(target.Syntax.Span) && !IsInSwitch(branch, target):
                    return (TrainingPreconditions.EarlyExit, operation);
                case IAssignmentOperation assignment when ChangedOutside(assignment.Target, root, training) is { } changed:
                    return (IsLearningRate(changed) ? TrainingPreconditions.LearningRateSchedule : TrainingPreconditions.SideEffect, assignment);
                case IIncrementOrDecrementOperation increment when ChangedOutside(increment.Target, root, training) is not null:
                    return (TrainingPreconditions.SideEffect, increment);
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } passed when ChangedOutside(passed.Value, root, training) is not null:
                    return (TrainingPreconditions.SideEffect, passed);
                case IInvocationOperation invocation when invocation.Syntax != application.Syntax:
                    if (OffenderIn(invocation, training, loops, application, visited) is { } found)
                        return found;
                    break;
                case IObjectCreationOperation { Type: { } type } created when !library.Owns(type) && type.IsDeclaredNear(created):
                    return (TrainingPreconditions.SideEffect, created);
            }
        }
        return null;
    }

    private (TrainingPrecondition Precondition, IOperation Code)? OffenderIn(IInvocationOperation invocation, ILoopOperation training, List<ILoopOperation> loops, IInvocationOperation application, HashSet<SyntaxNode> visited)
    {
        var method = invocation.TargetMethod;
        if (library.Owns(method))
        {
            if (!IsChanging(method))
                return null;
            return (invocation.Instance is not null && IsLearningRate(invocation.Instance) ? TrainingPreconditions.LearningRateSchedule : TrainingPreconditions.SideEffect, invocation);
        }
        if (Evaluator.CodeOf(invocation, cancellationToken) is { } function)
            return Offender(function, training, loops, application, visited) is { } inside ? (inside.Precondition, inside.Code) : null;
        if (HarmlessTypes.Contains(method.ContainingType.Name) && IsOfSystem(method.ContainingType) && !method.Name.StartsWith("Read", System.StringComparison.Ordinal))
            return null;

        // A list or a watch that lives no longer than the loop.
        if (invocation.Instance is ILocalReferenceOperation local
            && method.ContainingType is { Name: "Stopwatch" or "StringBuilder" } or { ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }
            && IsLogOnly(local.Local, training))
            return null;
        return (TrainingPreconditions.SideEffect, invocation);
    }

    /// <summary>Whether a member of the library changes something: a variable, a model, a file, or, as <c>np.random.shuffle</c>, its argument.</summary>
    private bool IsChanging(IMethodSymbol method) => method.Name switch
    {
        "add" => library.IsModelMember(method),
        "shuffle" => !library.IDataset.IsBaseOf(method.ContainingType),
        _ => ChangingMembers.Contains(method.Name),
    };

    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } parent })
            space = parent;
        return space?.Name == "System";
    }

    private static bool IsInSwitch(IOperation branch, ILoopOperation loop)
    {
        for (var current = branch.Parent; current is not null && current != loop; current = current.Parent)
            if (current is ISwitchOperation)
                return branch.Syntax.IsKind(SyntaxKind.BreakStatement);
        return false;
    }

    private bool IsLearningRate(IOperation operation) =>
        operation.DescendantsAndSelf().Any(part =>
            part is IPropertyReferenceOperation { Property.Name: "lr" or "learning_rate" or "LearningRate" } property && library.Owns(property.Property)
            || library.IOptimizer.IsBaseOf(part.Type));

    /// <summary>What an assignment changes that outlives the loop, or null.</summary>
    private IOperation? ChangedOutside(IOperation target, IOperation root, ILoopOperation training)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation or IDiscardOperation:
                return null;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    if (ChangedOutside(element, root, training) is { } changed)
                        return changed;
                return null;
            case ILocalReferenceOperation local:
                return IsDeclaredIn(local, root) || IsDeclaredIn(local, training) || IsLogOnly(local.Local, training) ? null : target;
            case IParameterReferenceOperation parameter:
                return root == training ? target : null;
            case IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array }:
                return IsDeclaredIn(array, root) || IsDeclaredIn(array, training) || IsLogOnly(array.Local, training) ? null : target;
            default:
                return target;
        }
    }

    /// <summary>Whether a local is used inside the loop only, so that it can go with it.</summary>
    private bool IsLogOnly(ILocalSymbol local, ILoopOperation training)
    {
        if (local.DeclaringSyntaxReferences.Length != 1 || VariableUses.Find(local, training, cancellationToken) is not { } uses)
            return false;
        foreach (var use in uses)
            if (!training.Syntax.Span.Contains(use.Syntax.Span) && !(use.Kind == VariableUseKind.Write && use.Operation is IVariableDeclaratorOperation))
                return false;
        return true;
    }

    private static string StatementTextOf(IOperation code) => code.Syntax is ExpressionSyntax or StatementSyntax ? code.Syntax.ToString() : StatementAround(code.Syntax);

    /// <summary>The metrics that the loop computes, as <c>compile</c> names them.</summary>
    private ImmutableArray<string> MetricsIn(ILoopOperation training)
    {
        var metrics = new List<string>();
        var visited = new HashSet<SyntaxNode>();
        CollectMetrics(training, metrics, visited);
        return metrics.ToImmutableArray();
    }

    private void CollectMetrics(IOperation root, List<string> metrics, HashSet<SyntaxNode> visited)
    {
        if (!visited.Add(root.Syntax))
            return;
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation invocation)
                continue;
            var method = invocation.TargetMethod;
            if (!library.Owns(method))
            {
                if (Evaluator.CodeOf(invocation, cancellationToken) is { } function)
                    CollectMetrics(function, metrics, visited);
                continue;
            }
            var name = method.Name switch
            {
                "equal" or "Equal" => "accuracy",
                "sparse_categorical_accuracy" or "categorical_accuracy" or "binary_accuracy" when IsMetrics(method) => "accuracy",
                "mean_absolute_error" or "mean_absolute_percentage_error" when IsMetrics(method) => method.Name,
                "update_state" when invocation.Instance is not null => MetricObject(invocation.Instance),
                _ => null,
            };
            if (name is not null && !metrics.Contains(name))
                metrics.Add(name);
        }
    }

    private bool IsMetrics(IMethodSymbol method) => library.IMetricsApi.Declares(method) || library.MetricsApi.Declares(method);

    private string? MetricObject(IOperation metric) =>
        ValueOf(metric) is MadeValue { Kind: MadeKind.Metric, Maker: IMethodSymbol factory, Name: var name, Origin: { } creation } && IsMetrics(factory)
            ? name is "SparseCategoricalAccuracy" or "CategoricalAccuracy" or "BinaryAccuracy" or "Accuracy" ? "accuracy" : creation.Syntax.ToString()
            : null;

    /// <summary>Between how many steps or epochs the loop logs: <c>step % display_step == 0</c>.</summary>
    private static string? LogIntervalIn(ILoopOperation training, ILoopOperation innermost)
    {
        foreach (var operation in training.Descendants())
        {
            if (operation is IConditionalOperation { Condition: var condition }
                && condition.DescendantsAndSelf().FirstOrDefault(static part => part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder }) is IBinaryOperation remainder)
                return $"'{remainder.RightOperand.UnwrapImplicit().Syntax}' {(innermost.Syntax.Span.Contains(operation.Syntax.Span) ? "steps" : "epochs")}";
        }
        return null;
    }

    /// <summary>The code that creates the loss, where it creates it on the spot out of constants.</summary>
    private static string? CreationText(IOperation? loss) => loss?.UnwrapImplicit() is IInvocationOperation or IObjectCreationOperation ? loss.UnwrapImplicit().Syntax.ToString() : null;
}
