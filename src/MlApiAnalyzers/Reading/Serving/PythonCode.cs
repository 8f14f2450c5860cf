using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Serving;

/// <summary>
/// Finds the code that calls into Python: members of Keras.NET and Numpy.NET, which run Python code in the process. Whoever runs
/// it must hold Python's global interpreter lock; the thread that started Python holds it from then on.
/// </summary>
internal sealed class PythonCode
{
    private const int MaxCalls = 2;
    private const int MaxCallers = 3;

    private readonly ReferencedLibraries libraries;
    private readonly CancellationToken cancellationToken;

    public PythonCode(ReferencedLibraries libraries, CancellationToken cancellationToken)
    {
        this.libraries = libraries;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Whether the operation itself calls into Python.</summary>
    public bool CallsPython(IOperation operation)
    {
        var member = operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IBinaryOperation binary => binary.OperatorMethod,
            IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => indexer.Property,
            _ => (ISymbol?)null,
        };
        return member is { ContainingType: { } type } && IsOfLibrary(member) && type.Name is not ("Shape" or "Slice" or "Setup");
    }

    /// <summary>Whether values of the type live in Python.</summary>
    public bool IsPythonObject(ITypeSymbol? type) => type is IArrayTypeSymbol array
        ? IsPythonObject(array.ElementType)
        : type is { TypeKind: TypeKind.Class } && IsOfLibrary(type) && type.Name is not ("Shape" or "Slice");

    /// <summary>
    /// The first operation of a function that calls into Python while the function does not hold the lock; null where there is
    /// none, or where something unknown may hold it.
    /// </summary>
    public IOperation? FirstUnlocked(IOperation function) => FirstUnlocked(function, 0);

    /// <summary>The same, or the first call of a method that does so.</summary>
    public IOperation? FirstUnlockedOrCall(IOperation function) => FirstUnlocked(function, MaxCalls);

    /// <summary>Whether a caller of the method, or a caller of that, may hold the lock for it.</summary>
    public bool CallersMayHoldLock(IMethodSymbol method, Compilation compilation) => CallersMayHoldLock(method, compilation, MaxCallers);

    private bool CallersMayHoldLock(IMethodSymbol method, Compilation compilation, int depth)
    {
        if (depth == 0)
            return false;
        foreach (var mention in CallSites.Mentions(method, compilation, cancellationToken))
        {
            if (mention is null)
                continue;
            var body = VariableUses.RootOf(mention);
            if (MayHoldLock(mention, body)
                || (RequestCode.ContainingSymbol(body, cancellationToken) is IMethodSymbol caller && !SymbolEqualityComparer.Default.Equals(caller, method) && CallersMayHoldLock(caller, compilation, depth - 1)))
                return true;
        }
        return false;
    }

    private IOperation? FirstUnlocked(IOperation function, int depth)
    {
        foreach (var operation in function.Descendants())
        {
            var calls = CallsPython(operation) || (depth > 0 && CalledBody(operation) is { } body && FirstUnlocked(body, depth - 1) is not null);
            if (calls && IsDirectlyIn(operation, function) && !MayHoldLock(operation, function))
                return Innermost(operation);
        }
        return null;
    }

    /// <summary>The first call of a chain such as <c>model.Predict(x).GetData&lt;float&gt;()</c>.</summary>
    public IOperation Innermost(IOperation operation)
    {
        while (operation is IInvocationOperation { Instance: { } receiver } && receiver.Unwrap() is var inner && CallsPython(inner))
            operation = inner;
        return operation;
    }

    /// <summary>The body of the method of this program that the operation calls and waits for, or null.</summary>
    private IOperation? CalledBody(IOperation operation) =>
        operation is IInvocationOperation call ? Evaluator.CodeOf(call, cancellationToken) : null;

    /// <summary>Whether the operation runs when the function does, and not when a function within it does.</summary>
    public static bool IsDirectlyIn(IOperation operation, IOperation function)
    {
        for (var parent = operation.Parent; parent is not null && parent != function; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;
        return true;
    }

    /// <summary>
    /// Whether the lock may be held at the operation: it was taken before in the function, or a <c>using</c> holds something that
    /// is not the library's.
    /// </summary>
    public bool MayHoldLock(IOperation operation, IOperation function)
    {
        foreach (var other in function.Descendants())
        {
            if (other.Syntax.SpanStart > operation.Syntax.SpanStart)
                continue;
            switch (other)
            {
                case IInvocationOperation { TargetMethod: { Name: "GIL" or "AcquireLock" or "With" } method } when libraries.Python?.Owns(method) == true:
                    return true;
                case IUsingOperation { Resources: var resource } when Holds(resource):
                case IUsingDeclarationOperation { DeclarationGroup: var declared } when Holds(declared):
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether a resource is made by the user's own code, which may take the lock.</summary>
    private static bool Holds(IOperation resource)
    {
        foreach (var operation in resource.DescendantsAndSelf())
        {
            var member = operation switch
            {
                IInvocationOperation call => call.TargetMethod,
                IObjectCreationOperation creation => creation.Constructor,
                IFieldReferenceOperation field => field.Field,
                IPropertyReferenceOperation property => property.Property,
                _ => (ISymbol?)null,
            };
            if (member is not null && member.IsDeclaredNear(operation))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the function uses a Python object that was made outside of it, and so on another thread: a captured variable, a
    /// parameter of the method around, or a field that the function does not set itself.
    /// </summary>
    public bool UsesForeignObject(IOperation function) => UsesForeignObject(function, function, MaxCalls);

    private bool UsesForeignObject(IOperation body, IOperation function, int depth)
    {
        foreach (var operation in body.Descendants())
        {
            if (depth > 0 && CalledBody(operation) is { } called && UsesForeignObject(called, function, depth - 1))
                return true;
            if (!IsPythonObject(operation.Type) || VariableUses.VariableOf(operation) is not { } variable || IsTarget(operation))
                continue;
            var isForeign = variable switch
            {
                IFieldSymbol or IPropertySymbol => !IsOfLibrary(variable) && !IsSetIn(body, variable) && !IsSetIn(function, variable),
                ILocalSymbol or IParameterSymbol => !variable.IsDeclaredIn(body),
                _ => false,
            };
            if (isForeign)
                return true;
        }
        return false;
    }

    private static bool IsTarget(IOperation operation) => operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation;

    private static bool IsSetIn(IOperation function, ISymbol variable)
    {
        foreach (var operation in function.Descendants())
            if (operation is IAssignmentOperation { Target: var target } && SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(target), variable))
                return true;
        return false;
    }

    private bool IsOfLibrary(ISymbol symbol) => libraries.KerasNet?.Owns(symbol) == true
        || (symbol.ContainingAssembly is { } assembly && SymbolEqualityComparer.Default.Equals(assembly, libraries.Python?.Numpy));
}
