using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Rules;
using Xunit;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>Each check of the verifier passes for a sound rule, and fails for one that is unsound in just this way.</summary>
public sealed class VerifierTests
{
    private const string Source = """
        class C
        {
            static void Old() { }
            static void New() { }

            void M()
            {
                // first
                [|Old|]();
                [|Old|](); // second
            }
        }
        """;

    private const string Fixed = """
        class C
        {
            static void Old() { }
            static void New() { }

            void M()
            {
                // first
                New();
                New(); // second
            }
        }
        """;

    [Fact]
    public Task ASoundRulePasses() => CSharpCodeFixVerifier<OldCall, OldToNew>.VerifyCodeFixAsync(Source, Fixed);

    [Fact]
    public Task ASoundAnalyzerPasses() => CSharpAnalyzerVerifier<OldCall>.VerifyAnalyzerAsync(Source);

    [Fact]
    public Task ResultsReferToMarkup() => CSharpAnalyzerVerifier<OldCall>.VerifyAnalyzerAsync(
        "class C { static void Old() { } void M() { {|#0:Old|}(); {|T0001:Old|}(); Old(); Old(); } }",
        CSharpAnalyzerVerifier<OldCall>.Diagnostic().WithLocation(0).WithArguments("Old"),
        CSharpAnalyzerVerifier<OldCall>.Diagnostic("T0001").WithLocation(1, 58).WithMessage("'Old' is old"),
        CSharpAnalyzerVerifier<OldCall>.Diagnostic(OldCall.Descriptor).WithSpan("/0/Test0.cs", 1, 65, 1, 68).WithArguments("Old"));

    [Theory]
    [InlineData("class C { static void Old() { } void M() { Old(); } }", "Reported, but not expected")]
    [InlineData("class C { static void [|Old|]() { } }", "Expected, but not reported")]
    [InlineData("class C { static void Old() { } void M() { {|T0002:Old|}(); } }", "T0002")]
    [InlineData("class C { void M() { [|Old|](); } }", "CS0103")]
    [InlineData("class C { void M() { {|CS0103:New|}(); New(); } }", "CS0103")]
    public Task OtherDiagnosticsThanExpectedFail(string source, string reason) =>
        Fails("the diagnostics are not the expected ones", reason, () => CSharpAnalyzerVerifier<OldCall>.VerifyAnalyzerAsync(source));

    [Fact]
    public Task ADeclaredCompilerErrorPasses() =>
        CSharpAnalyzerVerifier<OldCall>.VerifyAnalyzerAsync("class C { void M() { {|CS0103:[|Old|]|}(); } }");

    [Fact]
    public async Task ResultsAreComparedInFull()
    {
        const string Marked = "class C { static void Old() { } void M() { {|#0:Old|}(); } }";
        var right = CSharpAnalyzerVerifier<OldCall>.Diagnostic().WithLocation(0).WithArguments("Old");
        await CSharpAnalyzerVerifier<OldCall>.VerifyAnalyzerAsync(Marked, right);

        DiagnosticResult[] wrong =
        [
            right.WithArguments("New"),
            right.WithArguments(),
            right.WithSeverity(DiagnosticSeverity.Error),
            right.WithNoLocation(),
            right.WithLocation(1, 1),
            CSharpAnalyzerVerifier<OldCall>.Diagnostic().WithLocation(1, 1).WithArguments("Old"),
            CSharpAnalyzerVerifier<OldCall>.Diagnostic().WithSpan(1, 44, 1, 46).WithArguments("Old"),
        ];
        foreach (var result in wrong)
            await Fails("the diagnostics are not the expected ones", "T0001", () => CSharpAnalyzerVerifier<OldCall>.VerifyAnalyzerAsync(Marked, result));
    }

