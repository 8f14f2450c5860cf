using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
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
            new DefaultVerifier().Fail($"'{action.Title}' is offered, and gives\n{await ApplyAsync(Project(text), action)}");
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
        var verifier = new DefaultVerifier().PushContext(label);
        if (title is not null)
            verifier.EqualOrDiff(title, action.Title, "The title of the action is not the expected one");
        var result = await ApplyAsync(project, action);
        verifier.EqualOrDiff(expected, result, "The result is not the expected code");
        VerifyCompiles("the result " + label, Project(result));
        verifier.EqualOrDiff("", string.Join('\n', Comments(text).Except(Comments(result))), "Comments are lost");
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
        var action = offered.SingleOrDefault(action => action.EquivalenceKey == equivalenceKey);
        new DefaultVerifier().PushContext(label).True(action is not null, $"'{equivalenceKey}' is not offered, but {string.Join(", ", offered.Select(action => action.EquivalenceKey).DefaultIfEmpty("nothing"))}");
        return action!;
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
        TestFileMarkupParser.GetPosition(source, out var text, out var cursor);
        return (text, cursor);
    }

    private static Project Project(string text, string? editorConfig = null)
    {
        var parseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var file = new InputFile("/0/Test0.cs", text);
        return new ProjectInput([file], [], editorConfig is null ? [] : [new InputFile("/.editorconfig", editorConfig)], LibraryReferences.TensorFlow, [], parseOptions, new CSharpCompilationOptions(ProjectInput.OutputKindOf([file], parseOptions))).ToProject();
    }

    private static void VerifyCompiles(string label, Project project)
    {
        var errors = project.GetCompilationAsync().Result!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        new DefaultVerifier().PushContext(label).EqualOrDiff("", string.Join('\n', errors), "It does not compile");
    }

    private static IEnumerable<string> Comments(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Select(trivia => trivia.ToString().TrimEnd());
}
