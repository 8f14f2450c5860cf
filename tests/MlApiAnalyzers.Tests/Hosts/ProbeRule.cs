using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Rules;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Hosts;

/// <summary>A rule that only tells what it is asked: it reports every call of <c>range</c>, and may do something else before.</summary>
internal sealed class ProbeRule(string id, DiagnosticSeverity severity = DiagnosticSeverity.Warning, bool isEnabled = true, Action? before = null, Action<Subscriptions>? more = null)
    : TensorFlowRule(new DiagnosticDescriptor(id, "Probe", "'{0}' is called", "Test", severity, isEnabled))
{
    public int Subscribed { get; private set; }

    public ConcurrentQueue<string> Asked { get; } = new();

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        Subscribed++;
        more?.Invoke(on);
        on.Call("range", Check);
    }

    private void Check(RuleContext context, IInvocationOperation call)
    {
        Asked.Enqueue(call.Syntax.ToString());
        before?.Invoke();
        context.Report(call.Syntax.GetLocation(), [call.TargetMethod.Name]);
    }
}

/// <summary>Runs rules in their hosts, as a compiler would.</summary>
internal static class HostRun
{
    public const string Code = "using static Tensorflow.Binding; class C { void M() { range(1); range(2); } void N() => range(3); }";

    public static ProjectInput Input(string code = Code, string config = "", params KeyValuePair<string, ReportDiagnostic>[] commandLine) => new(
        [new("/0/A.cs", code), new("/0/B.cs", "class Other { }")],
        [],
        config.Length == 0 ? [] : [.. config.Split("\n===\n").Select((text, i) => new InputFile(text.StartsWith("is_global", StringComparison.Ordinal) ? "/.globalconfig" : "/.editorconfig", text))],
        LibraryReferences.TensorFlow,
        [],
        CSharpParseOptions.Default,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: commandLine));

    /// <summary>All diagnostics of the hosts, in the order of their places.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(ProjectInput input, RuleClock? clock, params Rule[] rules)
    {
        var run = new CompilationWithAnalyzers(input.Compile(), RuleHost.For(rules, clock), new CompilationWithAnalyzersOptions(
            input.AnalyzerOptions(), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic, AnalyzerRun.Order)];
    }

    public static Task<ImmutableArray<Diagnostic>> RunAsync(ProjectInput input, params Rule[] rules) => RunAsync(input, null, rules);
}
