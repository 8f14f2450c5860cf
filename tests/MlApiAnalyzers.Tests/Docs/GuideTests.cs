using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Markdig;
using Markdig.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Docs;

/// <summary>The code in the guides compiles, and the rules have nothing to say about it.</summary>
public sealed class GuideTests
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public static TheoryData<string> Guides => [.. WorkingTree.Files("docs/guides", ".md")];

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task CodeCompilesAndIsSound(string guide)
    {
        var ids = AnalyzerRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(descriptor => descriptor.DefaultSeverity > DiagnosticSeverity.Hidden).Select(descriptor => descriptor.Id).ToImmutableHashSet();

        foreach (var block in Markdown.Parse(WorkingTree.Repository.Read(guide)!).Descendants<FencedCodeBlock>().Where(block => block.Info == "csharp"))
        {
            var isForWeb = (block.Arguments ?? "").Split(' ').Contains("aspnet");
            ImmutableArray<InputFile> sources =
            [
                new("/0/Block.cs", block.Lines.ToString()),
                new("/0/Prelude.cs", RulePageTests.Prelude + "\n" + (isForWeb ? WebFrameworks.Usings : "")),
            ];
            var input = new ProjectInput(sources, [], [], LibraryReferences.TensorFlow, isForWeb ? WebFrameworks.Installed : [], ParseOptions, new CSharpCompilationOptions(ProjectInput.OutputKindOf(sources, ParseOptions)));
            var compilation = input.Compile();
            var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            Assert.True(errors.Count == 0, $"{guide}({block.Line + 1}): {string.Join('\n', errors)}");

            var found = await AnalyzerRun.GetDiagnosticsAsync(guide, compilation, input.AnalyzerOptions(), AnalyzerRun.AllAnalyzers, ids);
            Assert.True(found.IsEmpty, $"{guide}({block.Line + 1}): {string.Join('\n', found)}");
        }
    }
}
