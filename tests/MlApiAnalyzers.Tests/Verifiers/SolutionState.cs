using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>The files of a test project, and what is expected of them.</summary>
public sealed class SolutionState
{
    /// <summary>Sources with markup; those without a name are <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c> and so on.</summary>
    public SourceFileList Sources { get; } = new("/0/Test{0}.cs");

    public SourceFileList AdditionalFiles { get; } = new("/0/Additional{0}.txt");

    /// <summary>Files in the form of <c>.editorconfig</c> or <c>.globalconfig</c>, for instance <c>("/.editorconfig", text)</c>.</summary>
    public SourceFileList AnalyzerConfigFiles { get; } = new("/{0}.editorconfig");

    public List<MetadataReference> AdditionalReferences { get; } = [];

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>Where it is not set: an executable when there is an entry point, else a library.</summary>
    public OutputKind? OutputKind { get; set; }
}

/// <summary>Files by name.</summary>
public sealed class SourceFileList(string defaultName) : List<(string FileName, string Content)>
{
    public void Add(string content) => Add((string.Format(System.Globalization.CultureInfo.InvariantCulture, defaultName, Count), content));
}

/// <summary>Which of the compiler's own diagnostics a test has to declare.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    All,
}
