using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class AnalyzerTests
{
    // What keeps a compilation alive, or belongs to one.
    private static readonly ImmutableArray<Type> CompilerObjects =
        [typeof(ISymbol), typeof(Compilation), typeof(SemanticModel), typeof(SyntaxNode), typeof(SyntaxTree), typeof(IOperation), typeof(Diagnostic)];

    private static IEnumerable<Type> AnalyzerTypes =>
        RuleCatalog.AnalyzerAssembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type));

    private static IEnumerable<Type> RuleTypes => RuleCatalog.AnalyzerAssembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Rule)));

    [Fact]
    public void EveryAnalyzerIsExportedForCSharpAlone() =>
        Convention.Holds(
            from type in AnalyzerTypes
            let attribute = type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()
            where attribute is null || !attribute.Languages.SequenceEqual([LanguageNames.CSharp])
            select type.Name);

    [Fact]
    public void EveryAnalyzerIsASealedHost() =>
        Convention.Holds(
            from type in AnalyzerTypes
            let initialize = type.GetMethod(nameof(DiagnosticAnalyzer.Initialize), [typeof(AnalysisContext)])!
            where !type.IsSealed || !initialize.IsFinal || initialize.DeclaringType != typeof(RuleHost)
            select type.Name);

    [Fact]
    public void EveryRuleIsSealed() =>
        Convention.Holds(from type in RuleTypes where !type.IsSealed select type.Name);

    [Fact]
    public void NoAnalyzerAndNoRuleHoldsCompilerObjects() =>
        Convention.Holds(
            from type in AnalyzerTypes.Concat(RuleTypes)
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where MentionsCompilerObject(field.FieldType)
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void TheListHasEveryRuleOnceInOrder() =>
        Assert.Equal(
            RuleTypes.Select(type => type.FullName).Order(StringComparer.Ordinal),
            RuleList.All.Select(rule => rule.GetType().FullName));

    [Fact]
    public void EveryRuleRunsInExactlyOneHost()
    {
        var hosted = RuleCatalog.Analyzers.SelectMany(host => ((RuleHost)host).Rules).ToList();

        Assert.Equal(RuleList.All.Length, hosted.Count);
        Assert.Empty(RuleList.All.Except(hosted));
    }

    /// <summary>A build that shows nothing below warnings skips an analyzer whose descriptors are all below them.</summary>
    [Fact]
    public void AHostIsAsSevereAsItsRules() =>
        Convention.Holds(
            from host in RuleCatalog.Analyzers
            from descriptor in host.SupportedDiagnostics
            where descriptor.DefaultSeverity >= DiagnosticSeverity.Warning && host is not (WarningHost or ProjectWarningHost)
            select $"{host.GetType().Name}: {descriptor.Id} {descriptor.DefaultSeverity}");

    [Fact]
    public void EveryRuleIsReportedByOneClass() =>
        Convention.Holds(
            from rule in RuleCatalog.Rules
            where rule.ReportedBy.Length != (rule.Id == LayoutTests.ReportedByHosts ? 0 : 1)
            select $"{rule.Id}: {string.Join(", ", rule.ReportedBy.Select(reporting => reporting.GetType().Name))}");

    /// <summary>One id has one descriptor, but for the failure of a rule, which has the severity of its host.</summary>
    [Fact]
    public void EveryHostReportsDescriptorsOfTheProject()
    {
        var known = RuleCatalog.Rules.Select(rule => rule.Descriptor).ToHashSet(ReferenceEqualityComparer.Instance);

        Convention.Holds(
            from host in RuleCatalog.Analyzers
            from descriptor in host.SupportedDiagnostics
            where !known.Contains(descriptor) && descriptor.Id != LayoutTests.ReportedByHosts
            select $"{host.GetType().Name}: {descriptor.Id}");
    }

    [Fact]
    public void TheFailureOfARuleReadsTheSameInEveryHost() =>
        Convention.Holds(
            from host in RuleCatalog.Analyzers
            let failure = host.SupportedDiagnostics.Single(descriptor => descriptor.Id == LayoutTests.ReportedByHosts)
            let known = RuleDescriptors.MLA0002_RuleFailed
            where failure.Title != known.Title || failure.MessageFormat != known.MessageFormat || failure.Description != known.Description
                || failure.Category != known.Category || failure.HelpLinkUri != known.HelpLinkUri || !failure.IsEnabledByDefault
            select host.GetType().Name);

    [Fact]
    public void CompilationEndTagTellsWhereTheRuleIsReported()
    {
        Convention.Holds(
            from rule in RuleCatalog.Rules
            from reporting in rule.ReportedBy
            let tagged = rule.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)
            let waits = WaitsForTheEnd(reporting.GetType())
            // Which of several rules a family reports at the end, its subscription does not tell.
            where tagged ? !waits : waits && reporting.Descriptors.Length == 1
            select $"{rule.Id}: tag {tagged}, end {waits}");
    }

    private static bool WaitsForTheEnd(Type rule) =>
        typeof(ProjectRule).IsAssignableFrom(rule)
        || WorkingTree.Files("src/MlApiAnalyzers/Rules", ".cs")
            .Where(file => file.EndsWith($"/{rule.Name}.cs", StringComparison.Ordinal))
            .SelectMany(file => CSharpSyntaxTree.ParseText(WorkingTree.Repository.Read(file)!).GetRoot().DescendantNodes())
            .OfType<InvocationExpressionSyntax>()
            .Any(call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "on" }, Name.Identifier.ValueText: nameof(Subscriptions.End) });

    private static bool MentionsCompilerObject(Type type) =>
        CompilerObjects.Any(compilerObject => compilerObject.IsAssignableFrom(type))
        || (type.HasElementType && MentionsCompilerObject(type.GetElementType()!))
        || type.GetGenericArguments().Any(MentionsCompilerObject);
}
