using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Rules;
using MlApiAnalyzers.Tests.Hosts;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Rules.Configuration;

/// <summary>A rule that throws is switched off for the compilation and reported once; the others go on.</summary>
public sealed class RuleFailedTests
{
    private const string Message = "'ProbeRule' has thrown InvalidOperationException and is switched off for this compilation: no way";

    [Theory]
    [InlineData(DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Warning)]
    [InlineData(DiagnosticSeverity.Info)]
    [InlineData(DiagnosticSeverity.Hidden)]
    public async Task InEveryHostItIsReportedOnceAndTheOthersGoOn(DiagnosticSeverity severity)
    {
        var failing = new ProbeRule("T1", severity, before: Fail);
        var sound = new ProbeRule("T2", severity);

        var found = await HostRun.RunAsync(HostRun.Input(), failing, sound);

        AssertFailure(Assert.Single(found, diagnostic => diagnostic.Id == "MLA0002"));
        Assert.Equal(3, found.Count(diagnostic => diagnostic.Id == "T2"));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "T1");
    }

    [Fact]
    public async Task ItIsNotAskedAgainInTheCompilationAndIsInTheNext()
    {
        var calls = string.Concat(Enumerable.Repeat("range(1); ", 50));
        var input = HostRun.Input($"using static Tensorflow.Binding; class C {{ void M() {{ {calls} }} }}");
        var failing = new ProbeRule("T1", before: Fail);

        Assert.Single(await HostRun.RunAsync(input, failing));
        Assert.Single(failing.Asked);
        Assert.Single(await HostRun.RunAsync(input, failing));
        Assert.Equal(2, failing.Asked.Count);
    }

    [Fact]
    public async Task WhereverItThrowsItIsReported()
    {
        var input = HostRun.Input() with { AdditionalFiles = [new InputFile("/readme.txt", ""), new InputFile("/todo.txt", "")] };
        Action<Subscriptions>[] ways = [_ => Fail(), on => on.Member(_ => Fail()), on => on.AdditionalFile((_, _) => Fail()), on => on.End(_ => Fail()), on => on.AnyCall((_, _) => Fail())];
        foreach (var way in ways)
        {
            var found = await HostRun.RunAsync(input, new ProbeRule("T1", more: way), new ProbeRule("T2"));

            AssertFailure(Assert.Single(found, diagnostic => diagnostic.Id == "MLA0002"));
            Assert.Equal(3, found.Count(diagnostic => diagnostic.Id == "T2"));
        }
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Warning)]
    [InlineData(DiagnosticSeverity.Info)]
    public async Task ARuleAboutTheProjectIsReportedToo(DiagnosticSeverity severity)
    {
        var found = await HostRun.RunAsync(HostRun.Input(), new ProjectProbe("T1", severity, fails: true), new ProjectProbe("T2", severity, fails: false));

        Assert.Equal(["MLA0002", "T2"], found.Select(diagnostic => diagnostic.Id));
        Assert.Equal(DiagnosticSeverity.Warning, found[0].Severity);
        Assert.Equal(Message.Replace("ProbeRule", nameof(ProjectProbe), StringComparison.Ordinal), found[0].GetMessage());
    }

    [Fact]
    public async Task ItCanBeSilenced() =>
        Assert.Empty(await HostRun.RunAsync(HostRun.Input(config: "is_global = true\ndotnet_diagnostic.MLA0002.severity = none\n"), new ProbeRule("T1", before: Fail)));

    private static void AssertFailure(Diagnostic failure)
    {
        Assert.Equal(DiagnosticSeverity.Warning, failure.Severity);
        Assert.Equal(Location.None, failure.Location);
        Assert.Equal(Message, failure.GetMessage());
        Assert.Contains(nameof(Fail), failure.Properties[RuleHost.ExceptionProperty], StringComparison.Ordinal);
    }

    private static void Fail() => throw new InvalidOperationException("no way");

    private sealed class ProjectProbe(string id, DiagnosticSeverity severity, bool fails) : ProjectRule(new DiagnosticDescriptor(id, "Probe", "Judged", "Test", severity, isEnabledByDefault: true))
    {
        public override ProjectFinding? Judge(PackageReferences project, Compilation compilation) => fails ? throw new InvalidOperationException("no way") : new ProjectFinding();
    }
}
