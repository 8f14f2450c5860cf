using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>
/// Tests of a refactoring. <c>$$</c> in the source is the cursor. The result must compile, keep every comment, and be the same
/// with CRLF line endings and tabs; on the text cut off anywhere the refactoring must not crash.
/// </summary>
public static class CSharpCodeRefactoringVerifier<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>The action of this key gives <paramref name="expected"/>.</summary>
    public static async Task VerifyRefactoringAsync(string source, string equivalenceKey, string expected, string? title = null)
    {
        var (text, cursor) = Cursor(source);
        await VerifyAsync("the test's code", text, cursor, equivalenceKey, expected, title);
        var (tabbed, tabCursor) = Cursor(TextLayout.ToCrLf(TextLayout.ToTabs(source)));
        await VerifyAsync("with CRLF line endings and tabs", tabbed, tabCursor, equivalenceKey, TextLayout.ToCrLf(TextLayout.ToTabs(expected)), title);
        await VerifyTruncatedAsync(text, cursor);
    }

    /// <summary>The action of this key is not offered; of any key, when none is given.</summary>
    public static async Task VerifyNotOfferedAsync(string source, string? equivalenceKey = null, string? editorConfig = null)
    {
        var (text, cursor) = Cursor(source);
        VerifyCompiles("the test's code", Project(text));
        var offered = await ActionsAsync(Project(text, editorConfig), cursor);
        if (offered.FirstOrDefault(action => equivalenceKey is null || action.EquivalenceKey == equivalenceKey) is { } action)
            throw VerifierException.Create("the test's code", $"'{action.Title}' is offered", await ApplyAsync(Project(text), action));
    }

    /// <summary>Applies the action of this key and gives the new text, with no expectation of its own.</summary>
    public static async Task<string> ApplyAsync(string source, string equivalenceKey)
    {
        var (text, cursor) = Cursor(source);
        var project = Project(text);
        VerifyCompiles("the test's code", project);
        var result = await ApplyAsync(project, await ActionAsync("the test's code", project, cursor, equivalenceKey));
        VerifyCompiles("the result", Project(result));
        return result;
    }

    private static async Task VerifyAsync(string label, string text, int cursor, string equivalenceKey, string expected, string? title)
    {
        var project = Project(text);
        VerifyCompiles(label, project);
        var action = await ActionAsync(label, project, cursor, equivalenceKey);
        if (title is not null && action.Title != title)
            throw VerifierException.Create(label, "the title is not the expected one", VerifierException.Diff(title, action.Title));
        var result = await ApplyAsync(project, action);
        if (result != expected)
            throw VerifierException.Create(label, "the result is not the expected code", VerifierException.Diff(expected, result));
        VerifyCompiles("the result " + label, Project(result));
        var lost = Comments(text).Except(Comments(result)).ToList();
        if (lost.Count > 0)
            throw VerifierException.Create(label, "comments are lost", string.Join('\n', lost));
    }

    private static async Task VerifyTruncatedAsync(string text, int cursor)
    {
        const int Pieces = 12;
        for (var piece = 1; piece < Pieces; piece++)
        {
            var cut = text[..(text.Length * piece / Pieces)];
            foreach (var action in await ActionsAsync(Project(cut), Math.Min(cursor, cut.Length)))
                await ApplyAsync(Project(cut), action);
        }
    }

    private static async Task<CodeAction> ActionAsync(string label, Project project, int cursor, string equivalenceKey)
    {
        var offered = await ActionsAsync(project, cursor);
        return offered.SingleOrDefault(action => action.EquivalenceKey == equivalenceKey)
            ?? throw VerifierException.Create(label, $"'{equivalenceKey}' is not offered", "Offered: " + string.Join(", ", offered.Select(action => action.EquivalenceKey).DefaultIfEmpty("nothing")));
    }

    private static async Task<List<CodeAction>> ActionsAsync(Project project, int cursor)
    {
        var actions = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(project.Documents.Single(), new TextSpan(cursor, 0), actions.Add, CancellationToken.None));
        return actions;
    }

    private static async Task<string> ApplyAsync(Project project, CodeAction action)
    {
        // The action is of another snapshot of the same project; it changes the document that it was made for.
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var document = changed.Projects.Single().Documents.Single();
        return (await document.GetTextAsync()).ToString();
    }

    private static (string Text, int Cursor) Cursor(string source)
    {
        var cursor = source.IndexOf("$$", StringComparison.Ordinal);
        return cursor >= 0 ? (source.Remove(cursor, 2), cursor) : throw VerifierException.Create("markup", "$$ must say where the cursor is");
    }

    private static Project Project(string text, string? editorConfig = null)
    {
        var parseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var file = new InputFile("/0/Test0.cs", text);
        return new ProjectInput([file], [], editorConfig is null ? [] : [new InputFile("/.editorconfig", editorConfig)], LibraryReferences.TensorFlow, [], parseOptions, new CSharpCompilationOptions(ProjectInput.OutputKindOf([file], parseOptions))).ToProject();
    }

    private static void VerifyCompiles(string label, Project project)
    {
        var errors = project.GetCompilationAsync().Result!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw VerifierException.Create(label, "does not compile", string.Join('\n', errors));
    }

    private static IEnumerable<string> Comments(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Select(trivia => trivia.ToString().TrimEnd());
}
