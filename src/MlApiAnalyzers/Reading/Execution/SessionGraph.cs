using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>The graph that a session is opened on, as the call says it.</summary>
internal static class SessionGraph
{
    /// <summary>The argument that is the graph: by its name, or the first that is no target.</summary>
    public static ExpressionSyntax? Of(CallStep call)
    {
        foreach (var argument in call.Arguments)
            if (argument.Name is "graph" or "g" || (argument.Name is null && argument.Value is not (LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "ConfigProto" } })))
                return argument.Value;
        return null;
    }

    public static bool IsDefault(ExpressionSyntax graph) => graph.IsKind(SyntaxKind.NullLiteralExpression) || graph.IsKind(SyntaxKind.DefaultLiteralExpression) || IsCall(graph, "get_default_graph");

    public static bool IsNew(ExpressionSyntax graph) => IsCall(graph, "Graph") || (graph is ObjectCreationExpressionSyntax { Type: var type } && TypeOutline.NameOf(type) == "Graph");

    private static bool IsCall(ExpressionSyntax expression, string name) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && access.Name.Identifier.ValueText == name;
}
