using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.DocsGenerator;

/// <summary>A rule as the built assemblies know it.</summary>
/// <param name="Descriptor">The rule's one descriptor.</param>
/// <param name="Name">The name behind the id in the descriptor's field: PlaceholderInEagerMode.</param>
/// <param name="ReportedBy">The classes that report it; exactly one, which a test asserts, or none for what the hosts themselves report.</param>
/// <param name="Fixers">The fixers that name its id.</param>
/// <param name="NoCodeFixReason">Why there is no fix, where the class says so.</param>
public sealed record RuleEntry(
    DiagnosticDescriptor Descriptor,
    string Name,
    ImmutableArray<Rule> ReportedBy,
    ImmutableArray<CodeFixProvider> Fixers,
    string? NoCodeFixReason)
{
    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString();

    public string Category => Descriptor.Category;

    public DiagnosticSeverity Severity => Descriptor.DefaultSeverity;

    public bool IsFixable => !Fixers.IsEmpty;

    /// <summary>What runs the rule alone.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Hosts => RuleHost.For(ReportedBy);

    public string Page => $"docs/rules/{Id}.md";
}

/// <summary>All rules, read from the descriptors, the analyzers and the fixers by reflection.</summary>
public static class RuleCatalog
{
    public static Assembly AnalyzerAssembly => typeof(RuleHost).Assembly;

    public static Assembly FixerAssembly => typeof(RuleFixer).Assembly;

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. Instances<DiagnosticAnalyzer>(AnalyzerAssembly, type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)];

    /// <summary>The classes of rules, of which the list that the hosts have must be the same.</summary>
    public static ImmutableArray<Rule> RuleClasses { get; } = [.. Instances<Rule>(AnalyzerAssembly, _ => true)];

    public static ImmutableArray<CodeFixProvider> Fixers { get; } =
        [.. Instances<CodeFixProvider>(FixerAssembly, type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)];

    /// <summary>The descriptors' fields, by which tests hold the names; a field that is no rule's would show up here too.</summary>
    public static ImmutableArray<FieldInfo> DescriptorFields { get; } =
        [.. typeof(RuleDescriptors).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))];

    /// <summary>The rules in the order of their ids.</summary>
    public static ImmutableArray<RuleEntry> Rules { get; } = [.. DescriptorFields.Select(Read).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static RuleEntry Read(FieldInfo field)
    {
        var descriptor = (DiagnosticDescriptor)field.GetValue(null)!;
        var classes = RuleClasses.Where(rule => rule.Descriptors.Contains(descriptor)).ToImmutableArray();
        var reason = classes.Select(rule => rule.GetType()).DefaultIfEmpty(typeof(RuleHost))
            .SelectMany(type => type.GetCustomAttributes<NoCodeFixAttribute>())
            .FirstOrDefault(attribute => attribute.RuleId is null || attribute.RuleId == descriptor.Id)?.Reason;
        return new RuleEntry(
            descriptor,
            field.Name[(field.Name.IndexOf('_', StringComparison.Ordinal) + 1)..],
            classes,
            [.. Fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(descriptor.Id))],
            reason);
    }

    private static IEnumerable<T> Instances<T>(Assembly assembly, Func<Type, bool> isExported) =>
        assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && isExported(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!);
}
