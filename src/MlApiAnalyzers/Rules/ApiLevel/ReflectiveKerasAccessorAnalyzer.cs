using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1008: <c>tf.keras</c>, which finds Keras by reflection, where <c>KerasApi.keras</c> is there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReflectiveKerasAccessorAnalyzer : TensorFlowAnalyzer
{
    public ReflectiveKerasAccessorAnalyzer()
        : base(RuleDescriptors.MLA1008_ReflectiveKerasAccessor)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.KerasLoadsByReflection) && library.KerasApi.Symbol is not null && library.KerasInterface.Symbol is not null)
            context.RegisterOperationAction(operation => Check(operation, library), OperationKind.PropertyReference);
    }

    private static void Check(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var keras = (IPropertyReferenceOperation)context.Operation;
        if (keras.Property.Name != "keras"
            || !library.Tf.Declares(keras.Property)
            || keras.Syntax is not MemberAccessExpressionSyntax
            || keras.Instance is not (IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation)
            || !IsAvailable(keras.Parent, library)
            || IsOnlyNamed(keras))
        {
            return;
        }
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA1008_ReflectiveKerasAccessor, keras.Syntax.GetLocation()));
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

    private static bool IsOnlyNamed(IOperation operation)
    {
        for (var parent = operation.Parent; parent is IMemberReferenceOperation or INameOfOperation; parent = parent.Parent)
            if (parent is INameOfOperation)
                return true;
        return false;
    }
}
