using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>Finds methods of the program that make a model anew, so that weights can be loaded into it.</summary>
internal static class ModelBuilders
{
    /// <summary>The call that makes the model again, such as <c>BuildModel()</c>, as it is written at <paramref name="at"/>; or null.</summary>
    public static string? Call(IOperation at, IOperation? saved, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (Find(at, saved, library, cancellationToken) is not { } builder)
            return null;
        for (var type = at.SemanticModel?.GetEnclosingSymbol(at.Syntax.SpanStart, cancellationToken)?.ContainingType; type is not null; type = type.BaseType)
            if (SymbolEqualityComparer.Default.Equals(builder.ContainingType, type))
                return $"{builder.Name}()";
        return $"{builder.ContainingType.Name}.{builder.Name}()";
    }

    /// <summary>
    /// The method that makes the model again, callable from <paramref name="at"/> without arguments: the one that made
    /// <paramref name="saved"/>, where that is known, else the only one of the type.
    /// </summary>
    private static IMethodSymbol? Find(IOperation at, IOperation? saved, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (at.SemanticModel?.GetEnclosingSymbol(at.Syntax.SpanStart, cancellationToken) is not { ContainingType: { } type } caller)
            return null;

        // A method that the call stands in would call itself.
        if (saved is not null)
        {
            return BuilderOf(saved, cancellationToken) is { } origin && !SymbolEqualityComparer.Default.Equals(origin, caller)
                && IsCallable(origin, type, caller.IsStatic) && IsBuilder(origin, at, library, cancellationToken) ? origin : null;
        }

        IMethodSymbol? only = null;
        for (INamedTypeSymbol? current = type; current is not null && !library.Owns(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is not IMethodSymbol method || SymbolEqualityComparer.Default.Equals(method, caller) || !IsCallable(method, type, caller.IsStatic) || !IsBuilder(method, at, library, cancellationToken))
                    continue;
                if (only is not null)
                    return null;
                only = method;
            }
        }
        return only;
    }

    /// <summary>The method of the program that a model is put together in, or null.</summary>
    private static IMethodSymbol? BuilderOf(IOperation model, CancellationToken cancellationToken) =>
        Evaluator.ValueOf(model, cancellationToken).Origin is { } made ? made.SemanticModel?.GetEnclosingSymbol(made.Syntax.SpanStart, cancellationToken) as IMethodSymbol : null;

    private static bool IsCallable(IMethodSymbol method, INamedTypeSymbol from, bool fromStatic)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.IsGenericMethod || method.IsAbstract)
            return false;
        foreach (var parameter in method.Parameters)
            if (!parameter.IsOptional && !parameter.IsParams)
                return false;
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, from))
            return method.IsStatic || !fromStatic;
        for (var type = from.BaseType; type is not null; type = type.BaseType)
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
                return method.DeclaredAccessibility != Accessibility.Private && (method.IsStatic || !fromStatic);
        return method.IsStatic && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
    }

    /// <summary>Whether the method returns a model that it puts together, with its variables, and neither trains nor loads.</summary>
    private static bool IsBuilder(IMethodSymbol method, IOperation near, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (!library.IModel.IsBaseOf(method.ReturnType) && !library.IModel.Is(method.ReturnType))
            return false;
        if (Evaluator.BodyOf(method, near, cancellationToken) is not { } body || Evaluator.ResultOf(method, near, cancellationToken) is not { } returned)
            return false;
        foreach (var operation in body.Descendants())
            if (operation is IInvocationOperation { TargetMethod.Name: "fit" or "load_model" or "load_weights" or "save" or "save_weights" } call && library.Owns(call.TargetMethod))
                return false;

        // A model without variables could not take the weights.
        return ModelReader.Read(returned, near, library, cancellationToken) is { } model && !ModelForms.IsUnbuilt(model);
    }
}
