using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1008: <c>tf.keras</c>, which finds Keras by reflection, where <c>KerasApi.keras</c> is there.</summary>
public sealed class ReflectiveKerasAccessorRule() : TensorFlowRule(RuleDescriptors.MLA1008_ReflectiveKerasAccessor)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.KerasLoadsByReflection) && library.KerasApi.Symbol is not null && library.KerasInterface.Symbol is not null)
            on.Property("keras", (context, keras) => Check(context, keras, library));
    }

    private static void Check(RuleContext context, IPropertyReferenceOperation keras, TensorFlowLibrary library)
    {
        if (!library.Tf.Declares(keras.Property)
            || keras.Syntax is not MemberAccessExpressionSyntax
            || keras.Instance is not (IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation)
            || !IsAvailable(keras.Parent, library)
            || keras.IsOnlyNamed())
        {
            return;
        }
        context.Report(keras.Syntax.GetLocation());
    }

    /// <summary>Whether the member that is asked of <c>tf.keras</c> is one that user code can call on <c>keras</c>.</summary>
    private static bool IsAvailable(IOperation? use, TensorFlowLibrary library)
    {
        var member = use switch
        {
            IPropertyReferenceOperation property => property.Property,
            IInvocationOperation invocation => invocation.TargetMethod,
            IMethodReferenceOperation method => method.Method,
            _ => (ISymbol?)null,
        };
        return member is null
            || member.ContainingType.TypeKind != TypeKind.Interface
            || library.KerasInterface.Symbol!.FindImplementationForInterfaceMember(member) is { DeclaredAccessibility: Accessibility.Public };
    }
}
