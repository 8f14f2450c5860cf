using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// A rule about a project: its packages, its platform, how it is published. Such a rule looks at no source and
/// reports once per compilation, at the project file where that file is given to the compiler, else without a location.
/// </summary>
public abstract class ProjectRule : Rule
{
    /// <summary>Why none of these rules has a code fix.</summary>
    protected const string NoCodeFix = "What has to change stands in the project file, which is no document that a code fix can edit; the message says what to change.";

    protected ProjectRule(DiagnosticDescriptor descriptor)
        : base(ImmutableArray.Create(descriptor))
    {
    }

    /// <summary>What is wrong with the project, or null.</summary>
    public abstract ProjectFinding? Judge(PackageReferences project, Compilation compilation);

    /// <summary>Whether TensorFlow.NET is in the project: as a package, or as an assembly where the packages are not known.</summary>
    protected static bool UsesTensorFlow(PackageReferences project, Compilation compilation) =>
        project.TensorFlowNet is not null || TensorFlowLibrary.IsReferencedBy(compilation);

    /// <summary>What the project's TensorFlow.NET asks of the native library, or null for a version that nobody has read.</summary>
    protected static NativeInterface? NativeInterfaceOf(PackageReferences project, Compilation compilation) =>
        NativeInterface.Of(project.TensorFlowNet?.Line ?? TensorFlowLibrary.Of(compilation)?.Version);
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
