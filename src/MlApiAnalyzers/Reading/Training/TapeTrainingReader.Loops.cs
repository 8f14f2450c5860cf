using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <content>The loops, and how the code at them names things.</content>
public sealed partial class TapeTrainingReader
{
    /// <summary>Finds where the loop reaches the tape: at the tape itself, or at the call of the function that opens it.</summary>
    private bool FindLoop()
    {
        if (LoopsAround(creation) is { Count: > 0 } loops)
        {
            anchor = creation;
            stepBody = loops[0].Body;
            return true;
        }

        var calls = new List<IInvocationOperation>();
        IMethodSymbol? function;
        for (var current = creation.Parent; ; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda)
            {
                (function, stepBody, stepFunction) = (lambda.Symbol, lambda.Body, lambda.Syntax);
                if (!AddCallsOfLambda(lambda, calls))
                    return false;
                break;
            }
            if (current is ILocalFunctionOperation local)
            {
                (function, stepBody, stepFunction) = (local.Symbol, local, local.Syntax);
                break;
            }
            if (current is null || current.Parent is null)
            {
                stepBody = current ?? creation;
                stepFunction = Flow.FunctionOf(creation.Syntax);
                function = stepFunction is BaseMethodDeclarationSyntax ? creation.SemanticModel?.GetDeclaredSymbol(stepFunction, cancellationToken) as IMethodSymbol : null;
                break;
            }
        }
        if (function is null || creation.SemanticModel is not { } model)
            return false;
        if (function.MethodKind != MethodKind.AnonymousFunction)
        {
            if (CallSites.Of(function, model.Compilation, cancellationToken) is not { } sites)
                return false;
            calls.AddRange(sites);
        }