    [Fact]
    public Task ACrashFails() => Fails("the test's code: an analyzer crashed", "InvalidOperationException", () =>
        CSharpAnalyzerVerifier<Crashing>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task AFailingRuleFails() => Fails("the test's code: a rule failed", "'FailingRule' has thrown InvalidOperationException", () =>
        CSharpAnalyzerVerifier<FailingRule>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task ACrashOnHalfWrittenCodeFails() => Fails("cut off", "an analyzer crashed", () =>
        CSharpAnalyzerVerifier<CrashingOnHalfWrittenCode>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task MissingACrLfLineFails() => Fails("with CRLF line endings", "none in place of 2 x T0001", () =>
        CSharpAnalyzerVerifier<BlindToCrLf>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task MissingATabbedLineFails() => Fails("indented by tabs", "none in place of 2 x T0001", () =>
        CSharpAnalyzerVerifier<BlindToTabs>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task DependingOnNullableFails() => Fails("with nullable reference types", "none in place of 2 x T0001", () =>
        CSharpAnalyzerVerifier<BlindToNullable>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task ReportingInGeneratedCodeFails() => Fails("in generated code", "the rule is not silent", () =>
        CSharpAnalyzerVerifier<NotConfigured>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task ReportingInGeneratedCodeOnPurposePasses() => CSharpAnalyzerVerifier<ReportingInGeneratedCode>.VerifyAnalyzerAsync(Source);

    [Fact]
    public Task IgnoringAPragmaFails() => Fails("with #pragma warning disable", "the rule is not silent", () =>
        CSharpAnalyzerVerifier<NotSuppressible>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task ChecksCanBeSkipped() => new CSharpAnalyzerVerifier<BlindToCrLf>.Test { TestCode = Source, SkipLayoutVariants = true }.RunAsync();

    [Fact]
    public Task AnUnexpectedTextFails() => Fails("fix by fix: the result is not the fixed code", "+         Newer(); // second", () =>
        CSharpCodeFixVerifier<OldCall, OldToNewer>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public Task FixedCodeThatDoesNotCompileFails() => Fails("the fixed code: the diagnostics are not the expected ones", "CS0103", () =>
        CSharpCodeFixVerifier<OldCall, OldToNewer>.VerifyCodeFixAsync(Source, Fixed.Replace("    New();", "    Newer();")));

    [Fact]
    public Task AFixThatIsNotOfferedFails() => Fails("fix by fix: the result is not the fixed code", "Left, with no fix", () =>
        CSharpCodeFixVerifier<OldCall, NeverOffered>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public async Task NoFixIsVerified()
    {
        await CSharpCodeFixVerifier<OldCall, NeverOffered>.VerifyNoCodeFixAsync(Source);
        await CSharpCodeFixVerifier<OldCall, NeverOffered>.VerifyCodeFixAsync(Source, Source);
        await new CSharpCodeFixVerifier<OldCall, NeverOffered>.Test { TestCode = Source }.RunAsync();
        await Fails("no fix is expected", "'Call New' is offered", () => CSharpCodeFixVerifier<OldCall, OldToNew>.VerifyNoCodeFixAsync(Source));
    }

    [Fact]
    public Task LosingACommentFails() => Fails("comments are lost", "// first", () =>
        CSharpCodeFixVerifier<OldCall, DroppingComments>.VerifyCodeFixAsync(Source, Fixed.Replace("        // first\n", string.Empty)));

    [Fact]
    public Task LosingACommentOnPurposePasses() => new CSharpCodeFixVerifier<OldCall, DroppingComments>.Test
    {
        TestCode = Source,
        FixedCode = Fixed.Replace("        // first\n", string.Empty),
        AllowRemovedComments = true,
        SkipLayoutVariants = true,
    }.RunAsync();

    [Fact]
    public Task AFixThatIsOfferedAgainFails() => Fails("the fixed code, fixed again", "'Call New' is offered", () =>
        new CSharpCodeFixVerifier<OldCall, NeverDone>.Test
        {
            TestCode = "class C { static void Old() { } void M() { [|Old|](); } }",
            FixedCode = "class C { static void Old() { } void M() { /* new */[|Old|](); } }",
        }.RunAsync());

    [Fact]
    public Task AFixWithNoEndFails() => Fails("fix by fix: the fix comes to no end", "/* new *//* new */", () =>
        CSharpCodeFixVerifier<OldCall, NeverDone>.VerifyCodeFixAsync(
            "class C { static void Old() { } static void New() { } void M() { [|Old|](); } }",
            "class C { static void Old() { } static void New() { } void M() { New(); } }"));

    [Fact]
    public Task AFixThatChangesNothingFails() => Fails("fix by fix", "'Call New' is offered and changes nothing", () =>
        CSharpCodeFixVerifier<OldCall, DoingNothing>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public Task LfInACrLfFileFails() => Fails("with CRLF line endings and tabs", "␍", () =>
        CSharpCodeFixVerifier<OldCall, InsertingALine>.VerifyCodeFixAsync(OneCall, OneCallOnTwoLines));

    [Fact]
    public Task SpacesInATabbedFileFail() => Fails("with CRLF line endings and tabs", "→", () =>
        CSharpCodeFixVerifier<OldCall, InsertingSpaces>.VerifyCodeFixAsync(OneCall, OneCallOnTwoLines));

    [Fact]
    public Task NoFixAllFails() => Fails("FixAll in document", "has no FixAll provider", () =>
        CSharpCodeFixVerifier<OldCall, WithoutFixAll>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public Task NoFixAllOnPurposePasses() => new CSharpCodeFixVerifier<OldCall, WithoutFixAll>.Test { TestCode = Source, FixedCode = Fixed, SkipFixAllCheck = true }.RunAsync();

    [Fact]
    public Task FixAllThatFixesOneFails() => Fails("FixAll in document", "diagnostics are left after 1 pass", () =>
        CSharpCodeFixVerifier<OldCall, FixAllFixingOne>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public Task FixAllWithAnotherResultFails() => Fails("FixAll in document: the result is not the fixed code", "+         Newer();", () =>
        CSharpCodeFixVerifier<OldCall, FixAllWithAnotherResult>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public Task FixAllInOneScopeFails() => Fails("FixAll in project", "does not support this scope", () =>
        CSharpCodeFixVerifier<OldCall, FixAllInDocument>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public Task ACrashingFixerFails() => Fails("Crashing", "InvalidOperationException", () =>
        CSharpCodeFixVerifier<OldCall, CrashingFixer>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public Task ACrashingActionFails() => Fails("'Call New' crashed", "InvalidOperationException", () =>
        CSharpCodeFixVerifier<OldCall, CrashingAction>.VerifyCodeFixAsync(Source, Fixed));

    [Fact]
    public async Task TheActionIsChosen()
    {
        CSharpCodeFixVerifier<OldCall, TwoActions>.Test Test(string name) => new() { TestCode = OneCall, FixedCode = OneCall.Replace("[|Old|]", name) };

        await Test("New").RunAsync();
        await With(Test("Old2"), test => test.CodeActionIndex = 1).RunAsync();
        await With(Test("Old2"), test => test.CodeActionEquivalenceKey = "second").RunAsync();
        await With(Test("Old2"), test => (test.CodeActionIndex, test.ExpectedTitle) = (1, "Call Old2")).RunAsync();
        await Fails("fix by fix", "the title is not the expected one", () => With(Test("Old2"), test => (test.CodeActionIndex, test.ExpectedTitle) = (1, "Call New")).RunAsync());
        await Fails("fix by fix", "the result is not the fixed code", () => With(Test("Old2"), test => test.CodeActionEquivalenceKey = "third").RunAsync());
    }

    [Fact]
    public Task FilesAreFixedTogether() => new CSharpCodeFixVerifier<OldCall, OldToNew>.Test
    {
        TestState = { Sources = { OneCall, ("/0/Other.cs", OneCall.Replace("class C", "class D")), "class E { }" } },
        FixedState = { Sources = { OneCall.Replace("[|Old|]", "New"), ("/0/Other.cs", OneCall.Replace("class C", "class D").Replace("[|Old|]", "New")), "class E { }" } },
    }.RunAsync();

    [Theory]
    [InlineData("System.Console.WriteLine();", OutputKind.ConsoleApplication)]
    [InlineData("class C { static void Main() { } }", OutputKind.ConsoleApplication)]
    [InlineData("namespace N { class C { static int Main(string[] args) => 0; } }", OutputKind.ConsoleApplication)]
    [InlineData("class C { void Main() { } }", OutputKind.DynamicallyLinkedLibrary)]
    [InlineData("class C { void M() { static void Main() { } } }", OutputKind.DynamicallyLinkedLibrary)]
    public void TheOutputKindFollowsTheCode(string source, OutputKind expected) =>
        Assert.Equal(expected, ProjectInput.OutputKindOf([new InputFile("/0/Test0.cs", source)], CSharpParseOptions.Default));

    [FactSinceRoslyn("4.8")]
    public Task NewerSyntaxIsParsedByNewerCompilers() =>
        CSharpAnalyzerVerifier<OldCall>.VerifyAnalyzerAsync("class C { static int Old() => 1; int[] M() => [[|Old|](), 2]; }");

    [Fact]
    public void MarkupIsParsed()
    {
        var marked = MarkupText.Parse("a[|b|]{|X1:c{|#3:d|}|}$$e$$\"\"\"f\"\"\"");

        Assert.Equal("abcde$$\"\"\"f\"\"\"", marked.Text);
        Assert.Equal(["[1..2) ", "[2..4) X1"], marked.Diagnostics.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Id}"));
        Assert.Equal(new TextSpan(3, 1), marked.Keyed[3]);
        Assert.Equal(4, marked.Position);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("{|X:a|]")]
    public void BrokenMarkupIsRefused(string marked) => Assert.Throws<FormatException>(() => MarkupText.Parse(marked));

    private const string OneCall = """
        class C
        {
            static void Old() { }
            static void Old2() { }
            static void New() { }

            void M()
            {
                [|Old|]();
            }
        }
        """;

    private static readonly string OneCallOnTwoLines = OneCall.Replace("        [|Old|]", "        // new\n        New");

    private static T With<T>(T value, Action<T> change)
    {
        change(value);
        return value;
    }

    private static async Task Fails(string check, string reason, Func<Task> test)
    {
        var failure = await Assert.ThrowsAsync<VerifierException>(test);
        Assert.Contains(check, failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    // A report on each call of Old, on its name.
    private class OldCall : DiagnosticAnalyzer
    {
        internal static readonly DiagnosticDescriptor Descriptor = new("T0001", "Old call", "'{0}' is old", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
        }

        protected virtual void Analyze(SyntaxNodeAnalysisContext context)
        {
            if (context.Node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Old" } name })
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, name.GetLocation(), "Old"));
        }
    }

    private class OldToNew : CodeFixProvider
    {
        public sealed override ImmutableArray<string> FixableDiagnosticIds => ["T0001"];

        public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CancellationToken));

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("Call New", token => FixAsync(context.Document, context.Diagnostics, token), "new"), context.Diagnostics);
            return Task.CompletedTask;
        }

        protected virtual SyntaxNode Change(IdentifierNameSyntax name) => SyntaxFactory.IdentifierName("New").WithTriviaFrom(name);

        public async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        {
            var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
            var names = diagnostics.Select(diagnostic => (IdentifierNameSyntax)root.FindNode(diagnostic.Location.SourceSpan));
            return document.WithSyntaxRoot(root.ReplaceNodes(names, (name, _) => Change(name)));
        }
    }

    private sealed class Crashing : OldCall
    {
        protected override void Analyze(SyntaxNodeAnalysisContext context) => throw new InvalidOperationException();
    }

    private sealed class FailingRule() : TensorFlowRule(OldCall.Descriptor)
    {
        protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) => on.Call("Old", (_, _) => throw new InvalidOperationException());
    }

    private sealed class CrashingOnHalfWrittenCode : OldCall
    {
        protected override void Analyze(SyntaxNodeAnalysisContext context)
        {
            if (context.Node.SyntaxTree.GetRoot().ContainsDiagnostics)
                throw new InvalidOperationException();
            base.Analyze(context);
        }

        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ClassDeclaration);
        }
    }

    private sealed class BlindToCrLf : OldCall
    {
        protected override void Analyze(SyntaxNodeAnalysisContext context)
        {
            if (!context.Node.SyntaxTree.ToString().Contains('\r', StringComparison.Ordinal))
                base.Analyze(context);
        }
    }

    private sealed class BlindToTabs : OldCall
    {
        protected override void Analyze(SyntaxNodeAnalysisContext context)
        {
            if (!context.Node.SyntaxTree.ToString().Contains('\t', StringComparison.Ordinal))
                base.Analyze(context);
        }
    }

    private sealed class BlindToNullable : OldCall
    {
        protected override void Analyze(SyntaxNodeAnalysisContext context)
        {
            if (context.Compilation.Options.NullableContextOptions == NullableContextOptions.Disable)
                base.Analyze(context);
        }
    }

    private sealed class NotConfigured : OldCall
    {
        public override void Initialize(AnalysisContext context) => context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
    }

    private sealed class ReportingInGeneratedCode : OldCall
    {
        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        }
    }

    private sealed class NotSuppressible : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Fixed = new("T0002", "Old call", "'{0}' is old", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Fixed];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                node => node.ReportDiagnostic(Diagnostic.Create(Fixed, ((InvocationExpressionSyntax)node.Node).Expression.GetLocation())),
                SyntaxKind.InvocationExpression);
        }
    }

    private sealed class OldToNewer : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name) => SyntaxFactory.IdentifierName("Newer").WithTriviaFrom(name);
    }

    private sealed class DroppingComments : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name) => SyntaxFactory.IdentifierName("New");
    }

    private sealed class NeverDone : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name) =>
            name.WithLeadingTrivia(name.GetLeadingTrivia().Add(SyntaxFactory.Comment("/* new */")));
    }

