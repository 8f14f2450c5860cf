using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using MlApiAnalyzers.Configuration;

namespace MlApiAnalyzers.DocsGenerator;

/// <summary>Everything that is written from the descriptors, so that no fact about a rule is kept in two places.</summary>
public sealed class Generator
{
    public const string IndexFile = "docs/rules/README.md";
    public const string ReadmeFile = "README.md";
    public const string ConfigurationFile = "docs/configuration.md";

    private readonly Repository repository;
    private readonly ImmutableArray<RuleEntry> rules;
    private readonly ReleaseTracking releases;
    private readonly string nextRelease;

    public Generator(Repository repository, ImmutableArray<RuleEntry> rules)
    {
        this.repository = repository;
        this.rules = rules;
        releases = ReleaseTracking.Parse(repository.Read(ReleaseTracking.ShippedFile) ?? "");
        nextRelease = XDocument.Load(repository.PathOf("Directory.Build.props")).Descendants("Version").First().Value;
    }

    /// <summary>The options and their accepted values, as a user writes them.</summary>
    public static IEnumerable<(string Name, ImmutableArray<string> Values, string Default)> Options =>
        from property in typeof(MlaOptions).GetProperties(BindingFlags.Public | BindingFlags.Static)
        let option = property.GetValue(null)!
        let type = option.GetType()
        where type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MlaOption<>)
        let key = (string)type.GetProperty(nameof(MlaOption<AnalysisMode>.Key))!.GetValue(option)!
        let name = (string)type.GetProperty(nameof(MlaOption<AnalysisMode>.DisplayName))!.GetValue(option)!
        let values = (ImmutableArray<string>)type.GetProperty(nameof(MlaOption<AnalysisMode>.AcceptedValues))!.GetValue(null)!
        let chosen = type.GetProperty(nameof(MlaOption<AnalysisMode>.Default))!.GetValue(option)!.ToString()
        // MSBuild properties are spelled as .NET names are, keys of .editorconfig in lower case.
        let spell = name == key ? (Func<string, string>)(text => text.ToLowerInvariant()) : text => text
        select (name, values.Select(spell).ToImmutableArray(), spell(chosen));

    /// <summary>The pages that are missing: the generator fills in tables, the prose is written by hand.</summary>
    public IEnumerable<string> MissingPages => rules.Select(rule => rule.Page).Where(page => !repository.Has(page));

    /// <summary>The files whose text is not what it would be when generated now.</summary>
    public IReadOnlyList<string> StaleFiles() =>
        [.. Files().Where(file => repository.Read(file.Path) != file.Text).Select(file => file.Path)];

    /// <summary>Writes what is stale and returns its paths.</summary>
    public IReadOnlyList<string> Write()
    {
        var stale = Files().Where(file => repository.Read(file.Path) != file.Text).ToList();
        foreach (var (path, text) in stale)
            repository.Write(path, text);
        return [.. stale.Select(file => file.Path)];
    }

    private IEnumerable<(string Path, string Text)> Files()
    {
        foreach (var rule in rules)
            if (repository.Read(rule.Page) is { } page)
                yield return (rule.Page, Page(rule, page));
        yield return (IndexFile, Index());
        yield return Filled(ReadmeFile, ("rules", Table("docs/rules/", rules)));
        yield return Filled(ConfigurationFile, ("options", OptionTable()), ("severities", SeverityTable()));
        foreach (var mode in Enum.GetValues<AnalysisMode>())
            yield return (Presets.FileOf(mode), Presets.Text(mode, rules));
        yield return (ReleaseTracking.ShippedFile, ReleaseTracking.Sorted(repository.Read(ReleaseTracking.ShippedFile) ?? "; Shipped analyzer releases\n"));
        yield return (ReleaseTracking.UnshippedFile, releases.Unshipped(rules));
    }

    private (string Path, string Text) Filled(string path, params ReadOnlySpan<(string Part, string Content)> parts)
    {
        var text = repository.Read(path) ?? throw new FormatException($"{path} is missing");
        foreach (var (part, content) in parts)
            text = Markers.Fill(path, text, part, content);
        return (path, text);
    }

    private string Page(RuleEntry rule, string page)
    {
        var body = page[page.IndexOf('\n', StringComparison.Ordinal)..];
        return Markers.Fill(rule.Page, $"# {rule.Id}: {rule.Title}{body}", "properties", $"""
            | Property | Value |
            |---|---|
            | Id | {rule.Id} |
            | Category | [{rule.Category}](README.md#{rule.Category.ToLowerInvariant()}) |
            | Severity | {rule.Severity} |
            | Enabled by default | {YesNo(rule.Descriptor.IsEnabledByDefault)} |
            | Code fix | {YesNo(rule.IsFixable)} |
            | Since version | {releases.Since(rule.Id) ?? nextRelease} |
            """);
    }

    private string Index()
    {
        var text = new StringBuilder("""
            # Rules

            <!-- Generated by tools/MlApiAnalyzers.DocsGenerator from the rule descriptors; edits are lost. -->

            A rule's first digit is its category. What the severities promise: an **Error** always throws or never does what it
            says; a **Warning** very likely gives a wrong result, a leak or a crash; **Info** knows a better way; **Hidden** is an
            offer on the light bulb that no build shows. How to change them: [configuration](../configuration.md).

            """.ReplaceLineEndings("\n"));
        foreach (var block in RuleBlocks.All)
        {
            var inBlock = rules.Where(rule => rule.Category == block.Category).ToList();
            if (inBlock.Count > 0)
                text.Append($"\n## {block.Category}\n\n{block.IdPattern}. {block.Question}\n\n{Table("", inBlock)}");
        }
        return text.ToString();
    }

    private static string Table(string folder, IEnumerable<RuleEntry> rules)
    {
        var text = new StringBuilder("| Id | Title | Severity | Code fix |\n|---|---|---|---|\n");
        foreach (var rule in rules)
            text.Append($"| [{rule.Id}]({folder}{rule.Id}.md) | {rule.Title} | {rule.Severity} | {YesNo(rule.IsFixable)} |\n");
        return text.ToString();
    }

    private static string OptionTable()
    {
        var text = new StringBuilder("| Option | Values | Default |\n|---|---|---|\n");
        foreach (var (name, values, chosen) in Options)
            text.Append($"| `{name}` | {string.Join(", ", values.Select(value => $"`{value}`"))} | `{chosen}` |\n");
        return text.ToString();
    }

    private string SeverityTable()
    {
        AnalysisMode[] modes = [AnalysisMode.Minimum, AnalysisMode.Recommended, AnalysisMode.Strict, AnalysisMode.Migration];
        var text = new StringBuilder($"| Rule | {string.Join(" | ", modes)} |\n|---|{string.Concat(modes.Select(_ => "---|"))}\n");
        foreach (var rule in rules)
            text.Append($"| [{rule.Id}](rules/{rule.Id}.md) {rule.Name} | {string.Join(" | ", modes.Select(mode => SeverityIn(mode, rule)))} |\n");
        return text.ToString();
    }

    private static string SeverityIn(AnalysisMode mode, RuleEntry rule) =>
        Presets.Severity(mode, rule.Id, rule.Category, rule.Severity) ?? rule.Severity switch
        {
            Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden => "silent",
            Microsoft.CodeAnalysis.DiagnosticSeverity.Info => "suggestion",
            var severity => severity.ToString().ToLowerInvariant(),
        };

    private static string YesNo(bool value) => value ? "Yes" : "No";
}
