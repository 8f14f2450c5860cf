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

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Saves the variables in the graph's directory, and freezes them into a graph for what the session last computes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GraphNeverFrozenFixer))]
public sealed class GraphNeverFrozenFixer : RuleFixer
{
    public const string Freeze = "MLA5015.Freeze";
    public const string SaveVariables = "MLA5015.SaveVariables";

    public GraphNeverFrozenFixer()
        : base(RuleDescriptors.MLA5015_GraphNeverFrozen.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        // The session is what has the values: write_graph(sess.graph, …) names it.
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax train } } call
            || call.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation write
            || write.Argument("graph")?.Value.Unwrap() is not IPropertyReferenceOperation { Property.Name: "graph", Instance: { } session }
            || !context.Library.BaseSession.IsBaseOf(session.Type)
            || write.WrittenArgument("logdir")?.Value.Syntax is not ExpressionSyntax directory
            || !IsRepeatable(directory))
        {
            yield break;
        }

        var output = write.WrittenArgument("name")?.Value.ConstantString() is { Length: > 0 } name && LastFetch(call, session, context) is { } fetch
            ? (Name: name.IndexOf('.') is var dot and > 0 ? name.Substring(0, dot) : name, Fetch: fetch)
            : default((string Name, string Fetch)?);
        if (output is { } frozen)
        {
            yield return new Repair("Save the variables and freeze the graph", Freeze, editor => Insert(
                editor,
                statement,
                SaverOf(editor),
                $"{train}.freeze_graph({directory}, \"{frozen.Name}\", new[] {{ {frozen.Fetch}.op.name }});"));
        }
        yield return new Repair("Save the variables beside the graph", SaveVariables, editor => Insert(editor, statement, SaverOf(editor)));

        string SaverOf(RepairEditor editor) =>
            $"{train}.Saver().save({session.Syntax}, {FrameworkTypes.Spell(context.Model, call.SpanStart, "System.IO", "Path", editor)}.Combine({directory}, \"model.ckpt\"));";
    }

    private static bool IsRepeatable(ExpressionSyntax path) => path is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;

    private static void Insert(RepairEditor editor, StatementSyntax statement, params string[] added) =>
        editor.InsertBelow(statement, added.Select(static text => SyntaxFactory.ParseStatement(text)).ToArray());

    /// <summary>The tensor that the session computed last before, by a variable that is still in scope.</summary>
    private static string? LastFetch(InvocationExpressionSyntax call, IOperation session, RepairContext context)
    {
        string? last = null;
        var scope = Flow.FunctionOf(call) ?? context.Root;
        foreach (var run in scope.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (run.SpanStart < call.SpanStart
                && run.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "run", Expression: var receiver }
                && receiver.ToString() == session.Syntax.ToString()
                && run.ArgumentList.Arguments.FirstOrDefault()?.Expression is IdentifierNameSyntax fetch
                && context.Model.GetTypeInfo(fetch, context.CancellationToken).Type is { } type
                && context.Library.Tensor.Is(type)
                && context.Model.LookupSymbols(call.SpanStart, name: fetch.Identifier.ValueText).Any(symbol => SymbolEqualityComparer.Default.Equals(symbol, context.Model.GetSymbolInfo(fetch, context.CancellationToken).Symbol)))
            {
                last = fetch.ToString();
            }
        }
        return last;
    }
}