    private sealed class InsertingALine : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name)
        {
            var indentation = name.GetLeadingTrivia();
            return SyntaxFactory.IdentifierName("New").WithLeadingTrivia(
                indentation.Add(SyntaxFactory.Comment("// new")).Add(SyntaxFactory.EndOfLine("\n")).AddRange(indentation));
        }
    }

    private sealed class InsertingSpaces : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name)
        {
            var newLine = name.SyntaxTree.ToString().Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
            return SyntaxFactory.IdentifierName("New").WithLeadingTrivia(
                name.GetLeadingTrivia().Add(SyntaxFactory.Comment("// new")).Add(SyntaxFactory.EndOfLine(newLine)).Add(SyntaxFactory.Whitespace("        ")));
        }
    }

    private sealed class DoingNothing : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name) => name;
    }

    private sealed class NeverOffered : OldToNew
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
    }

    private sealed class CrashingFixer : OldToNew
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context) => throw new InvalidOperationException();
    }

    private sealed class CrashingAction : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name) => throw new InvalidOperationException();
    }

    private sealed class WithoutFixAll : OldToNew
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }

    private sealed class FixAllFixingOne : OldToNew
    {
        public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
            await FixAsync(document, [diagnostics[0]], context.CancellationToken));
    }

    private sealed class FixAllWithAnotherResult : OldToNew
    {
        public override FixAllProvider? GetFixAllProvider() => new OldToNewer().GetFixAllProvider();
    }

    private sealed class FixAllInDocument : OldToNew
    {
        public override FixAllProvider? GetFixAllProvider() => new InDocument(base.GetFixAllProvider()!);

        private sealed class InDocument(FixAllProvider inner) : FixAllProvider
        {
            public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document];

            public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => inner.GetFixAsync(fixAllContext);
        }
    }

    private sealed class TwoActions : OldToNew
    {
        public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
            await For(context.CodeActionEquivalenceKey).FixAsync(document, diagnostics, context.CancellationToken));

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("Call New", token => FixAsync(context.Document, context.Diagnostics, token), "first"), context.Diagnostics);
            context.RegisterCodeFix(CodeAction.Create("Call Old2", token => For("second").FixAsync(context.Document, context.Diagnostics, token), "second"), context.Diagnostics);
            return Task.CompletedTask;
        }

        private OldToNew For(string? key) => key == "second" ? new ToOld2() : this;

        private sealed class ToOld2 : OldToNew
        {
            protected override SyntaxNode Change(IdentifierNameSyntax name) => SyntaxFactory.IdentifierName("Old2").WithTriviaFrom(name);
        }
    }
}
