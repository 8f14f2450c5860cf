using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// The base of every rule about a project: its packages, its platform, how it is published. Such a rule looks at no source and
/// reports once per compilation, at the project file where that file is given to the compiler, else without a location.
/// </summary>
public abstract class ProjectAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Why none of these rules has a code fix.</summary>
    protected const string NoCodeFix = "What has to change stands in the project file, which is no document that a code fix can edit; the message says what to change.";

    private readonly DiagnosticDescriptor descriptor;

    protected ProjectAnalyzer(DiagnosticDescriptor descriptor)
    {
        this.descriptor = descriptor;
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    /// <summary>What is wrong with the project, or null.</summary>
    protected abstract ProjectFinding? Judge(PackageReferences project, Compilation compilation);

    /// <summary>Whether TensorFlow.NET is in the project: as a package, or as an assembly where the packages are not known.</summary>
    protected static bool UsesTensorFlow(PackageReferences project, Compilation compilation) =>
        project.TensorFlowNet is not null || TensorFlowLibrary.IsReferencedBy(compilation);

    /// <summary>What the project's TensorFlow.NET asks of the native library, or null for a version that nobody has read.</summary>
    protected static NativeInterface? NativeInterfaceOf(PackageReferences project, Compilation compilation) =>
        NativeInterface.Of(project.TensorFlowNet?.Line ?? TensorFlowLibrary.Of(compilation)?.Version);

    private void Analyze(CompilationAnalysisContext context)
    {
        if (Judge(PackageReferences.Of(context.Options), context.Compilation) is { } finding)
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor,
                ProjectFile(context, finding.Places),
                finding.Severity ?? descriptor.DefaultSeverity,
                additionalLocations: null,
                properties: null,
                finding.Arguments));
    }

    private static Location ProjectFile(CompilationAnalysisContext context, ImmutableArray<string> places)
    {
        foreach (var file in context.Options.AdditionalFiles)
            if (file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && Find(file, places, context.CancellationToken) is { } location)
                return location;
        return Location.None;
    }

    private static Location? Find(AdditionalText file, ImmutableArray<string> places, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } source)
            return null;
        var text = source.ToString();
        var span = default(TextSpan);
        foreach (var place in places)
        {
            // A package's id stands in quotes, a property is an element.
            var start = text.IndexOf($"\"{place}\"", StringComparison.OrdinalIgnoreCase);
            if (start < 0)
                start = text.IndexOf($"<{place}>", StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
            {
                span = new TextSpan(start + 1, place.Length);
                break;
            }
        }
        return Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
    }
}

/// <summary>What a rule found in a project.</summary>
public sealed class ProjectFinding
{
    /// <param name="arguments">What goes into the message.</param>
    public ProjectFinding(params object[] arguments)
    {
        Arguments = arguments;
    }

    public object[] Arguments { get; }

    /// <summary>The packages and properties that the project file may name; the first one found is the location.</summary>
    public ImmutableArray<string> Places { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>The severity, where it is not the descriptor's.</summary>
    public DiagnosticSeverity? Severity { get; private set; }

    public ProjectFinding At(params string[] places)
    {
        Places = ImmutableArray.Create(places);
        return this;
    }

    public ProjectFinding As(DiagnosticSeverity severity)
    {
        Severity = severity;
        return this;
    }
}
