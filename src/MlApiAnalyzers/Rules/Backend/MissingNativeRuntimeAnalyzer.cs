using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>MLA2001: a program references TensorFlow.NET, and no package brings the native TensorFlow that it calls into.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("The package reference stands in the project file, which is no document that a code fix can edit; the message holds the command that adds it.")]
public sealed class MissingNativeRuntimeAnalyzer : TensorFlowAnalyzer
{
    private const string ManagedPackage = "TensorFlow.NET";
    private const string NativePackage = "SciSharp.TensorFlow.Redist";

    public MissingNativeRuntimeAnalyzer()
        : base(RuleDescriptors.MLA2001_MissingNativeRuntime)
    {
    }

#pragma warning disable RS1013 // The start action is the base's: it asks whether the library is referenced at all.
    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        var packages = PackageReferences.Of(context.Options);
        if (!packages.IsKnown
            || !(packages.IsExecutable || packages.IsTestProject)
            || packages.HasNativeTensorFlowFile
            || packages.NativeRuntimes.Any()
            || packages.Find(ManagedPackage) is not { } managed)
            return;
        context.RegisterCompilationEndAction(end => end.ReportDiagnostic(Report(managed, library, ProjectFile(end))));
    }
#pragma warning restore RS1013

    private static Diagnostic Report(ResolvedPackage managed, TensorFlowLibrary library, Location location)
    {
        // Also for a line that no row covers the package is missing; only which version belongs to it is not known.
        var row = FactTables.Get("native-runtimes").For(managed.Line ?? library.Version).FirstOrDefault();
        var version = row is null ? "" : $" --version {Quoted(row["redist"])}";
        return Diagnostic.Create(
            RuleDescriptors.MLA2001_MissingNativeRuntime,
            location,
            managed.Version.Length > 0 ? managed.Version : library.Version.ToString(),
            row is null ? "fails" : $"throws {row["exception"]}",
            $"dotnet add package {NativePackage}{version}");
    }

    // A shell would expand the asterisk of a floating version.
    private static string Quoted(string version) => version.IndexOf('*') >= 0 ? $"\"{version}\"" : version;

    /// <summary>The name of the package that brings TensorFlow.NET in the project file, where that file is given to the compiler.</summary>
    private static Location ProjectFile(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles)
            if (file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && Find(file, context.CancellationToken) is { } location)
                return location;
        return Location.None;
    }

    private static Location? Find(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
            return null;
        var span = default(TextSpan);
        foreach (var package in new[] { "TensorFlow.Keras", ManagedPackage })
            if (text.ToString().IndexOf($"\"{package}\"", StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
                span = new TextSpan(start + 1, package.Length);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
