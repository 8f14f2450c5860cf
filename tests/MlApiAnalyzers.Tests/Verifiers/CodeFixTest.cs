using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>
/// One test of an analyzer and its fixer. Applied one by one and by FixAll in every scope, the fix must give the fixed code,
/// which must compile and offer nothing more to fix. No fixed code, or fixed code equal to the test's, means that no fix may be
/// offered.
/// </summary>
public abstract class CodeFixTest : AnalyzerTest
{
    private readonly CodeFixProvider fixer;

    private protected CodeFixTest(object subject, CodeFixProvider fixer)
        : base(subject)
    {
        this.fixer = fixer;
    }

    /// <summary>Adds a fixed source, with markup for what is still reported in it.</summary>
    public string? FixedCode
    {
        set
        {
            if (value is not null)
                FixedState.Sources.Add(value);
        }
    }

    public SolutionState FixedState { get; } = new();

    /// <summary>Which of the offered actions is applied; the first unless an equivalence key says otherwise.</summary>
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>The title of the applied action, when it matters.</summary>
    public string? ExpectedTitle { get; set; }

    /// <summary>How many passes of FixAll, for each equivalence key, it takes; more than one needs a reason.</summary>
    public int NumberOfFixAllIterations { get; set; } = 1;

    /// <summary>The fix is meant to remove comments.</summary>
    public bool AllowRemovedComments { get; set; }

    /// <summary>The fixer has no FixAll.</summary>
    public bool SkipFixAllCheck { get; set; }

    private protected override async Task VerifyFixesAsync(ProjectInput input, ImmutableArray<Diagnostic> found)
    {
        var run = new CodeFixRun(fixer, AnalyzeAsync, CodeActionIndex, CodeActionEquivalenceKey, ExpectedTitle, NumberOfFixAllIterations);
        if (FixedState.Sources.Count == 0)
        {
            await run.VerifyNothingOfferedAsync("no fix is expected", input);
            return;
        }
        var (fixedInput, expected) = Read(FixedState, "the fixed code");
        fixedInput = fixedInput with { CompilationOptions = fixedInput.CompilationOptions.WithOutputKind(input.CompilationOptions.OutputKind) };
        if (fixedInput.Sources.SequenceEqual(input.Sources))
        {
            await run.VerifyNothingOfferedAsync("no fix is expected", input);
            return;
        }

        var left = await VerifyStateAsync("the fixed code", fixedInput, expected);
        if (!AllowRemovedComments)
            VerifyComments(input, fixedInput);

        await run.VerifyOneByOneAsync("fix by fix", input, fixedInput);
        if (!SkipFixAllCheck)
        {
            await run.VerifyFixAllAsync("FixAll in document", input, fixedInput, FixAllScope.Document);
            await run.VerifyFixAllAsync("FixAll in project", input, fixedInput, FixAllScope.Project);
            await run.VerifyFixAllAsync("FixAll in solution", input, fixedInput, FixAllScope.Solution);
        }
        if (!left.IsEmpty)
            await run.VerifyNothingOfferedAsync("the fixed code, fixed again", fixedInput);

        if (!SkipLayoutVariants && TextLayout.CanVary(input) && TextLayout.CanVary(fixedInput))
        {
            const string Label = "with CRLF line endings and tabs";
            var (variant, fixedVariant) = (Vary(input), Vary(fixedInput));
            if (SkipFixAllCheck)
                await run.VerifyOneByOneAsync(Label, variant, fixedVariant);
            else
                await run.VerifyFixAllAsync(Label, variant, fixedVariant, FixAllScope.Project);
        }

        static ProjectInput Vary(ProjectInput project) => project.WithTexts(TextLayout.ToTabs).WithTexts(TextLayout.ToCrLf);
    }

    /// <summary>Every comment of the code is in the fixed code, wherever it stands there.</summary>
    private static void VerifyComments(ProjectInput input, ProjectInput fixedInput)
    {
        var kept = Comments(fixedInput);
        var lost = Comments(input).Where(comment => !kept.Remove(comment)).ToList();
        if (lost.Count > 0)
            throw VerifierException.Create("the fixed code", "comments are lost; where they are meant to be, set AllowRemovedComments", string.Join('\n', lost));
    }

    private static List<string> Comments(ProjectInput input) =>
        [.. input.Sources
            .SelectMany(file => CSharpSyntaxTree.ParseText(file.Text, input.ParseOptions).GetRoot().DescendantTrivia())
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.ToString().TrimEnd())];
}
