using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>What a fixer sees of one diagnostic: the document before any edit, and the node that was reported.</summary>
public sealed class RepairContext : CodeContext
{
    internal RepairContext(Document document, SyntaxNode root, SemanticModel model, ReferencedLibraries libraries, Diagnostic diagnostic, CancellationToken cancellationToken)
        : base(document, root, model, libraries, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), cancellationToken)
    {
        Diagnostic = diagnostic;
    }

    public Diagnostic Diagnostic { get; }

    public ImmutableDictionary<string, string?> Properties => Diagnostic.Properties;

    /// <summary>The value of a property that the analyzer put into the diagnostic, or null.</summary>
    public string? Property(string name) => Properties.TryGetValue(name, out var value) ? value : null;
}
