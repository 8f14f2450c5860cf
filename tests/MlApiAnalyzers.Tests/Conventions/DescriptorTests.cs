using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.DocsGenerator;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed partial class DescriptorTests
{
    // Names that keep their capital inside a title.
    private static readonly HashSet<string> ProperNames = new(StringComparer.Ordinal) { "Keras", "Python", "Theano", "Serving", "Lite", "Roslyn" };

    [Fact]
    public void EveryCategoryHasItsBlock() =>
        Assert.Equal(
            typeof(RuleCategories).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(),
            RuleBlocks.All.Select(block => block.Category).Order());

    [Fact]
    public void FieldIsNamedAfterIdAndRule() =>
        Convention.Holds(
            from field in RuleCatalog.DescriptorFields
            let id = ((DiagnosticDescriptor)field.GetValue(null)!).Id
            where !FieldName.IsMatch(field.Name) || !field.Name.StartsWith($"{id}_", StringComparison.Ordinal)
            select field.Name);

    [Fact]
    public void IdIsInTheBlockOfItsCategory() =>
        Convention.Holds(from rule in RuleCatalog.Rules where RuleBlocks.Of(rule.Id)?.Category != rule.Category select $"{rule.Id} {rule.Category}");

    [Fact]
    public void NoIdOrNameTwice()
    {
        Convention.Holds(RuleCatalog.Rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Convention.Holds(RuleCatalog.Rules.GroupBy(rule => rule.Name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void DescriptorStandsInTheFileOfItsCategoryInTheOrderOfIds()
    {
        foreach (var block in RuleBlocks.All)
        {
            var text = WorkingTree.Repository.Read($"src/MlApiAnalyzers/Descriptors/RuleDescriptors.{block.Category}.cs");
            Assert.NotNull(text);
            var fields = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
                .OfType<FieldDeclarationSyntax>()
                .SelectMany(field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText));

            Assert.Equal(RuleCatalog.Rules.Where(rule => rule.Category == block.Category).Select(rule => $"{rule.Id}_{rule.Name}"), fields);
        }
    }

    [Fact]
    public void TitleIsInSentenceCaseWithoutPeriod() =>
        Convention.Holds(
            from rule in RuleCatalog.Rules
            let words = rule.Title.Split(' ')
            where rule.Title.EndsWith('.')
                // A title may begin with a member's name, which the description then quotes.
                || (char.IsLower(words[0][0]) && !rule.Descriptor.Description.ToString().Contains($"'{words[0]}'", StringComparison.Ordinal))
                || words.Skip(1).Any(word => CapitalizedWord.IsMatch(word) && !ProperNames.Contains(word))
            select $"{rule.Id} {rule.Title}");

    [Fact]
    public void MessageIsOneSentenceWithoutPeriod() =>
        Convention.Holds(
            from rule in RuleCatalog.Rules
            let message = rule.Descriptor.MessageFormat.ToString()
            where message.Length == 0 || message.EndsWith('.') || message.Contains('\n', StringComparison.Ordinal) || message.Trim() != message
            select $"{rule.Id} {message}");

    [Fact]
    public void DescriptionIsMadeOfSentences() =>
        Convention.Holds(
            from rule in RuleCatalog.Rules
            let description = rule.Descriptor.Description.ToString()
            where !description.EndsWith('.') || description == rule.Title
            select rule.Id);

    [Fact]
    public void HelpLinkIsComputedFromTheId() =>
        Convention.Holds(from rule in RuleCatalog.Rules where rule.Descriptor.HelpLinkUri != (HelpLink.Of(rule.Id) ?? "") select rule.Id);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("https://example.org/docs/rules", "https://example.org/docs/rules/MLA4001.md")]
    [InlineData("https://example.org/docs/rules/", "https://example.org/docs/rules/MLA4001.md")]
    public void HelpLinkFollowsTheBaseUrl(string? baseUrl, string? expected) => Assert.Equal(expected, HelpLink.Of("MLA4001", baseUrl));

    [Fact]
    public void HelpLinkLeadsToThePage() =>
        Convention.Holds(from rule in RuleCatalog.Rules where !rule.Page.EndsWith($"/{HelpLink.Of(rule.Id, "https://example.org")!.Split('/')[^1]}", StringComparison.Ordinal) select rule.Id);

    [GeneratedRegex("^MLA[0-9]{4}_[A-Z][A-Za-z0-9]+$")]
    private static partial Regex FieldName { get; }

    [GeneratedRegex("^[A-Z][a-z]+$")]
    private static partial Regex CapitalizedWord { get; }
}
