using System.Threading;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Hosts;

/// <summary>Whether a report would be thrown away, by the precedence that the compiler has: command line, file, global configuration, default.</summary>
internal static class Switches
{
    /// <param name="descriptor">What would be reported.</param>
    /// <param name="tree">The file that it would be reported in, or null for a report outside of source.</param>
    /// <param name="options">The options of the compilation.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static bool IsOff(DiagnosticDescriptor descriptor, SyntaxTree? tree, CompilationOptions options, CancellationToken cancellationToken)
    {
        // The command line's "/warnaserror-:ID" arrives as the default, which says nothing.
        if (options.SpecificDiagnosticOptions.TryGetValue(descriptor.Id, out var severity) && severity != ReportDiagnostic.Default)
            return severity == ReportDiagnostic.Suppress;
        if (options.SyntaxTreeOptionsProvider is { } provider
            && ((tree is not null && provider.TryGetDiagnosticValue(tree, descriptor.Id, cancellationToken, out severity))
                || provider.TryGetGlobalDiagnosticValue(descriptor.Id, cancellationToken, out severity)))
            return severity == ReportDiagnostic.Suppress;
        return !descriptor.IsEnabledByDefault;
    }
}
