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

        protected virtual async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        {
            var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
            var names = diagnostics.Select(diagnostic => (IdentifierNameSyntax)root.FindNode(diagnostic.Location.SourceSpan));
            return document.WithSyntaxRoot(root.ReplaceNodes(names, (name, _) => Change(name)));
        }
    }
}
