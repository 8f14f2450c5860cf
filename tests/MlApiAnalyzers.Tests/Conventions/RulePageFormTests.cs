using System;
using System.Linq;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Tests.Docs;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class RulePageFormTests
{
    private static readonly string[] Sections = ["What is flagged", "Why it matters", "How to fix", "When to suppress", "How to configure"];

    public static TheoryData<string> RuleIds => [.. RuleCatalog.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void PageHasTitleAndSections(string id)
    {
        var rule = RuleCatalog.Rules.Single(candidate => candidate.Id == id);
        var page = RulePage.Read(rule);

        Assert.Equal($"# {id}: {rule.Title}", page.Text.Split('\n')[0]);
        Assert.Equal(Sections, page.Sections.Select(section => section.Title));
        Assert.All(page.Sections, section => Assert.False(string.IsNullOrWhiteSpace(section.Text), section.Title));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void PageShowsBothSidesOrSaysWhyThereIsNoFix(string id)
    {
        var rule = RuleCatalog.Rules.Single(candidate => candidate.Id == id);
        var page = RulePage.Read(rule);

        if (rule.NoCodeFixReason is { } reason)
            Assert.StartsWith(reason, page.Section("How to fix"), StringComparison.Ordinal);
        else
            Assert.Contains(page.Blocks, block => block.IsFixed);
        // No code is known that makes a rule fail.
        if (id != LayoutTests.ReportedByHosts)
            Assert.Contains(page.Blocks, block => block.IsViolation);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void PageShowsHowToConfigureTheRule(string id) =>
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", RulePage.Read(RuleCatalog.Rules.Single(rule => rule.Id == id)).Section("How to configure"), StringComparison.Ordinal);

    [Fact]
    public void NoPageIsOrphaned() =>
        Assert.Subset(
            RuleCatalog.Rules.Select(rule => rule.Page).Append(Generator.IndexFile).ToHashSet(),
            WorkingTree.Files("docs/rules", ".md").ToHashSet());
}
