using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4009: a session, or an imported graph, that serves one item and is made anew for the next: in a loop, in a method that
/// is called in one, or in a method whose name and parameters say so. Training, checkpoints and different models are left alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SessionPerCallAnalyzer : TensorFlowAnalyzer
{
    private const int MaxCallers = 4;

    private static readonly string[] SingleItem = { "Predict", "Infer", "Detect", "Recognize", "Classify", "Score" };

    public SessionPerCallAnalyzer()
        : base(RuleDescriptors.MLA4009_SessionPerCall)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library) =>
        context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation, OperationKind.ObjectCreation);

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var creation = context.Operation;
        var isSession = GraphCalls.CreatesSession(creation, library);
        if (!isSession && !(creation is IInvocationOperation call && GraphCalls.Imports(call.TargetMethod, library)))
            return;
        if (RepeatingLoop(creation, library) is { } loop)
        {
            if ((isSession || !Contains(loop, library, GraphCalls.CreatesSession)) && IsForOneItem(creation, loop, library, context.CancellationToken))
                Report(context, creation, "is created in a loop");
            return;
        }
        if (EnclosingMethod(context) is not { } method || IsKept(creation))
            return;
        var body = VariableUses.RootOf(creation);
        if ((!isSession && Contains(body, library, GraphCalls.CreatesSession)) || !IsForOneItem(creation, body, library, context.CancellationToken))
            return;
        if (Reason(method, context.Compilation, library, context.CancellationToken) is { } reason)
            Report(context, creation, reason);
    }

    private static void Report(OperationAnalysisContext context, IOperation creation, string reason)
    {
        var created = creation.Syntax is InvocationExpressionSyntax call ? call.Expression : creation.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA4009_SessionPerCall, creation.Syntax.GetLocation(), created.ToString(), reason));
    }

    /// <summary>The loop, or the parallel loop's function, that creates in every iteration.</summary>
    private static IOperation? RepeatingLoop(IOperation creation, TensorFlowLibrary library)
    {
        if (SessionLoops.Around(creation, library) is { } loop)
            return SessionLoops.IsConditional(creation, loop) || SessionLoops.RunsOnce(creation, loop) || IsKept(creation) ? null : loop;
        for (var parent = creation.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation function)
                return SessionLoops.GivenTo(function) is { TargetMethod: { Name: "For" or "ForEach" or "ForEachAsync", ContainingType.Name: "Parallel" } } ? function : null;
        return null;
    }

    /// <summary>The method that creates whenever it is called; null for a lambda, a constructor, and code under a condition.</summary>
    private static IMethodSymbol? EnclosingMethod(OperationAnalysisContext context)
    {
        if (context.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            return null;
        for (IOperation child = context.Operation, parent = child.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation or ICoalesceOperation or ICoalesceAssignmentOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation:
                case IConditionalOperation conditional when conditional.Condition != child:
                    return null;
            }
        }
        return method;
    }

    /// <summary>Whether the session outlives the call: it is returned, or put into a field or a collection.</summary>
    private static bool IsKept(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value.Parent is IReturnOperation or IArgumentOperation or ISimpleAssignmentOperation { Target: not ILocalReferenceOperation } or ITupleOperation or IObjectOrCollectionInitializerOperation or IArrayInitializerOperation
            || (value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } && IsGivenAway(declarator));
    }

    private static bool IsGivenAway(IVariableDeclaratorOperation declarator)
    {
        foreach (var operation in VariableUses.RootOf(declarator).Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
                continue;
            IOperation value = reference;
            while (value.Parent is IConversionOperation or IParenthesizedOperation or ITupleOperation)
                value = value.Parent;
            if (value.Parent is IReturnOperation || (value.Parent is ISimpleAssignmentOperation assignment && assignment.Value == value))
                return true;
        }
        return false;
    }

    /// <summary>Whether the code around serves items with one model: it trains nothing, restores nothing and imports no varying graph.</summary>
    private static bool IsForOneItem(IOperation creation, IOperation around, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var operation in around.Descendants())
        {
            if (GraphCalls.CreatesTrainStep(operation, library) || GraphCalls.IsInitializer(operation, library))
                return false;
            if (operation is not IInvocationOperation call)
                continue;
            if (GraphCalls.CreatesVariable(call.TargetMethod, library) || (call.TargetMethod.Name == "restore" && library.Owns(call.TargetMethod)))
                return false;
            if ((GraphCalls.Imports(call.TargetMethod, library) || call == creation) && Varies(call.Arguments, around, library))
                return false;
        }
        return creation is not IObjectCreationOperation created || !Varies(created.Arguments, around, library);
    }

    /// <summary>Whether an argument comes out of the iteration, or out of the call: another graph each time.</summary>
    private static bool Varies(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, IOperation around, TensorFlowLibrary library)
    {
        foreach (var argument in arguments)
        {
            foreach (var operation in argument.Value.DescendantsAndSelf())
            {
                var isHere = operation switch
                {
                    IParameterReferenceOperation => around is not ILoopOperation,
                    ILocalReferenceOperation local => local.Local.DeclaringSyntaxReferences.Length == 1 && around.Syntax.Span.Contains(local.Local.DeclaringSyntaxReferences[0].Span) && !IsCreatedHere(local, around, library),
                    _ => false,
                };
                if (isHere)
                    return true;
            }
        }
        return false;
    }

    // A graph that is created beside the session is judged by what is imported into it.
    private static bool IsCreatedHere(ILocalReferenceOperation local, IOperation around, TensorFlowLibrary library)
    {
        if (library.Graph.IsBaseOf(local.Type))
            return true;
        foreach (var operation in around.Descendants())
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))
                return declarator.GetVariableInitializer()?.Value.ConstantValue.HasValue == true;
        return false;
    }

    private static bool Contains(IOperation scope, TensorFlowLibrary library, Func<IOperation, TensorFlowLibrary, bool> isWanted)
    {
        foreach (var operation in scope.Descendants())
            if (isWanted(operation, library))
                return true;
        return false;
    }

    private static string? Reason(IMethodSymbol method, Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (CallSites.Of(method, compilation, cancellationToken) is not { } calls)
            return null;
        foreach (var call in calls)
            if (SessionLoops.Around(call, library) is { } loop && !SessionLoops.RunsOnce(call, loop))
                return $"is created in '{method.Name}', which is called in a loop";
        if (!ServesSingleItem(method) || (calls.Length == 1 && IsRunOnce(calls[0], compilation, library, MaxCallers, cancellationToken)))
            return null;
        return $"is created whenever '{method.Name}' is called";
    }

    private static bool ServesSingleItem(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty)
            return false;
        foreach (var name in SingleItem)
            if (method.Name.StartsWith(name, StringComparison.Ordinal) && (method.Name.Length == name.Length || !char.IsLower(method.Name[name.Length])))
                return true;
        return false;
    }

    /// <summary>Whether a call takes place once in the program's life, as far as can be seen: its callers are called once, up to the entry point.</summary>
    private static bool IsRunOnce(IInvocationOperation call, Compilation compilation, TensorFlowLibrary library, int depth, CancellationToken cancellationToken)
    {
        if (SessionLoops.Around(call, library) is not null || depth == 0)
            return false;
        if (call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellationToken) is not IMethodSymbol caller)
            return true;
        if (caller.MethodKind != MethodKind.Ordinary || caller.Name is "Main" or "<Main>$")
            return caller.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.StaticConstructor;
        if (CallSites.Of(caller, compilation, cancellationToken) is not { } calls)
            return false;
        return calls.Length == 0 ? !ServesSingleItem(caller) : calls.Length == 1 && IsRunOnce(calls[0], compilation, library, depth - 1, cancellationToken);
    }
}
