using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3004: a layer is given the name of an activation that does not exist, which throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownActivationAnalyzer : TensorFlowAnalyzer
{
    public UnknownActivationAnalyzer()
        : base(RuleDescriptors.MLA3004_UnknownActivation)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.ActivationNamesAreClosed))
            return;
        var names = new KerasNames(KerasNames.Activations, library.Version);
        context.RegisterOperationAction(
            context =>
            {
                var invocation = (IInvocationOperation)context.Operation;
                if (IsActivationLookup(library, invocation.TargetMethod))
                {
                    Check(context, names, invocation.WrittenArgument("name"));
                }
                else if (library.IsLayerFactory(invocation.TargetMethod))
                {
                    Check(context, names, invocation.WrittenArgument("activation"));
                    Check(context, names, invocation.WrittenArgument("recurrent_activation"));
                }
            },
            OperationKind.Invocation);
    }

    private static bool IsActivationLookup(TensorFlowLibrary library, IMethodSymbol method) =>
        method.Name == "GetActivationFromName" && (library.IActivationsApi.Declares(method) || library.Activations.Declares(method));

    private static void Check(OperationAnalysisContext context, KerasNames names, IArgumentOperation? argument)
    {
        if (argument?.Value.ConstantString() is not { } name || names.Accepts(name))
            return;
        var meant = names.Meant(name);
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA3004_UnknownActivation,
            argument.Value.Syntax.GetLocation(),
            NameFix.Properties(meant),
            name,
            NameFix.Hint(meant)));
    }
}
