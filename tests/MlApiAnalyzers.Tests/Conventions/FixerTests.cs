using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Rules;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class FixerTests
{
    private static IEnumerable<Type> FixerTypes =>
        RuleCatalog.FixerAssembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type));

    [Fact]
    public void EveryRuleHasAFixerOrAReason() =>
        Convention.Holds(from rule in RuleCatalog.Rules where rule.IsFixable == rule.NoCodeFixReason is not null select $"{rule.Id}: fixer {rule.IsFixable}, reason '{rule.NoCodeFixReason}'");

    [Fact]
    public void EveryReasonIsASentenceAboutARuleOfItsClass() =>
        Convention.Holds(
            from rule in RuleCatalog.RuleClasses
            from attribute in rule.GetType().GetCustomAttributes<NoCodeFixAttribute>()
            where !attribute.Reason.EndsWith('.')
                || !char.IsUpper(attribute.Reason[0])
                || (attribute.RuleId is { } id && rule.Descriptors.All(descriptor => descriptor.Id != id))
            select $"{rule.GetType().Name}: {attribute.Reason}");

    [Fact]
    public void EveryFixerIsExportedUnderItsOwnName() =>
        Convention.Holds(
            from type in FixerTypes
            let export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>()
            where export is null || export.Name != type.Name || !export.Languages.SequenceEqual([LanguageNames.CSharp])
            select type.Name);

    [Fact]
    public void EveryFixerIsSealedAndDerivesFromTheBase() =>
        Convention.Holds(from type in FixerTypes where !type.IsSealed || !typeof(RuleFixer).IsAssignableFrom(type) select type.Name);

    // Its assembly is newer than the one in the oldest host that loads the fixers.
    [Fact]
    public void NoExportedTypeIsShared() =>
        Convention.Holds(
            from type in RuleCatalog.FixerAssembly.GetTypes()
            where type.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.Composition.SharedAttribute")
            select type.Name);

    [Fact]
    public void EveryFixerHasTheOneFixAllProvider()
    {
        var providers = RuleCatalog.Fixers.Select(fixer => fixer.GetFixAllProvider()).ToImmutableArray();

        Assert.All(providers, Assert.NotNull);
        Assert.Single(providers.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Superset(new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }, providers[0]!.GetSupportedFixAllScopes().ToHashSet());
    }

    [Fact]
    public void EveryFixerFixesSomethingThatIsReported()
    {
        var reported = RuleCatalog.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

        Convention.Holds(
            from fixer in RuleCatalog.Fixers
            let ids = fixer.FixableDiagnosticIds
            where ids.IsEmpty || ids.Distinct().Count() != ids.Length || ids.Any(id => !reported.Contains(id) && !id.StartsWith("CS", StringComparison.Ordinal))
            select $"{fixer.GetType().Name}: {string.Join(", ", ids)}");
    }

    [Fact]
    public void EveryFixerNamesItsEquivalenceKeysForUsers()
    {
        Convention.Holds(from type in FixerTypes where !KeysOf(type).Any() select type.Name);
        Convention.Holds(FixerTypes.SelectMany(KeysOf).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static IEnumerable<string> KeysOf(Type fixer) =>
        fixer.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!);
}
