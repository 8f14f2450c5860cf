using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>A file of the project, free of markup.</summary>
internal sealed record InputFile(string Path, string Text);

/// <summary>All that a project is made of, for tests that look at more than what a rule reports.</summary>
internal sealed record ProjectInput(
    ImmutableArray<InputFile> Sources,
    ImmutableArray<InputFile> AdditionalFiles,
    ImmutableArray<InputFile> ConfigFiles,
    LibraryReferences Libraries,
    ImmutableArray<MetadataReference> AdditionalReferences,
    CSharpParseOptions ParseOptions,
    CSharpCompilationOptions CompilationOptions)
{
    public CSharpCompilation Compile() => (CSharpCompilation)ToProject().GetCompilationAsync().Result!;

    public AnalyzerOptions AnalyzerOptions() => ToProject().AnalyzerOptions;

    public Project ToProject() => Libraries.NewProject(
        CompilationOptions,
        ParseOptions,
        AdditionalReferences,
        Texts(Sources),
        Texts(AdditionalFiles),
        Texts(ConfigFiles));

    private static IEnumerable<(string Path, SourceText Text)> Texts(ImmutableArray<InputFile> files) => files.Select(file => (file.Path, SourceText.From(file.Text, Encoding.UTF8)));

    /// <summary>An executable when there are top-level statements or a <c>Main</c>, else a library.</summary>
    public static OutputKind OutputKindOf(IEnumerable<InputFile> sources, CSharpParseOptions options) =>
        sources.Any(file => CSharpSyntaxTree.ParseText(file.Text, options).GetRoot().DescendantNodes(node => node is not (BlockSyntax or StatementSyntax)).Any(IsEntryPoint))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    private static bool IsEntryPoint(SyntaxNode node) => node switch
    {
        GlobalStatementSyntax => true,
        MethodDeclarationSyntax { Identifier.ValueText: "Main", TypeParameterList: null } main =>
            main.Modifiers.Any(SyntaxKind.StaticKeyword) && main.ParameterList.Parameters.Count <= 1,
        _ => false,
    };
}
