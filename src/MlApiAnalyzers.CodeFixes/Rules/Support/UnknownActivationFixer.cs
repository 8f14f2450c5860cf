using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Rules.Support;

namespace MlApiAnalyzers.CodeFixes.Rules.Support;

/// <summary>Writes the activation that exists: another string, or the layer of that name behind a linear layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownActivationFixer))]
public sealed class UnknownActivationFixer : RuleFixer
{
    public const string NameKey = "MLA3004.Name";
    public const string LayerKey = "MLA3004.Layer";

    public UnknownActivationFixer()
        : base("MLA3004")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node is not ExpressionSyntax written)
            yield break;
        if (context.Property(NameFix.Text) is { } text)
        {
            yield return new Repair($"Use \"{text}\"", NameKey, editor => editor.Replace(NameEdits.Place(context, written), NameEdits.Literal(text)));
            yield break;
        }
        if (context.Property(NameFix.Factory) is not { } factory
            || context.Enclosing<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax layer } } argument
            || context.Model.GetOperation(layer, context.CancellationToken) is not IInvocationOperation invocation
            || !AppliesActivationLast(invocation, argument))
        {
            yield break;
        }

        var spelled = new LibrarySpelling(context).Spell(factory);
        var following = SyntaxFactory.ParseExpression(spelled.Text);
        var title = $"Use a linear layer and '{spelled.Text}' behind it";
        if (AppliedAt(layer, context) is { } applied)
        {
            // The call that applies the layer becomes the argument of one that applies the activation.
            yield return new Repair(title, LayerKey, editor =>
            {
                MakeLinear(editor, layer, argument);
                spelled.AddUsings(editor);
                editor.Replace(applied, current => SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, following, SyntaxFactory.IdentifierName("Apply")),
                    SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(current.WithoutTrivia())))));
            });
        }
        else if (AddedBy(layer, context) is { } statement)
        {
            yield return new Repair(title, LayerKey, editor =>
            {
                MakeLinear(editor, layer, argument);
                spelled.AddUsings(editor);
                var add = (InvocationExpressionSyntax)statement.Expression;
                var second = statement
                    .WithExpression(add.WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(following)))))
                    .WithLeadingTrivia(statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse())
                    .WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
                editor.InsertAfter(statement, second);
            });
        }
        else if (ElementIn(layer, invocation) is { } element)
        {
            yield return new Repair(title, LayerKey, editor =>
            {
                MakeLinear(editor, layer, argument);
                spelled.AddUsings(editor);
                ListEdits.InsertBehind(editor, element, element switch
                {
                    ArgumentSyntax => SyntaxFactory.Argument(following),
                    ExpressionSyntax => following,
                    _ => NameEdits.Element(spelled.Text),
                });
            });
        }
    }

    /// <summary>Whether the activation is the last thing that the layer computes; that of a recurrent layer works inside its loop.</summary>
    private static bool AppliesActivationLast(IInvocationOperation invocation, ArgumentSyntax argument) =>
        invocation.TargetMethod.Name is "Dense" or "Conv1D" or "Conv2D" or "Conv2DTranspose" or "DepthwiseConv2D"
        && invocation.Arguments.FirstOrDefault(operation => operation.Syntax == argument)?.Parameter?.Name == "activation";

    /// <summary>The call <c>layer.Apply(x)</c> of this layer, with nothing but the input.</summary>
    private static InvocationExpressionSyntax? AppliedAt(InvocationExpressionSyntax layer, RepairContext context) =>
        layer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Apply", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } apply }
            && context.Library.Owns(context.Model.GetSymbolInfo(apply, context.CancellationToken).Symbol)
            ? apply
            : null;

    /// <summary>The statement <c>model.add(layer);</c>, in a block.</summary>
    private static ExpressionStatementSyntax? AddedBy(InvocationExpressionSyntax layer, RepairContext context) =>
        layer.Parent is ArgumentSyntax
        {
            Parent: ArgumentListSyntax
            {
                Arguments.Count: 1,
                Parent: InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "add" },
                    Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement,
                } add,
            },
        }
        && context.Library.Owns(context.Model.GetSymbolInfo(add, context.CancellationToken).Symbol)
            ? statement
            : null;

    /// <summary>The layer's place in a written list of layers: behind it, another one can stand.</summary>
    private static SyntaxNode? ElementIn(InvocationExpressionSyntax layer, IInvocationOperation invocation)
    {
        IOperation value = invocation;
        while (value.Parent is IConversionOperation conversion)
            value = conversion;
        return (value.Parent, layer.Parent) switch
        {
            (IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true } }, ArgumentSyntax argument) => argument,
            (IArrayInitializerOperation, InitializerExpressionSyntax) => layer,
            (IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation } }, InitializerExpressionSyntax) => layer,
            (_, { RawKind: NameEdits.ExpressionElement } element) => element,
            _ => null,
        };
    }

    /// <summary>
    /// Takes the activation from the layer. Without the argument, most layers would bind to another overload, so it stays and
    /// says "linear"; a Dense with units alone is linear.
    /// </summary>
    private static void MakeLinear(RepairEditor editor, InvocationExpressionSyntax layer, ArgumentSyntax argument)
    {
        var isPlainDense = layer.ArgumentList.Arguments.Count == 2 && layer.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dense" };
        if (isPlainDense)
            editor.Replace(layer.ArgumentList, list => list.WithArguments(SyntaxFactory.SingletonSeparatedList(list.Arguments[layer.ArgumentList.Arguments.IndexOf(argument) == 0 ? 1 : 0].WithoutTrivia())));
        else
            editor.Replace(argument.Expression, NameEdits.Literal("linear"));
    }
}
