using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>Asks the callers of a function for the value that they give a parameter.</summary>
internal static class CallerArguments
{
    /// <summary>
    /// The value that every call in the compilation gives; the default where there is none. Unknown where callers may be out of sight: in
    /// another project, behind an interface, through a delegate.
    /// </summary>
    public static Value Of(IParameterSymbol parameter, Evaluator evaluator, int level, CancellationToken cancellationToken)
    {
        var open = new UnknownValue(UnknownReason.Varies, symbol: parameter);
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction } method || parameter.RefKind != RefKind.None || IsCalledByOthers(method))
            return open;
        if (evaluator.CallsOf(method, cancellationToken) is not { } calls)
            return open;
        if (calls.IsEmpty)
            return parameter.HasExplicitDefaultValue ? new ConstantValue(parameter.ExplicitDefaultValue, null) : open;
        if (IsVisibleOutside(method, evaluator.Compilation))
            return open;
        Value? joined = null;
        foreach (var call in calls)
        {
            var value = ArgumentOf(call, parameter) is { } argument
                ? evaluator.Close(OfArgument(argument, evaluator, level - 1, cancellationToken), level - 1, cancellationToken)
                : open;
            joined = joined is null ? value : EitherValue.Join(joined, value);
        }
        return joined!;
    }

    private static Value OfArgument(IArgumentOperation argument, Evaluator evaluator, int level, CancellationToken cancellationToken)
    {
        var value = argument.Value.Unwrap();
        return value.ConstantValue is { HasValue: true, Value: var constant } ? new ConstantValue(constant, value) : evaluator.Find(value, level, cancellationToken);
    }

    private static IArgumentOperation? ArgumentOf(IOperation call, IParameterSymbol parameter)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (!arguments.IsDefault)
            foreach (var argument in arguments)
                if (argument.Parameter?.Ordinal == parameter.Ordinal)
                    return argument;
        return null;
    }

    private static bool IsCalledByOthers(IMethodSymbol method) =>
        method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface || !method.ExplicitInterfaceImplementations.IsEmpty;

    // An executable's public methods are for itself.
    private static bool IsVisibleOutside(IMethodSymbol method, Compilation compilation)
    {
        if (compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
            return false;
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal || symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction })
                return false;
        return true;
    }
}
