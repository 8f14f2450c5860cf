using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Layers;

namespace MlApiAnalyzers.CodeFixes.Migrations.OperationsToLayers;

/// <summary>A function that does nothing but a forward pass: a method, a local function, or a lambda in a local. Its calls can apply the model themselves.</summary>
/// <param name="Declaration">What declares it.</param>
/// <param name="Calls">Its calls, each with the tensor that it is given.</param>
internal sealed record ForwardFunction(SyntaxNode Declaration, IReadOnlyList<(ExpressionSyntax Syntax, ExpressionSyntax Argument)> Calls)
{
    /// <summary>The function around a forward pass; null where it does more, or may be called from elsewhere.</summary>
    public static ForwardFunction? Read(ForwardPass pass, RepairContext context)
    {
        var output = pass.Output.Syntax;
        if (pass.Input is not IParameterReferenceOperation { Parameter: var parameter } || Flow.FunctionOf(output) is not { } function || BodyOf(function) is not { } body)
            return null;
        if (!IsReturned(output) || Statements(body).Any(statement => !pass.Statements.Contains(statement) && !statement.Span.Contains(output.Span)))
            return null;

        IEnumerable<IInvocationOperation>? calls;
        SyntaxNode declaration;
        switch (function)
        {
            case MethodDeclarationSyntax method when context.Model.GetDeclaredSymbol(method, context.CancellationToken) is { DeclaredAccessibility: Accessibility.Private, IsOverride: false, IsVirtual: false, Parameters.Length: 1 } symbol:
                (declaration, calls) = (method, CallSites.Of(symbol, context.Model.Compilation, context.CancellationToken));
                break;
            case LocalFunctionStatementSyntax local when context.Model.GetDeclaredSymbol(local, context.CancellationToken) is IMethodSymbol { Parameters.Length: 1 } symbol:
                (declaration, calls) = (local, CallSites.Of(symbol, context.Model.Compilation, context.CancellationToken));
                break;
            case AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator } }
                when context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is ILocalSymbol variable:
                (declaration, calls) = (statement, CallsOf(variable, pass.Output, context));
                break;
            default:
                return null;
        }

        var found = new List<(ExpressionSyntax, ExpressionSyntax)>();
        foreach (var call in calls ?? Enumerable.Empty<IInvocationOperation>())
        {
            if (call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } syntax || syntax.SyntaxTree != context.Root.SyntaxTree || declaration.Span.Contains(syntax.Span) || syntax.DescendantTrivia().Any(Trivia.IsComment))
                return null;
            found.Add((syntax, arguments[0].Expression));
        }
        return found.Count == 0 || parameter is null ? null : new ForwardFunction(declaration, found);
    }

    /// <summary>The comments inside of it that belong to no statement of a layer.</summary>
    public IEnumerable<string> Comments(ForwardPass pass) => Declaration.DescendantTrivia()
        .Where(trivia => Trivia.IsComment(trivia) && Declaration.Span.Contains(trivia.Span) && !pass.Statements.Any(statement => statement.FullSpan.Contains(trivia.Span)))
        .Select(static comment => comment.ToString().TrimEnd());

    /// <summary>The comments above and behind it, those for documentation left out.</summary>
    public IEnumerable<string> CommentsAbove()
    {
        foreach (var comment in SourceLayout.CommentsAbove(Declaration))
            if (comment.StartsWith("//", System.StringComparison.Ordinal) || comment.StartsWith("/*", System.StringComparison.Ordinal))
                yield return comment;
        var behind = SourceLayout.CommentBehind(Declaration).Trim();
        if (behind.Length > 0)
            yield return behind;
    }

    private static SyntaxNode? BodyOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        _ => null,
    };

    private static IEnumerable<StatementSyntax> Statements(SyntaxNode body) => body is BlockSyntax block ? block.Statements : Enumerable.Empty<StatementSyntax>();

    private static bool IsReturned(SyntaxNode output)
    {
        var whole = output;
        while (whole.Parent is ParenthesizedExpressionSyntax)
            whole = whole.Parent;
        return whole.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax;
    }

    private static IEnumerable<IInvocationOperation>? CallsOf(ILocalSymbol variable, IOperation near, RepairContext context)
    {
        if (VariableUses.Find(variable, near, context.CancellationToken) is not { } uses)
            return null;
        var calls = new List<IInvocationOperation>();
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Write)
                continue;
            if (use.Kind != VariableUseKind.Read || use.Operation.Parent is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call || call.Instance != use.Operation)
                return null;
            calls.Add(call);
        }
        return calls;
    }
}
