using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Rules;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Hosts;

/// <summary>
/// A rule whose reports would be thrown away is not asked: command line before file, file before global configuration, that before the
/// default.
/// </summary>
public sealed class SwitchesTests
{
    private const string Two = "using static Tensorflow.Binding; class C { void M() => range(1); }";

    [Theory]
    // Nothing is said.
    [InlineData(true, null, null, null, true, true)]
    [InlineData(false, null, null, null, false, false)]
    // Global configuration, as of a preset.
    [InlineData(true, "none", null, null, false, false)]
    [InlineData(true, "silent", null, null, true, true)]
    [InlineData(false, "warning", null, null, true, true)]
    // A section of a file goes before it.
    [InlineData(true, null, "none", null, true, false)]
    [InlineData(true, "none", "warning", null, true, true)]
    [InlineData(false, null, "suggestion", null, true, true)]
    [InlineData(true, "warning", "none", null, true, false)]
    // And the command line before all.
    [InlineData(true, null, null, ReportDiagnostic.Suppress, false, false)]
    [InlineData(true, null, "warning", ReportDiagnostic.Suppress, false, false)]
    [InlineData(true, "none", "none", ReportDiagnostic.Error, true, true)]
    [InlineData(false, null, null, ReportDiagnostic.Warn, true, true)]
    // /warnaserror-:ID
    [InlineData(true, "none", null, ReportDiagnostic.Default, false, false)]
    [InlineData(true, null, null, ReportDiagnostic.Default, true, true)]
    public async Task ARuleThatIsOffIsNotAsked(bool isEnabled, string? global, string? file, ReportDiagnostic? commandLine, bool subscribes, bool isAsked)
    {
        var config = string.Join("\n===\n", new[]
        {
            global is null ? null : $"is_global = true\ndotnet_diagnostic.T1.severity = {global}\n",
            file is null ? null : $"[A.cs]\ndotnet_diagnostic.T1.severity = {file}\n",
        }.Where(text => text is not null));
        var probe = new ProbeRule("T1", isEnabled: isEnabled);

        var found = await HostRun.RunAsync(HostRun.Input(Two, config, commandLine is { } option ? [new("T1", option)] : []), probe);

        Assert.Equal(subscribes, probe.Subscribed == 1);
        Assert.Equal(isAsked, probe.Asked.Count == 1);
        Assert.Equal(isAsked, found.Length == 1);
    }

    [Fact]
    public async Task OneFileMaySwitchARuleOffForItselfAlone()
    {
        var input = HostRun.Input(Two, "[A.cs]\ndotnet_diagnostic.T1.severity = none\n");
        input = input with { Sources = [.. input.Sources, new InputFile("/0/D.cs", Two.Replace("class C", "class D").Replace("range(1)", "range(2)"))] };
        var (probe, other) = (new ProbeRule("T1"), new ProbeRule("T2"));

        await HostRun.RunAsync(input, probe, other);

        Assert.Equal(["range(2)"], probe.Asked);
        Assert.Equal(["range(1)", "range(2)"], other.Asked.Order());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("none", false)]
    public async Task ARuleAboutTheProjectIsNotAskedEither(string? global, bool isAsked)
    {
        var probe = new ProjectProbe();

        await HostRun.RunAsync(HostRun.Input(config: global is null ? "" : $"is_global = true\ndotnet_diagnostic.T1.severity = {global}\n"), probe);

        Assert.Equal(isAsked, probe.IsAsked);
    }

    private sealed class ProjectProbe() : ProjectRule(new DiagnosticDescriptor("T1", "Probe", "Judged", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true))
    {
        public bool IsAsked { get; private set; }

        public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
        {
            IsAsked = true;
            return null;
        }
    }
}
