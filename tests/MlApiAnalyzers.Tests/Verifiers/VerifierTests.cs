using System;
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
    public Task ACrashFails() => Fails("AD0001", "InvalidOperationException", () =>
        CSharpAnalyzerVerifier<Crashing>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task AFailingRuleFails() => Fails("MLA0002", "'FailingRule' has thrown InvalidOperationException", () =>
        CSharpAnalyzerVerifier<FailingRule>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task ACrashOnHalfWrittenCodeFails() => Fails("cut off", "InvalidOperationException", () =>
        CSharpAnalyzerVerifier<CrashingOnHalfWrittenCode>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task MissingACrLfLineFails() => Fails("With CRLF line endings", "2 x T0001", () =>
        CSharpAnalyzerVerifier<BlindToCrLf>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task MissingATabbedLineFails() => Fails("Indented by tabs", "2 x T0001", () =>
        CSharpAnalyzerVerifier<BlindToTabs>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task DependingOnNullableFails() => Fails("With nullable reference types", "2 x T0001", () =>
        CSharpAnalyzerVerifier<BlindToNullable>.VerifyAnalyzerAsync(Source));

    [Fact]
    public Task ReportingInGeneratedCodeFails() => Fails("In generated code", "The rule is not silent", () =>
        CSharpAnalyzerVerifier<ReportingInGeneratedCode>.VerifyAnalyzerAsync(Source));

    [Fact]
    public async Task NoFixIsVerified()
    {
        await CSharpCodeFixVerifier<OldCall, NeverOffered>.VerifyNoCodeFixAsync(Source);
        await CSharpCodeFixVerifier<OldCall, NeverOffered>.VerifyCodeFixAsync(Source, Source);
        await new CSharpCodeFixVerifier<OldCall, NeverOffered>.Test { TestCode = Source }.RunAsync();
        await Fails("No fix is expected", "New();", () => CSharpCodeFixVerifier<OldCall, OldToNew>.VerifyNoCodeFixAsync(Source));
    }

    [Fact]
    public Task LosingACommentFails() => Fails("Comments are lost", "+// first", () =>
        CSharpCodeFixVerifier<OldCall, DroppingComments>.VerifyCodeFixAsync(Source, Fixed.Replace("        // first\n", string.Empty)));

    [Fact]
    public Task LosingACommentOnPurposePasses() => new CSharpCodeFixVerifier<OldCall, DroppingComments>.Test
    {
        TestCode = Source,
        FixedCode = Fixed.Replace("        // first\n", string.Empty),
        AllowRemovedComments = true,
    }.RunAsync();

    [Fact]
    public Task LfInACrLfFileFails() => Fails("With CRLF line endings and tabs", "// new", () =>
        CSharpCodeFixVerifier<OldCall, InsertingALine>.VerifyCodeFixAsync(OneCall, OneCallOnTwoLines));

    [Fact]
    public Task SpacesInATabbedFileFail() => Fails("With CRLF line endings and tabs", "+        New();", () =>
        CSharpCodeFixVerifier<OldCall, InsertingSpaces>.VerifyCodeFixAsync(OneCall, OneCallOnTwoLines));

    [Fact]
    public async Task TheTitleIsVerified()
    {
        await new CSharpCodeFixVerifier<OldCall, OldToNew>.Test { TestCode = Source, FixedCode = Fixed, ExpectedTitle = "Call New" }.RunAsync();
        await Fails("The title of the action", "+Call New", () =>
            new CSharpCodeFixVerifier<OldCall, OldToNew>.Test { TestCode = Source, FixedCode = Fixed, ExpectedTitle = "Call Newer" }.RunAsync());
    }

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

    private static async Task Fails(string check, string reason, Func<Task> test)
    {
        var failure = await Assert.ThrowsAnyAsync<InvalidOperationException>(test);
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

    private sealed class ReportingInGeneratedCode : OldCall
    {
        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        }
    }

    private sealed class DroppingComments : OldToNew
    {
        protected override SyntaxNode Change(IdentifierNameSyntax name) => SyntaxFactory.IdentifierName("New").WithTriviaFrom(name.WithLeadingTrivia(name.GetLeadingTrivia().LastOrDefault()));
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

    private sealed class NeverOffered : OldToNew
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
    }
}
