using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Creates the operation before the loop. What varies becomes a placeholder, to which the runs feed the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GraphOpInSessionLoopFixer))]
public sealed class GraphOpInSessionLoopFixer : RuleFixer
{
    public const string Hoist = "MLA4002.Hoist";
    public const string Feed = "MLA4002.Feed";

    public GraphOpInSessionLoopFixer()
        : base(RuleDescriptors.MLA4002_GraphOpInSessionLoop.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.Count != 1
            || context.Root.FindNode(context.Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>() is not { } loop
            || context.Node is not ExpressionSyntax reported)
            yield break;
        var operation = reported.Parent is InvocationExpressionSyntax call && call.Expression == reported ? call : reported;
        if (LoopHoist.Find(loop, operation, context) is not { } hoist)
            yield break;

        var declaration = operation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax statement } } } && hoist.CanMove(statement)
            ? statement
            : null;
        if (declaration is null && operation.Parent is EqualsValueClauseSyntax or ExpressionStatementSyntax)
            yield break;
        if (hoist.Varying.Count == 0)
        {
            yield return new Repair("Create the operation before the loop", Hoist, editor =>
            {
                hoist.Apply(editor);
                if (declaration is not null)
                    hoist.Move(editor, declaration);
                else
                    Extract(editor, hoist, operation, operation);
            });
        }
        else if (LoopFeeds.Find(context, hoist, operation, declaration) is { } feeds)
        {
            yield return new Repair("Create the operation before the loop and feed what changes", Feed, editor =>
            {
                hoist.Apply(editor);
                var fed = feeds.Apply(editor);
                if (declaration is null)
                {
                    Extract(editor, hoist, operation, fed);
                }
                else
                {
                    hoist.Insert(editor, declaration.ReplaceNode(operation, fed));
                    editor.Take(declaration);
                }
            });
        }
    }

    private static void Extract(RepairEditor editor, LoopHoist hoist, ExpressionSyntax operation, ExpressionSyntax created)
    {
        var name = editor.FreeName(NameOf(operation), operation);
        hoist.Declare(editor, name, created);
        editor.Replace(operation, SyntaxFactory.IdentifierName(name));
    }

    private static string NameOf(ExpressionSyntax operation) => operation switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Camel(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => Camel(name.Identifier.ValueText),
        _ => "result",
    };

    /// <summary><c>reduce_mean</c> as a local of C#.</summary>
    private static string Camel(string name)
    {
        var camel = new StringBuilder();
        foreach (var part in name.Split('_'))
            if (part.Length > 0)
                camel.Append(camel.Length == 0 ? char.ToLowerInvariant(part[0]) : char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        return camel.ToString();
    }
}
