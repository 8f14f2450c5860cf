using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Puts a model that is built by code, and the weights that are loaded into it, in the place of <c>load_model</c>.</summary>
internal static class RebuildRepair
{
    /// <summary>
    /// The edit for the call, which has to be the value of a declaration, an assignment or a return; null elsewhere.
    /// </summary>
    /// <param name="context">The repair's context.</param>
    /// <param name="call">The call of <c>load_model</c>.</param>
    /// <param name="builder">The call that builds the model, such as <c>BuildModel()</c>.</param>
    /// <param name="weights">The path of the weights.</param>
    public static Action<RepairEditor>? Find(RepairContext context, InvocationExpressionSyntax call, string builder, ExpressionSyntax weights)
    {
        SyntaxNode value = call;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression })
            value = value.Parent;
        switch (value.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } declaration } declarator } when IsInList(statement):
                // The variable may be given another model later.
                var keepsType = declaration.Type.IsVar && value == call && IsAssignedAgain(declarator, context);
                return editor =>
                {
                    if (keepsType)
                    {
                        editor.Replace(declaration.Type, SyntaxFactory.IdentifierName("IModel"));
                        editor.AddUsing("Tensorflow.Keras.Engine");
                    }
                    editor.Replace(call, SyntaxFactory.ParseExpression(builder));
                    editor.InsertBelow(statement, LoadWeights(SyntaxFactory.IdentifierName(declarator.Identifier.WithoutTrivia()), weights));
                };

            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == value && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsInList(statement) && IsModel(assignment.Left, context):
                return editor =>
                {
                    editor.Replace(call, SyntaxFactory.ParseExpression(builder));
                    editor.InsertBelow(statement, LoadWeights(assignment.Left.WithoutTrivia(), weights));
                };

            case ReturnStatementSyntax { Parent: BlockSyntax } statement:
                return editor =>
                {
                    var name = editor.FreeName("model", statement);
                    editor.InsertAbove(statement, SyntaxFactory.ParseStatement($"var {name} = {builder};"), LoadWeights(SyntaxFactory.IdentifierName(name), weights));
                    editor.Replace(call, SyntaxFactory.IdentifierName(name));
                };

            default:
                return null;
        }
    }

    private static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    private static bool IsModel(ExpressionSyntax target, RepairContext context) =>
        context.Model.GetTypeInfo(target, context.CancellationToken).Type is { } type && (context.Library.IModel.Is(type) || context.Library.IModel.IsBaseOf(type));

    private static bool IsAssignedAgain(VariableDeclaratorSyntax declarator, RepairContext context)
    {
        if (declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) is not { } scope)
            scope = null!;
        foreach (var node in ((SyntaxNode?)scope ?? context.Root).DescendantNodes())
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } && target.Identifier.ValueText == declarator.Identifier.ValueText)
                return true;
        return false;
    }

    private static StatementSyntax LoadWeights(ExpressionSyntax model, ExpressionSyntax weights) => SyntaxFactory.ExpressionStatement(
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, model, SyntaxFactory.IdentifierName("load_weights")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(weights.WithoutTrivia())))));
}
