using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>A file of the project, free of markup.</summary>
internal sealed record InputFile(string Path, string Text);

/// <summary>
/// All that a compilation is made of. The variants of a test are copies of it with other texts or options; it becomes a bare
/// compilation for analysis, and a solution where a code fix needs one.
/// </summary>
internal sealed record ProjectInput(
    ImmutableArray<InputFile> Sources,
    ImmutableArray<InputFile> AdditionalFiles,
    ImmutableArray<InputFile> ConfigFiles,
    LibraryReferences Libraries,
    ImmutableArray<MetadataReference> AdditionalReferences,
    CSharpParseOptions ParseOptions,
    CSharpCompilationOptions CompilationOptions)
{
    private static readonly AdhocWorkspace Host = new(MefHostServices.DefaultHost);

    public ProjectInput WithTexts(Func<string, string> change) =>
        this with { Sources = [.. Sources.Select(file => file with { Text = change(file.Text) })] };

    public CSharpCompilation Compile() => Libraries.Compilation
        .WithOptions(CompilationOptions.WithSyntaxTreeOptionsProvider(new ConfiguredOptions(this).ForCompilation))
        .AddReferences(AdditionalReferences)
        .AddSyntaxTrees(Sources.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions, file.Path)));

    public AnalyzerOptions AnalyzerOptions() => new(
        [.. AdditionalFiles.Select(file => new TextFile(file))],
        new ConfiguredOptions(this).ForAnalyzers);

    public Project ToProject()
    {
        var id = ProjectId.CreateNewId();
        IEnumerable<DocumentInfo> Documents(ImmutableArray<InputFile> files) => files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(id),
            System.IO.Path.GetFileName(file.Path),
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(file.Text, Encoding.UTF8), VersionStamp.Create())),
            filePath: file.Path));

        var info = ProjectInfo.Create(
                id,
                VersionStamp.Create(),
                "TestProject",
                "TestProject",
                LanguageNames.CSharp,
                filePath: "/TestProject.csproj",
                compilationOptions: CompilationOptions,
                parseOptions: ParseOptions,
                documents: Documents(Sources),
                metadataReferences: Libraries.References.AddRange(AdditionalReferences),
                additionalDocuments: Documents(AdditionalFiles))
            .WithAnalyzerConfigDocuments(Documents(ConfigFiles));
        return Host.CurrentSolution.AddProject(info).GetProject(id)!;
    }

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

    private sealed class TextFile(InputFile file) : AdditionalText
    {
        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(file.Text, Encoding.UTF8);
    }

    /// <summary>The configuration files as the compiler reads them.</summary>
    private sealed class ConfiguredOptions
    {
        private readonly AnalyzerConfigSet files;
        private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> byPath = new(StringComparer.Ordinal);

        public ConfiguredOptions(ProjectInput input)
        {
            files = AnalyzerConfigSet.Create(input.ConfigFiles.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());
            ForAnalyzers = new AnalyzerProvider(this);
            ForCompilation = new CompilationProvider(this);
        }

        public AnalyzerConfigOptionsProvider ForAnalyzers { get; }

        public SyntaxTreeOptionsProvider ForCompilation { get; }

        private AnalyzerConfigOptionsResult Of(string path) => byPath.GetOrAdd(path, files.GetOptionsForSourcePath);

        private sealed class AnalyzerProvider(ConfiguredOptions options) : AnalyzerConfigOptionsProvider
        {
            public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options.files.GlobalConfigOptions.AnalyzerOptions);

            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(options.Of(tree.FilePath).AnalyzerOptions);

            public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(options.Of(textFile.Path).AnalyzerOptions);
        }

        private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;

            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }

        private sealed class CompilationProvider(ConfiguredOptions options) : SyntaxTreeOptionsProvider
        {
            public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
                options.Of(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var value) && bool.TryParse(value, out var generated)
                    ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                    : GeneratedKind.Unknown;

            public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
                options.Of(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

            public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
                options.files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
        }
    }
}
