using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// The base of every refactoring: an offer on the light bulb, with no diagnostic, to write the same thing another way. It is
/// asked whenever the cursor moves, so it looks at the syntax before it asks for meaning.
/// </summary>
public abstract class LibraryRefactoring : CodeRefactoringProvider
{
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || root.FullSpan.IsEmpty || NodeAt(root, context.Span.Start) is not { } node || !MayApply(node))
            return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || ReferencedLibraries.Of(model.Compilation) is not { TensorFlow: not null } libraries)
            return;
        foreach (var repair in FindRefactorings(new RefactoringContext(context.Document, root, model, libraries, node, context.CancellationToken)).ToList())
        {
            context.RegisterRefactoring(CodeAction.Create(
                repair.Title,
                async cancellationToken =>
                {
                    var editors = new RepairEditors(context.Document.Project.Solution, cancellationToken);
                    repair.Apply(editors.Of(root.SyntaxTree, model.Compilation));
                    return await editors.GetChangedSolutionAsync().ConfigureAwait(false);
                },
                repair.EquivalenceKey));
        }
    }

    /// <summary>Whether the code at the cursor can be meant at all, by its syntax alone.</summary>
    protected abstract bool MayApply(SyntaxNode node);

    /// <summary>What is offered; none where the code does not allow it.</summary>
    protected abstract IEnumerable<Repair> FindRefactorings(RefactoringContext context);

    /// <summary>The innermost node of the token that the cursor is in or touches; of two, the name or literal.</summary>
    private static SyntaxNode? NodeAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        if (position == token.SpanStart && position > 0 && root.FindToken(position - 1) is var before && before.Span.End == position && !IsWord(token) && IsWord(before))
            token = before;
        return token.Parent;

        static bool IsWord(SyntaxToken token) => token.Text.Length > 0 && (char.IsLetterOrDigit(token.Text[0]) || token.Text[0] is '_' or '"' or '@');
    }
}
