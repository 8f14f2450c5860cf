using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>
/// MLA1007: <c>apply_gradients(zip(gradients, variables.Select(x => x as ResourceVariable)))</c>, where the variables could be
/// passed as they are.
/// </summary>
public sealed class RedundantVariableCastRule() : TensorFlowRule(RuleDescriptors.MLA1007_RedundantVariableCast)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Call("apply_gradients", (context, apply) => Check(context, apply, library));

    private static void Check(RuleContext context, IInvocationOperation apply, TensorFlowLibrary library)
    {
        if (!library.IsOptimizerMember(apply.TargetMethod)
            || apply.Argument("grads_and_vars")?.Value.Unwrap() is not IInvocationOperation pairs
            || !IsZip(pairs.TargetMethod, library))
        {
            return;
        }

        foreach (var argument in pairs.Arguments)
        {
            if (argument.Value.Unwrap() is not IInvocationOperation written
                || Cast(written, library) is not { } cast
                || !TakesVariables(apply.TargetMethod, library))
            {
                continue;
            }
            var source = cast.Arguments[0].Value.UnwrapImplicit();
            if (!HoldsVariables(source.Type, library))
                continue;
            var end = written.Syntax.Span.End;
            var start = cast.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && source.Syntax.Span.End <= access.OperatorToken.SpanStart
                ? access.Name.SpanStart
                : written.Syntax.SpanStart;
            context.Report(Location.Create(written.Syntax.SyntaxTree, TextSpan.FromBounds(start, end)), related: [source.Syntax.GetLocation()]);
        }
    }

    private static bool IsZip(IMethodSymbol method, TensorFlowLibrary library) => method.Name switch
    {
        "zip" => library.BindingFunctions.Declares(method),
        "Zip" => method.IsLinq() && method.Parameters.Length == 2,
        _ => false,
    };

    /// <summary>The call that casts every element, below calls that make a list or an array of the result.</summary>
    private static IInvocationOperation? Cast(IInvocationOperation call, TensorFlowLibrary library)
    {
        while (call.TargetMethod.Name is "ToList" or "ToArray" or "AsEnumerable" && call.TargetMethod.IsLinq() && call.Arguments[0].Value.Unwrap() is IInvocationOperation inner)
            call = inner;
        if (!call.TargetMethod.IsLinq())
            return null;
        return call.TargetMethod.Name switch
        {
            "Cast" => library.ResourceVariable.Is(call.TargetMethod.TypeArguments[0]) ? call : null,
            "Select" => call.Arguments.Length == 2 && IsCast(call.Arguments[1].Value, library) ? call : null,
            _ => null,
        };
    }

    private static bool IsCast(IOperation selector, TensorFlowLibrary library)
    {
        if (selector.Unwrap() is IDelegateCreationOperation creation)
            selector = creation.Target;
        return selector is IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters, Body.Operations: { Length: 1 } body }
            && body[0] is IReturnOperation { ReturnedValue: IConversionOperation { IsImplicit: false, OperatorMethod: null } conversion }
            && conversion.Operand is IParameterReferenceOperation element
            && SymbolEqualityComparer.Default.Equals(element.Parameter, parameters[0])
            && library.ResourceVariable.Is(conversion.Type);
    }

    /// <summary>Whether <paramref name="type"/> is a sequence of <c>IVariableV1</c>, so that the pairs become what <c>apply_gradients</c> takes.</summary>
    private static bool HoldsVariables(ITypeSymbol? type, TensorFlowLibrary library)
    {
        if (type is null || IsSequence(type))
            return type is not null;
        foreach (var implemented in type.AllInterfaces)
            if (IsSequence(implemented))
                return true;
        return false;

        bool IsSequence(ITypeSymbol candidate) =>
            candidate is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence
            && library.IVariable.Is(sequence.TypeArguments[0]);
    }

    /// <summary>Whether the referenced version has an overload for pairs with <c>IVariableV1</c>; the first releases with Keras have none.</summary>
    private static bool TakesVariables(IMethodSymbol method, TensorFlowLibrary library)
    {
        foreach (var member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is IMethodSymbol { Parameters: { Length: > 0 } parameters }
                && parameters[0].Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence
                && sequence.TypeArguments[0] is INamedTypeSymbol { IsTupleType: true, TupleElements: { Length: 2 } elements }
                && library.IVariable.Is(elements[1].Type))
            {
                return true;
            }
        }
        return false;
    }
}
