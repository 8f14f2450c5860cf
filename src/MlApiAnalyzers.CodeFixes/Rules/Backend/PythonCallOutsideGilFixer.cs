using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading.Serving;

namespace MlApiAnalyzers.CodeFixes.Rules.Backend;

/// <summary>Holds the lock around the statements of the function that call into Python, or use what comes of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PythonCallOutsideGilFixer))]
public sealed class PythonCallOutsideGilFixer : RuleFixer
{
    public const string HoldGil = "MLA2009.HoldGil";

    private const string Title = "Hold the GIL (may change results)";

    public PythonCallOutsideGilFixer()
        : base(RuleDescriptors.MLA2009_PythonCallOutsideGil.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        // The name of a method that another thread runs has nothing around it to be held.
        if (context.Libraries.Python?.Py.Symbol is null
            || context.Node is NameSyntax or MemberAccessExpressionSyntax
            || context.Node.Ancestors().FirstOrDefault(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax) is not { } function
            || context.Model.LookupNamespacesAndTypes(context.Node.SpanStart, name: "Py").Any(symbol => !context.Libraries.Python.Py.Is(symbol as ITypeSymbol)))
            return Enumerable.Empty<Repair>();
        var repair = function switch
        {
            AnonymousFunctionExpressionSyntax { Block: { } block } => AroundStatements(block, context),
            AnonymousFunctionExpressionSyntax { ExpressionBody: { } expression } lambda => AroundExpression(lambda, expression, context),
            BaseMethodDeclarationSyntax { Body: { } block } => AroundStatements(block, context),
            BaseMethodDeclarationSyntax { ExpressionBody: { } arrow } method => AroundExpression(method, arrow.Expression, context),
            _ => null,
        };
        return repair is null ? Enumerable.Empty<Repair>() : new[] { repair };
    }

    private static Repair? AroundStatements(BlockSyntax block, RepairContext context)
    {
        var python = new PythonCode(context.Libraries, context.CancellationToken);
        var first = block.Statements.IndexOf(statement => statement.Span.Contains(context.Node.Span));
        if (first < 0)
            return null;
        var last = block.Statements.LastIndexOf(statement => CallsPython(statement, python, context));
        last = last < first ? first : last;

        // What is declared under the lock and used behind it belongs under it as well.
        var declared = new HashSet<string>(block.Statements.Skip(first).Take(last - first + 1).OfType<LocalDeclarationStatementSyntax>()
            .SelectMany(static statement => statement.Declaration.Variables).Select(static variable => variable.Identifier.ValueText));
        var used = block.Statements.LastIndexOf(statement => statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => declared.Contains(name.Identifier.ValueText)));
        last = used > last ? block.Statements.Count - 1 : last;
        var inside = block.Statements.Skip(first).Take(last - first + 1).ToList();
        if (inside.Any(static statement => LeavesThread(statement) || statement is LocalFunctionStatementSyntax))
            return null;
        return new Repair(Title, HoldGil, editor =>
        {
            editor.Replace(block, current =>
            {
                var statements = current.Statements;
                var held = Held(statements.Skip(first).Take(last - first + 1));
                return current.WithStatements(SyntaxFactory.List(statements.Take(first).Append(held).Concat(statements.Skip(last + 1))));
            });
            editor.AddUsing("Python.Runtime");
        });
    }

    private static Repair? AroundExpression(SyntaxNode function, ExpressionSyntax expression, RepairContext context)
    {
        if (LeavesThread(expression)
            || (context.Model.GetDeclaredSymbol(function, context.CancellationToken) ?? context.Model.GetSymbolInfo(function, context.CancellationToken).Symbol) is not IMethodSymbol method)
            return null;
        var returns = !method.ReturnsVoid && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });
        return new Repair(Title, HoldGil, editor =>
        {
            editor.Replace(function, current => current switch
            {
                AnonymousFunctionExpressionSyntax lambda => lambda.WithBody(Body((ExpressionSyntax)lambda.Body, returns)),
                MethodDeclarationSyntax declaration => declaration
                    .WithExpressionBody(null).WithSemicolonToken(default)
                    .WithParameterList(declaration.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))
                    .WithBody(Body(declaration.ExpressionBody!.Expression, returns)),
                ConstructorDeclarationSyntax declaration => declaration
                    .WithExpressionBody(null).WithSemicolonToken(default)
                    .WithParameterList(declaration.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))
                    .WithBody(Body(declaration.ExpressionBody!.Expression, returns)),
                _ => current,
            });
            editor.AddUsing("Python.Runtime");
        });
    }

    private static BlockSyntax Body(ExpressionSyntax expression, bool returns)
    {
        StatementSyntax statement = returns
            ? SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), expression.WithoutTrivia(), SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : SyntaxFactory.ExpressionStatement(expression.WithoutTrivia());
        return SyntaxFactory.Block(Held(new[] { statement.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed) }));
    }

    private static UsingStatementSyntax Held(IEnumerable<StatementSyntax> statements)
    {
        var list = SyntaxFactory.List(statements);
        var first = list[0];

        // A blank line above the first statement stays above the lock.
        var blank = first.GetLeadingTrivia().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        list = list.Replace(first, first.WithLeadingTrivia(first.GetLeadingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
        return SyntaxFactory.UsingStatement(SyntaxFactory.Block(list))
            .WithExpression(SyntaxFactory.ParseExpression("Py.GIL()"))
            .WithLeadingTrivia(blank)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool CallsPython(StatementSyntax statement, PythonCode python, RepairContext context) =>
        context.Model.GetOperation(statement, context.CancellationToken) is { } operation && operation.Descendants().Any(python.CallsPython);

    /// <summary>Whether code may go on with another thread, or comes back to the middle: the lock belongs to the thread that took it.</summary>
    private static bool LeavesThread(SyntaxNode node) => node.DescendantNodesAndSelf(static inner => inner is not AnonymousFunctionExpressionSyntax).Any(static inner =>
        inner is AwaitExpressionSyntax or YieldStatementSyntax or LabeledStatementSyntax
        || (inner is LocalDeclarationStatementSyntax local && !local.AwaitKeyword.IsKind(SyntaxKind.None))
        || (inner is CommonForEachStatementSyntax each && !each.AwaitKeyword.IsKind(SyntaxKind.None)));
}
