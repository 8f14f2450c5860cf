using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Execution;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4004: a session is asked for a tensor that was computed eagerly, and is in no graph.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SessionInEagerModeAnalyzer : TensorFlowAnalyzer
{
    /// <summary>The property that says that every fetch has a value and nothing is fed.</summary>
    public const string HasValues = nameof(HasValues);

    public SessionInEagerModeAnalyzer()
        : base(RuleDescriptors.MLA4004_SessionInEagerMode)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.SessionsFetchOfTheirGraphOnly))
            context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (SessionRun.Read(call, library, context.CancellationToken) is not { Fetches: { IsEmpty: false } fetches } run)
            return;
        IOperation? eager = null;
        var all = true;
        foreach (var fetch in fetches)
        {
            if (TensorOrigin.Of(fetch, context.Compilation, library, context.Options, context.CancellationToken).Mode == ExecutionMode.Eager)
                eager ??= fetch;
            else
                all = false;
        }
        if (eager is null)
            return;

        var name = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA4004_SessionInEagerMode,
            name.GetLocation(),
            all && run.Feeds is { IsEmpty: true } ? ImmutableDictionary<string, string?>.Empty.Add(HasValues, null) : ImmutableDictionary<string, string?>.Empty,
            call.TargetMethod.Name,
            eager.Syntax.ToString()));
    }
}
