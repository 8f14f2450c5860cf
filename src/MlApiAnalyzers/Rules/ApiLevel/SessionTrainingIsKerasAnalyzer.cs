using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Graphs;
using MlApiAnalyzers.Reading.Training;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1005: a session trains a network of hand-written layers, which <c>compile</c> and <c>fit</c> could.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SessionTrainingIsKerasAnalyzer : TensorFlowAnalyzer
{
    public SessionTrainingIsKerasAnalyzer()
        : base(RuleDescriptors.MLA1005_SessionTrainingIsKeras)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Keras is null)
            return;
        var mentions = new NameMentions(context.Compilation);
        context.RegisterOperationAction(operation => Analyze(operation, library, mentions), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library, NameMentions mentions)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!SessionTraining.IsMinimize(call, library)
            || LevelGate.SeverityOf(RuleDescriptors.MLA1005_SessionTrainingIsKeras, Level.Low, call.Syntax.SyntaxTree, context.Options, context.Compilation, context.CancellationToken) is not { } severity
            || SessionTraining.Read(call, library, mentions, context.CancellationToken) is not { } training)
            return;
        var node = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA1005_SessionTrainingIsKeras,
            node.GetLocation(),
            severity,
            additionalLocations: null,
            properties: null,
            training.Program.Name,
            string.Format(CultureInfo.InvariantCulture, training.Model.Layers.Length == 1 ? "{0} layer" : "{0} layers", training.Model.Layers.Length),
            training.Refusal is var (name, sentence) ? $"; no fix: {sentence} ({name})" : ""));
    }
}
