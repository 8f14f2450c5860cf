using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Values;
using MlApiAnalyzers.Rules;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Robustness;

/// <summary>What holds for every program: no rule fails, each run finds the same, and an evaluation comes to an end.</summary>
public sealed class RandomProgramTests
{
    private const int Programs = 10;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Programs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task NoRuleFailsAndEveryRunFindsTheSame(int seed)
    {
        var compilation = Compile(new RandomProgram(seed).Write());
        var first = await AnalyzeAsync(compilation, concurrent: false);
        Assert.Equal(first, await AnalyzeAsync(compilation.Clone(), concurrent: true));
        Assert.Equal(first, await AnalyzeAsync(Compile(new RandomProgram(seed).Write()), concurrent: false));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task NoRuleFailsOnBrokenText(int seed) => await AnalyzeAsync(Compile(new RandomProgram(seed).Write(isBroken: true)), concurrent: false);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnEvaluationHasAnEnd(int seed)
    {
        var compilation = Compile(new RandomProgram(seed).Write());
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var evaluator = Evaluator.Of(compilation);
        foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var root = MemberReading.RootOf(model.GetOperation(method)!);
            var evaluation = evaluator.Evaluate(root, Evaluator.MaxLevel, CancellationToken.None);

            // What is run again is bounded by the member's length; the rest is each operation once for every loop and lambda around it.
            Assert.InRange(evaluation.Steps, 1, 4_001 + method.Span.Length + (12 * MemberReading.Of(root).Operations.Length));
            foreach (var operation in MemberReading.Of(root).Operations)
                Assert.InRange(evaluation.Of(operation)?.ToString().Length ?? 0, 0, 100_000);
        }
    }

    private static CSharpCompilation Compile(string source) => LibraryReferences.TensorFlow.Compilation
        .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: "Program.cs"));

    private static async Task<string> AnalyzeAsync(CSharpCompilation compilation, bool concurrent)
    {
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
            (exception, _, _) => failures.Add(exception.ToString()),
            concurrent,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(RuleHost.For(RuleList.All), options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id is "MLA0002" or "AD0001");
        return string.Join("\n", found.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
    }
}
