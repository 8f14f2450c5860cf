using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Rules;

/// <summary>A compilation without the library costs one action for each rule, and nothing more.</summary>
public sealed class NoRegistrationTests
{
    // The start action of a rule about code, and the only action of one about the project.
    private static readonly string[] Single = ["CompilationStart", "Compilation"];

    private const string Source = """
        class Program
        {
            static int Square(int x) => x * x;

            static void Main() => System.Console.WriteLine(Square(3));
        }
        """;

    [Fact]
    public async Task WithoutTheLibraryNothingIsRegistered()
    {
        var actions = await ActionsAsync(LibraryReferences.None);

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Contains(action.Kinds, Single));
    }

    /// <summary>So that the test above cannot pass by not seeing registrations.</summary>
    [Fact]
    public async Task WithTheLibraryRulesAreRegistered() =>
        Assert.Contains(await ActionsAsync(LibraryReferences.TensorFlow), action => !Single.Contains(action.Kinds));

    private static async Task<List<(string Analyzer, string Kinds)>> ActionsAsync(LibraryReferences libraries)
    {
        var run = libraries.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source)).WithAnalyzers(AnalyzerRun.AllAnalyzers);
        await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var actions = new List<(string Analyzer, string Kinds)>();
        foreach (var analyzer in AnalyzerRun.AllAnalyzers)
            actions.Add((analyzer.GetType().Name, Kinds((await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None))!)));
        return actions;
    }

    private static string Kinds(AnalyzerTelemetryInfo info) => string.Join(", ", typeof(AnalyzerTelemetryInfo).GetProperties()
        .Where(property => property.Name.EndsWith("ActionsCount", System.StringComparison.Ordinal) && (int)property.GetValue(info)! > 0)
        .Select(property => property.Name[..^"ActionsCount".Length]));
}
