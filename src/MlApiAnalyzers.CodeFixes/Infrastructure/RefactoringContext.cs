using System.Threading;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>What a refactoring sees: the document, and the node around the cursor.</summary>
public sealed class RefactoringContext : CodeContext
{
    internal RefactoringContext(Document document, SyntaxNode root, SemanticModel model, ReferencedLibraries libraries, SyntaxNode node, CancellationToken cancellationToken)
        : base(document, root, model, libraries, node, cancellationToken)
    {
    }
}
