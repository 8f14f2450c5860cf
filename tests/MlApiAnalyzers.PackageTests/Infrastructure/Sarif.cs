using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>A result in an error log. The level of information is "note"; hidden offers are not logged.</summary>
public sealed record SarifResult(string RuleId, string Level, string Message, string? File, int Line, bool Suppressed)
{
    public override string ToString() => $"{RuleId} {Level} {Path.GetFileName(File)}:{Line} {Message}";
}

/// <summary>What the compiler wrote for <c>ErrorLog</c>, which holds also what no build prints.</summary>
public sealed class Sarif
{
    private Sarif(string compilerVersion, ImmutableArray<SarifResult> results, ImmutableArray<string> rules)
    {
        CompilerVersion = compilerVersion;
        Results = results;
        Rules = rules;
    }

    /// <summary>The version of the compiler that wrote the log, such as "5.9.0".</summary>
    public string CompilerVersion { get; }

    public ImmutableArray<SarifResult> Results { get; }

    /// <summary>The ids of all rules that were loaded and reported, with or without a result.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>The results of our own rules.</summary>
    public IEnumerable<SarifResult> Ours => Results.Where(result => result.RuleId.StartsWith("MLA", System.StringComparison.Ordinal));

    public static Sarif Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var run = document.RootElement.GetProperty("runs")[0];
        var compiler = run.GetProperty("tool").GetProperty("driver");
        var rules = compiler.TryGetProperty("rules", out var list)
            ? list.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).ToImmutableArray()
            : [];
        return new Sarif(compiler.GetProperty("semanticVersion").GetString()!, run.GetProperty("results").EnumerateArray().Select(ReadResult).ToImmutableArray(), rules);
    }

    private static SarifResult ReadResult(JsonElement result)
    {
        string? file = null;
        var line = 0;
        if (result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0)
        {
            var place = locations[0].GetProperty("physicalLocation");
            file = place.GetProperty("artifactLocation").GetProperty("uri").GetString();
            line = place.GetProperty("region").GetProperty("startLine").GetInt32();
        }
        return new SarifResult(
            result.GetProperty("ruleId").GetString()!,
            result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
            result.GetProperty("message").GetProperty("text").GetString()!,
            file,
            line,
            result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);
    }
}
