using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using System.Threading;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading;

/// <summary>
/// What is put into a container, a list of layers or a Sequential model, between its creation and a use. Where the container
/// may be changed in a way that cannot be followed, there is no answer.
/// </summary>
internal sealed class Additions
{
    private readonly TensorFlowLibrary library;
    private readonly string adder;
    private readonly bool laterAdditionsCount;
    private readonly CancellationToken cancellationToken;

    /// <param name="library">The library, whose own methods change no container they are given.</param>
    /// <param name="adder">The method that appends: <c>Add</c> or <c>add</c>.</param>
    /// <param name="laterAdditionsCount">Whether what is appended behind the use changes what the use saw: a model, not a list that was copied.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Additions(TensorFlowLibrary library, string adder, bool laterAdditionsCount, CancellationToken cancellationToken)
    {
        this.library = library;
        this.adder = adder;
        this.laterAdditionsCount = laterAdditionsCount;
        this.cancellationToken = cancellationToken;
    }

    private enum Effect
    {
        None,
        Appends,
        Unknown,
    }

    /// <summary>The appended values in order, from <paramref name="write"/>, which made the container, up to <paramref name="at"/>; null when unknown.</summary>
    public ImmutableArray<IOperation>? Between(ImmutableArray<VariableUse> uses, VariableUse write, IOperation at)
    {
        var sameFunction = write.Syntax.SyntaxTree == at.Syntax.SyntaxTree && Flow.FunctionOf(write.Syntax) == Flow.FunctionOf(at.Syntax);
        var nextWrite = int.MaxValue;
        if (sameFunction)
            foreach (var use in uses)
                if (use.Kind == VariableUseKind.Write && use.EffectiveAt > at.Syntax.Span.End && use.EffectiveAt < nextWrite)
                    nextWrite = use.EffectiveAt;

        var added = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var use in uses)
        {
            if (use.Kind != VariableUseKind.Read || (use.Syntax == at.Syntax && use.Syntax.SyntaxTree == at.Syntax.SyntaxTree))
                continue;
            var isHere = use.Syntax.SyntaxTree == write.Syntax.SyntaxTree && Flow.FunctionOf(use.Syntax) == Flow.FunctionOf(write.Syntax);
            if (isHere && sameFunction && (use.Syntax.Span.End <= write.Syntax.SpanStart || use.Syntax.SpanStart > nextWrite))
                continue;

            var isLater = isHere && sameFunction && use.Syntax.SpanStart >= at.Syntax.Span.End && !Flow.IsRepeatedTogether(use.Syntax, at.Syntax, write.Syntax);
            var effect = EffectOf(use.Operation, followAliases: true, out var addition);
            if (effect == Effect.None || (isLater && (effect == Effect.Unknown || !laterAdditionsCount)))
                continue;
            if (effect == Effect.Unknown || isLater || !isHere)
                return null;
            var runs = sameFunction
                ? Flow.AlwaysRunsBefore(addition!.Syntax, at.Syntax, write.Syntax)
                : Flow.AlwaysFollows(addition!.Syntax, write.Syntax);
            if (!runs)
                return null;
            added.Add(addition!.Arguments[0].Value.Unwrap());
        }
        return added.ToImmutable();
    }

    private Effect EffectOf(IOperation reference, bool followAliases, out IInvocationOperation? addition)
    {
        addition = null;
        var operation = reference;
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
            operation = operation.Parent;
        switch (operation.Parent)
        {
            case IInvocationOperation invocation when invocation.Instance == operation:
                if (invocation.TargetMethod.Name == adder && invocation.Arguments.Length == 1)
                {
                    addition = invocation;
                    return Effect.Appends;
                }
                return IsReader(invocation.TargetMethod) ? Effect.None : Effect.Unknown;
            case IPropertyReferenceOperation property when property.Instance == operation:
                return property.Parent is IAssignmentOperation write && write.Target == property && !property.Arguments.IsEmpty ? Effect.Unknown : Effect.None;
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return IsKnown(call.TargetMethod) ? Effect.None : Effect.Unknown;
            case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                return creation.Constructor is { } constructor && IsKnown(constructor) ? Effect.None : Effect.Unknown;
            case ISimpleAssignmentOperation assignment when assignment.Value == operation:
                if (VariableUses.VariableOf(assignment.Target) is not { } target)
                    return Effect.Unknown;
                return library.Owns(target) || (followAliases && IsOnlyRead(target, reference)) ? Effect.None : Effect.Unknown;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return followAliases && IsOnlyRead(declarator.Symbol, reference) ? Effect.None : Effect.Unknown;
            case IReturnOperation or IForEachLoopOperation or IBinaryOperation or IIsPatternOperation or INameOfOperation or IInterpolationOperation or IArrayInitializerOperation or IExpressionStatementOperation:
                return Effect.None;

            // An element of a collection expression, for which the Roslyn version built against has no type.
            case { Kind: (OperationKind)127 }:
                return Effect.None;
            default:
                return Effect.Unknown;
        }
    }

    private bool IsOnlyRead(ISymbol alias, IOperation near)
    {
        if (VariableUses.Find(alias, near, cancellationToken) is not { } uses)
            return false;
        foreach (var use in uses)
            if (use.Kind == VariableUseKind.Read && EffectOf(use.Operation, followAliases: false, out _) != Effect.None)
                return false;
        return true;
    }

    // Every method of a model but add and InitLayers leaves its layers alone; so do these of a list.
    private bool IsReader(IMethodSymbol method) => library.Owns(method)
        ? method.Name is not ("add" or "InitLayers")
        : method.Name is "ToArray" or "ToList" or "Contains" or "IndexOf" or "GetEnumerator" or "ToString" or "GetHashCode" or "Equals" or "GetType";

    private bool IsKnown(IMethodSymbol method) => library.Owns(method) || IsOfSystem(method.ContainingNamespace);

    private static bool IsOfSystem(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } parent })
            space = parent;
        return space?.Name == "System";
    }
}
