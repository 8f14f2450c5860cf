using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>Which methods of the compilation a call can reach.</summary>
internal sealed class ModeCalls
{
    private readonly Compilation compilation;
    private readonly Dictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> concreteTypes = new(SymbolEqualityComparer.Default);
    private List<INamedTypeSymbol>? sourceTypes;

    public ModeCalls(Compilation compilation)
    {
        this.compilation = compilation;
    }

    public bool IsSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return method.PartialImplementationPart ?? method;
    }

    public static bool IsVirtual(IMethodSymbol method) => method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed);

    /// <summary>The types of objects that an expression of type <paramref name="type"/> can hold, as far as the compilation has them.</summary>
    public ImmutableArray<INamedTypeSymbol> ConcreteTypes(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (concreteTypes.TryGetValue(type, out var known))
            return known;
        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var candidate in SourceTypes())
            if (candidate is { IsAbstract: false, IsStatic: false, TypeKind: TypeKind.Class or TypeKind.Struct } && IsOrInherits(candidate, type))
                found.Add(candidate);
        return concreteTypes[type] = found.ToImmutable();
    }

    /// <summary>The method that runs when <paramref name="method"/> is called on an object of type <paramref name="type"/>.</summary>
    public static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var implemented in type.AllInterfaces)
                if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, method.ContainingType))
                    foreach (var member in implemented.GetMembers(method.Name))
                        if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                            return type.FindImplementationForInterfaceMember(member) is IMethodSymbol found ? MostDerived(Definition(found), type) : null;
            return null;
        }
        return MostDerived(method, type);
    }

    public IMethodSymbol? DisposeOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && IsSource(current); current = current.BaseType)
            foreach (var member in current.GetMembers("Dispose"))
                if (member is IMethodSymbol { Parameters.Length: 0 } dispose)
                    return Definition(dispose);
        return null;
    }

    /// <summary>The methods of the compilation that an operation calls or names.</summary>
    public IEnumerable<IMethodSymbol> Callees(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return Callees(call.TargetMethod, call.Instance);
            case IMethodReferenceOperation reference:
                return Callees(reference.Method, reference.Instance);
            case IObjectCreationOperation { Constructor: { } constructor } when IsSource(constructor):
                return new[] { Definition(constructor) };
            case IPropertyReferenceOperation { Property: { } property } when IsSource(property):
                var accessors = new List<IMethodSymbol>();
                if (property.GetMethod is { } getter)
                    accessors.AddRange(Callees(getter, ((IPropertyReferenceOperation)operation).Instance));
                if (property.SetMethod is { } setter)
                    accessors.AddRange(Callees(setter, ((IPropertyReferenceOperation)operation).Instance));
                return accessors;
            default:
                return ImmutableArray<IMethodSymbol>.Empty;
        }
    }

    private IEnumerable<IMethodSymbol> Callees(IMethodSymbol method, IOperation? instance)
    {
        method = Definition(method);
        if (!IsSource(method))
            yield break;
        yield return method;
        if (!IsVirtual(method) || IsBase(instance))
            yield break;
        foreach (var type in ConcreteTypes(method.ContainingType))
            if (Implementation(method, type) is { } implementation)
                yield return implementation;
    }

    public static bool IsBase(IOperation? instance) => instance?.Syntax is BaseExpressionSyntax;

    private static IMethodSymbol MostDerived(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (!IsVirtual(method))
            return method;
        for (var current = type; current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method.ContainingType); current = current.BaseType)
            foreach (var member in current.GetMembers(method.Name))
                for (var overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
                        return Definition((IMethodSymbol)member);
        return method;
    }

    private static bool IsOrInherits(INamedTypeSymbol candidate, INamedTypeSymbol type)
    {
        for (var current = candidate; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type))
                return true;
        if (type.TypeKind == TypeKind.Interface)
            foreach (var implemented in candidate.AllInterfaces)
                if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, type))
                    return true;
        return false;
    }

    private List<INamedTypeSymbol> SourceTypes()
    {
        if (sourceTypes is null)
        {
            sourceTypes = new List<INamedTypeSymbol>();
            Collect(compilation.Assembly.GlobalNamespace, sourceTypes);
        }
        return sourceTypes;
    }

    private static void Collect(INamespaceOrTypeSymbol container, List<INamedTypeSymbol> types)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
                types.Add(type);
            if (member is INamespaceOrTypeSymbol inner)
                Collect(inner, types);
        }
    }
}
