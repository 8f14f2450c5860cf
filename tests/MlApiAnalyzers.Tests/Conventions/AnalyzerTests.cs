using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.DocsGenerator;
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

    [Fact]
    public void EveryAnalyzerIsExportedForCSharpAlone() =>
        Convention.Holds(
            from type in AnalyzerTypes
            let attribute = type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()
            where attribute is null || !attribute.Languages.SequenceEqual([LanguageNames.CSharp])
            select type.Name);

    [Fact]
    public void EveryAnalyzerIsSealedAndDerivesFromABaseThatSealsInitialize() =>
        Convention.Holds(
            from type in AnalyzerTypes
            let initialize = type.GetMethod(nameof(DiagnosticAnalyzer.Initialize), [typeof(AnalysisContext)])!
            where !type.IsSealed || !initialize.IsFinal || initialize.DeclaringType!.Namespace != typeof(LibraryAnalyzer).Namespace
            select type.Name);

    [Fact]
    public void NoAnalyzerHoldsCompilerObjects() =>
        Convention.Holds(
            from type in AnalyzerTypes
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where MentionsCompilerObject(field.FieldType)
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void EveryRuleIsReportedByOneAnalyzer() =>
        Convention.Holds(
            from rule in RuleCatalog.Rules
            where rule.Analyzers.Length != 1
            select $"{rule.Id}: {string.Join(", ", rule.Analyzers.Select(analyzer => analyzer.GetType().Name))}");

    [Fact]
    public void EveryAnalyzerReportsDescriptorsOfTheProject()
    {
        var known = RuleCatalog.Rules.Select(rule => rule.Descriptor).ToHashSet(ReferenceEqualityComparer.Instance);

        Convention.Holds(
            from analyzer in RuleCatalog.Analyzers
            from descriptor in analyzer.SupportedDiagnostics
            where !known.Contains(descriptor)
            select $"{analyzer.GetType().Name}: {descriptor.Id}");
    }

    [Fact]
    public void CompilationEndTagTellsWhereTheRuleIsReported()
    {
        Convention.Holds(
            from rule in RuleCatalog.Rules
            from analyzer in rule.Analyzers
            let tagged = rule.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)
            let registers = RegistersCompilationEnd(analyzer.GetType())
            // Which of several rules a family's end action reports, its registration does not tell.
            where tagged ? !registers : registers && analyzer.SupportedDiagnostics.Length == 1
            select $"{rule.Id}: tag {tagged}, end action {registers}");
    }

    private static bool RegistersCompilationEnd(Type analyzer) =>
        typeof(ProjectAnalyzer).IsAssignableFrom(analyzer)
        || WorkingTree.Files("src/MlApiAnalyzers/Rules", ".cs")
            .Where(file => file.EndsWith($"/{analyzer.Name}.cs", StringComparison.Ordinal))
            .SelectMany(file => CSharpSyntaxTree.ParseText(WorkingTree.Repository.Read(file)!).GetRoot().DescendantNodes())
            .OfType<InvocationExpressionSyntax>()
            .Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RegisterCompilationEndAction" });

    private static bool MentionsCompilerObject(Type type) =>
        CompilerObjects.Any(compilerObject => compilerObject.IsAssignableFrom(type))
        || (type.HasElementType && MentionsCompilerObject(type.GetElementType()!))
        || type.GetGenericArguments().Any(MentionsCompilerObject);
}