        call = calls.FirstOrDefault(site => LoopsAround(site).Count > 0);
        if (call is null)
            return false;
        anchor = call;
        stepMethod = function;
        if (calls.Count > 1)
            Refuse(TrainingPreconditions.SeveralCalls, NameOf(call));
        if (call.Syntax.SyntaxTree != creation.Syntax.SyntaxTree)
            Refuse(TrainingPreconditions.SeveralFiles, NameOf(call));
        return true;
    }

    private bool AddCallsOfLambda(IAnonymousFunctionOperation lambda, List<IInvocationOperation> calls)
    {
        var value = lambda.Parent is IDelegateCreationOperation creation ? creation : (IOperation)lambda;
        var variable = value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation assignment => VariableUses.VariableOf(assignment.Target),
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
            _ => null,
        };
        if (variable is null || VariableUses.Find(variable, lambda, cancellationToken) is not { } uses)
            return false;
        var writes = 0;
        foreach (var use in uses)
        {
            if (use.Kind != VariableUseKind.Read)
                writes++;
            else if (use.Operation.Parent is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } invoked && invoked.Instance == use.Operation)
                calls.Add(invoked);
            else
                return false;
        }
        return writes == 1;
    }

    private static string NameOf(IInvocationOperation site) =>
        site.TargetMethod.MethodKind == MethodKind.DelegateInvoke ? site.Instance?.Syntax.ToString() ?? "" : site.TargetMethod.Name;

    /// <summary>The loops around an operation in its own function, the innermost first.</summary>
    private static List<ILoopOperation> LoopsAround(IOperation operation)
    {
        var loops = new List<ILoopOperation>();
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = current.Parent)
            if (current is ILoopOperation loop && loop.Body.Syntax.Span.Contains(operation.Syntax.Span))
                loops.Add(loop);
        return loops;
    }

    /// <summary>The loop that <c>fit</c> stands for: the one over the epochs, where model and optimizer outlive it.</summary>
    private static ILoopOperation TrainingLoop(List<ILoopOperation> loops, IOperation model, IOperation optimizer, ReadBatch? batch)
    {
        if (loops.Count == 1 || batch is { IsWhole: true } || IsDeclaredIn(model, loops[1]) || IsDeclaredIn(optimizer, loops[1]))
            return loops[0];
        return loops[1];
    }

    private string? EpochsOf(ILoopOperation training, List<ILoopOperation> loops, ReadBatch batch)
    {
        if (training == loops[0] && !batch.IsWhole)
            return "1";
        if (LoopHeader.Read(training, library) is not { Step: "1" } header || IsWrittenIn(header.Variable, training))
            return null;
        return header.Count;
    }

    private bool IsWrittenIn(ISymbol variable, ILoopOperation loop)
    {
        if (VariableUses.Find(variable, loop, cancellationToken) is not { } uses)
            return true;
        foreach (var use in uses)
            if (use.Kind != VariableUseKind.Read && loop.Body.Syntax.Span.Contains(use.Syntax.Span) && use.Syntax.SyntaxTree == loop.Syntax.SyntaxTree)
                return true;
        return false;
    }

    private static bool IsDeclaredIn(IOperation reference, IOperation scope) =>
        VariableUses.VariableOf(reference) is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].SyntaxTree == scope.Syntax.SyntaxTree
        && scope.Syntax.Span.Contains(declarations[0].Span);

    /// <summary>Whether the function that has the loop is called in a loop.</summary>
    private bool CallsOutsideLoop()
    {
        if (anchor.SemanticModel is not { } model || Flow.FunctionOf(anchor.Syntax) is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax) || Flow.FunctionOf(anchor.Syntax) is not { } declaration)
            return false;
        return model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method
            && CallSites.Of(method, model.Compilation, cancellationToken) is { } sites
            && sites.Any(static site => LoopsAround(site).Count > 0);
    }

    /// <summary>
    /// How the code at the loop says what <paramref name="operation"/> denotes: the same way, or by another variable in the loop that holds it; null
    /// where none does.
    /// </summary>
    private string? NameAtLoop(IOperation operation) => VariableAtLoop(operation) is { } variable ? WrittenAtLoop(variable) : null;

    /// <summary>The variable in sight of the loop that holds what an operation evaluates to.</summary>
    private IOperation? VariableAtLoop(IOperation operation)
    {
        operation = operation.Unwrap();
        return WrittenAtLoop(operation) is not null ? operation : VariableAtLoop(ValueOf(operation));
    }

    private IOperation? VariableAtLoop(Value value)
    {
        if (value is ConstantValue)
            return null;
        foreach (var operation in InStep())
            if (((VariableUses.VariableOf(operation) is { } variable && !library.Owns(variable)) || operation is IInstanceReferenceOperation) && LossFormula.AreSame(ValueOf(operation), value) && WrittenAtLoop(operation) is not null)
                return operation;
        return null;
    }

    /// <summary>What the loop runs in its own function, and then what the step's function does.</summary>
    private IEnumerable<IOperation> InStep()
    {
        var loop = LoopsAround(anchor)[0];
        foreach (var operation in loop.DescendantsAndSelf())
            yield return operation;
        if (call is not null)
            foreach (var operation in stepBody.DescendantsAndSelf())
                yield return operation;
    }

    private string? WrittenAtLoop(IOperation reference)
    {
        var loop = LoopsAround(anchor)[0].Syntax;
        if (anchor.SemanticModel is not { } model)
            return null;
        switch (reference)
        {
            case IInstanceReferenceOperation:
                return call is { Instance: { } receiver } && receiver is not IInstanceReferenceOperation ? WrittenAtLoop(receiver.Unwrap()) : "this";
            case ILocalReferenceOperation or IParameterReferenceOperation:
                var variable = VariableUses.VariableOf(reference)!;
                return model.LookupSymbols(loop.SpanStart, name: variable.Name).Contains(variable, SymbolEqualityComparer.Default) ? variable.Name : null;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member:
                var name = member.Member.Name;
                if (member.Instance is null or IInstanceReferenceOperation)
                {
                    if (!model.IsAccessible(loop.SpanStart, member.Member) || !IsOwn(member.Member, model, loop.SpanStart))
                        return null;
                    var found = model.LookupSymbols(loop.SpanStart, name: name);
                    return found.Contains(member.Member, SymbolEqualityComparer.Default) ? name : member.Instance is null ? null : "this." + name;
                }
                return member.Syntax is MemberAccessExpressionSyntax && WrittenAtLoop(member.Instance.Unwrap()) is { } owner ? $"{owner}.{name}" : null;
            default:
                return null;
        }
    }

    private static bool IsOwn(ISymbol member, SemanticModel model, int position)
    {
        if (member.IsStatic)
            return true;
        for (var type = model.GetEnclosingSymbol(position)?.ContainingType; type is not null; type = type.BaseType)
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType.OriginalDefinition))
                return true;
        return false;
    }
}
