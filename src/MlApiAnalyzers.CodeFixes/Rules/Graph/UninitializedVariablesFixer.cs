using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Sessions;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Runs the initializer once, before the loops that train.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UninitializedVariablesFixer))]
public sealed class UninitializedVariablesFixer : RuleFixer
{
    public const string RunInitializer = "MLA4014.RunInitializer";

    public UninitializedVariablesFixer()
        : base(RuleDescriptors.MLA4014_UninitializedVariables.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.Count != 1
            || context.Node is not InvocationExpressionSyntax run
            || context.Root.FindNode(context.Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax session
            || context.Model.GetOperation(session, context.CancellationToken) is not { } reference
            || Evaluator.ValueOf(reference, context.CancellationToken).Origin is not { } created
            || created.Syntax.SyntaxTree != run.SyntaxTree
            || Flow.FunctionOf(created.Syntax) != Flow.FunctionOf(run)
            || created.Syntax.SpanStart > run.SpanStart
            || Place(context, run, created.Syntax) is not { } place)
            yield break;
        var tf = context.Model.LookupSymbols(run.SpanStart, name: "tf").Any(symbol => context.Library.BindingFunctions.Declares(symbol)) ? "tf" : "Tensorflow.Binding.tf";
        yield return new Repair("Run the initializer of all variables", RunInitializer, editor =>
        {
            var leading = place.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1);
            var statement = SyntaxFactory.ParseStatement($"{session.WithoutTrivia()}.run({tf}.global_variables_initializer());")
                .WithLeadingTrivia(leading)
                .WithTrailingTrivia(SyntaxFactory.LineFeed);
            SyntaxNode inserted = place.Parent is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement;
            editor.InsertBefore(place.Parent as GlobalStatementSyntax ?? (SyntaxNode)place, inserted);
        });
    }

    /// <summary>The outermost statement around the run that holds neither the creation of the session nor that of the graph.</summary>
    private static StatementSyntax? Place(RepairContext context, SyntaxNode run, SyntaxNode session)
    {
        StatementSyntax? place = null;
        foreach (var ancestor in run.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax)
                break;
            if (ancestor is not StatementSyntax statement || statement is BlockSyntax)
                continue;
            if (statement.Span.Contains(session.Span) || Builds(context, statement))
                break;
            place = statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? statement : place;
        }

        // Variables that are created further below would be left out.
        return place is not null && Flow.FunctionOf(run) is { } function && !function.DescendantNodes().Any(node => node.SpanStart >= place.SpanStart && IsBuilding(context, node)) ? place : null;
    }

    private static bool Builds(RepairContext context, StatementSyntax statement) => statement.DescendantNodes().Any(node => IsBuilding(context, node));

    private static bool IsBuilding(RepairContext context, SyntaxNode node) =>
        node is InvocationExpressionSyntax call
        && context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation invocation
        && (GraphCalls.CreatesTrainStep(invocation, context.Library) || GraphCalls.CreatesVariable(invocation.TargetMethod, context.Library));
}
