using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MlApiAnalyzers.DocsGenerator;

/// <summary>The release files that the compiler's rules about analyzers (RS2000 and its neighbours) hold the descriptors against.</summary>
public sealed class ReleaseTracking
{
    public const string ShippedFile = "src/MlApiAnalyzers/AnalyzerReleases.Shipped.md";
    public const string UnshippedFile = "src/MlApiAnalyzers/AnalyzerReleases.Unshipped.md";

    private const string UnshippedHeader = "; Unshipped analyzer release\n";
    private const string NewRules = "### New Rules";
    private const string RemovedRules = "### Removed Rules";
    private const string ChangedRules = "### Changed Rules";
    private const string Columns = "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n";
    private const string ChangedColumns =
        "Rule ID | New Category | New Severity | Old Category | Old Severity | Notes\n"
        + "--------|--------------|--------------|--------------|--------------|-------\n";

    private readonly Dictionary<string, Shipped> shipped = new(StringComparer.Ordinal);

    private ReleaseTracking()
    {
    }

    public static ReleaseTracking Parse(string shippedText)
    {
        var tracking = new ReleaseTracking();
        var release = "";
        var section = "";
        foreach (var line in shippedText.Split('\n'))
        {
            if (line.StartsWith("## Release ", StringComparison.Ordinal))
                release = line["## Release ".Length..].Trim();
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                section = line.TrimEnd();
            else if (IsRow(line))
                tracking.Add(release, section, [.. line.Split('|', StringSplitOptions.TrimEntries)]);
        }
        return tracking;
    }

    /// <summary>The release that a rule first came with, or null when none has it yet.</summary>
    public string? Since(string ruleId) => shipped.GetValueOrDefault(ruleId)?.Since;

    /// <summary>What has changed against the last release.</summary>
    public string Unshipped(IEnumerable<RuleEntry> rules)
    {
        var current = rules.ToDictionary(rule => rule.Id, rule => (rule.Category, Severity: Severity(rule), rule.Name), StringComparer.Ordinal);
        var text = new StringBuilder(UnshippedHeader);
        Append(text, NewRules, Columns, current
            .Where(rule => !shipped.ContainsKey(rule.Key))
            .Select(rule => Row(rule.Key, rule.Value.Category, rule.Value.Severity, rule.Value.Name)));
        Append(text, RemovedRules, Columns, shipped
            .Where(rule => !current.ContainsKey(rule.Key))
            .Select(rule => Row(rule.Key, rule.Value.Category, rule.Value.Severity, rule.Value.Name)));
        Append(text, ChangedRules, ChangedColumns, current
            .Where(rule => shipped.TryGetValue(rule.Key, out var old) && (old.Category, old.Severity) != (rule.Value.Category, rule.Value.Severity))
            .Select(rule => Row(rule.Key, rule.Value.Category, rule.Value.Severity, shipped[rule.Key].Category, shipped[rule.Key].Severity, rule.Value.Name)));
        return text.ToString();
    }

    /// <summary>Adds the row of a rule that is not built yet: without it the rule's assembly does not build.</summary>
    public static string AddNewRule(string unshippedText, string ruleId, string category, string severity, string name)
    {
        var row = Row(ruleId, category, severity, name);
        return Sorted(unshippedText.Contains(NewRules, StringComparison.Ordinal)
            ? unshippedText.Replace(Columns, $"{Columns}{row}\n", StringComparison.Ordinal)
            : $"{unshippedText.TrimEnd('\n')}\n\n{NewRules}\n\n{Columns}{row}\n");
    }

    /// <summary>Moves what is unshipped into a release.</summary>
    public static (string Shipped, string Unshipped) Release(string shippedText, string unshippedText, string release)
    {
        var changes = unshippedText[unshippedText.IndexOf('\n', StringComparison.Ordinal)..].Trim('\n');
        return changes.Length == 0
            ? (shippedText, unshippedText)
            : ($"{shippedText.TrimEnd('\n')}\n\n## Release {release}\n\n{changes}\n", UnshippedHeader);
    }

    /// <summary>Sorts the rows of every table by id.</summary>
    public static string Sorted(string text)
    {
        var lines = text.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            var end = start;
            while (end < lines.Length && IsRow(lines[end]))
                end++;
            Array.Sort(lines, start, end - start, StringComparer.Ordinal);
            start = Math.Max(start, end - 1);
        }
        return string.Join('\n', lines);
    }

    private static bool IsRow(string line) => line.StartsWith("MLA", StringComparison.Ordinal);

    private static string Row(params string[] cells) => string.Join(" | ", cells);

    private static string Severity(RuleEntry rule) => rule.Descriptor.IsEnabledByDefault ? rule.Severity.ToString() : "Disabled";

    private static void Append(StringBuilder text, string section, string columns, IEnumerable<string> rows)
    {
        var sorted = rows.Order(StringComparer.Ordinal).ToList();
        if (sorted.Count > 0)
            text.Append($"\n{section}\n\n{columns}").AppendJoin('\n', sorted).Append('\n');
    }

    private void Add(string release, string section, string[] cells)
    {
        switch (section)
        {
            case NewRules:
                shipped[cells[0]] = new Shipped(release, cells[1], cells[2], cells[3]);
                break;
            case ChangedRules:
                shipped[cells[0]] = shipped[cells[0]] with { Category = cells[1], Severity = cells[2] };
                break;
            case RemovedRules:
                shipped.Remove(cells[0]);
                break;
        }
    }

    private sealed record Shipped(string Since, string Category, string Severity, string Name);
}
