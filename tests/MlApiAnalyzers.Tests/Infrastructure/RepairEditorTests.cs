using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Infrastructure;

/// <summary>One repair edits several documents, and the repairs of several documents edit one, as light bulbs and as FixAll.</summary>
public sealed class RepairEditorTests
{
    [Fact]
    public async Task RepairsOfSeveralDocumentsMeetInEach()
    {
        var test = new CSharpCodeFixVerifier<OldMethod, RenameEverywhere>.Test
        {
            TestState =
            {
                Sources =
                {
                    """
                    static class First
                    {
                        // What it adds.
                        public static int [|OldSum|](int a) => a + Second.OldProduct(a);
                    }
                    """,
                    """
                    static class Second
                    {
                        public static int [|OldProduct|](int a) => a == 0 ? 0 : OldProduct(First.OldSum(a - 1));   // twice
                    }
                    """,
                    """
                    class Third
                    {
                        int M() => First.OldSum(Second.OldProduct(First.OldSum(3)));
                    }
                    """,
                },
            },
            FixedState =
            {
                Sources =
                {
                    """
                    using System;

                    static class First
                    {
                        // What it adds.
                        public static int NewSum(int a) => a + Second.NewProduct(a);
                    }
                    """,
                    """
                    using System;

                    static class Second
                    {
                        public static int NewProduct(int a) => a == 0 ? 0 : NewProduct(First.NewSum(a - 1));   // twice
                    }
                    """,
                    """
                    using System;

                    class Third
                    {
                        int M() => First.NewSum(Second.NewProduct(First.NewSum(3)));
                    }
                    """,
                },
            },
        };

        await test.RunAsync();
    }

    [Fact]
    public Task WhatTheCompilerReportsIsRepairedToo() => CSharpCodeFixVerifier<OldMethod, RenameMissing>.VerifyCodeFixAsync(
        """
        class C
        {
            int M() => {|CS0103:missing|} + {|CS0103:missing|}; // two
        }
        """,
        """
        class C
        {
            int M() => 0 + 0; // two
        }
        """);

    private sealed class OldMethod : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Descriptor = new("T0101", "Old method", "'{0}' is old", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                node =>
                {
                    var name = ((MethodDeclarationSyntax)node.Node).Identifier;
                    if (name.ValueText.StartsWith("Old", StringComparison.Ordinal))
                        node.ReportDiagnostic(Diagnostic.Create(Descriptor, name.GetLocation(), name.ValueText));
                },
                SyntaxKind.MethodDeclaration);
        }
    }

    private sealed class RenameEverywhere() : RuleFixer("T0101")
    {
        protected override IEnumerable<Repair> FindRepairs(RepairContext context)
        {
            var method = context.Enclosing<MethodDeclarationSyntax>()!;
            var (old, replacement) = (method.Identifier.ValueText, "New" + method.Identifier.ValueText[3..]);
            var names = context.Model.Compilation.SyntaxTrees
                .SelectMany(tree => tree.GetRoot(context.CancellationToken).DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == old)
                .ToList();
            if (!names.TrueForAll(context.CanEdit))
                yield break;
            yield return new Repair($"Rename to {replacement}", "T0101.Rename", editor =>
            {
                editor.Replace(method, current => current.WithIdentifier(SyntaxFactory.Identifier(replacement).WithTriviaFrom(current.Identifier)));
                foreach (var name in names)
                {
                    editor.In(name).Replace(name, SyntaxFactory.IdentifierName(replacement));
                    editor.In(name).AddUsing("System");
                }
            });
        }
    }

    private sealed class RenameMissing() : RuleFixer("CS0103")
    {
        protected override IEnumerable<Repair> FindRepairs(RepairContext context)
        {
            yield return new Repair("Use 0", "T0102.Zero", editor => editor.Replace(context.Node, SyntaxFactory.ParseExpression("0")));
        }
    }
}
