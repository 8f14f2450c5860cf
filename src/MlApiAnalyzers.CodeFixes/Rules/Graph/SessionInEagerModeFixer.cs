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
using MlApiAnalyzers.Rules.Graph;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Reads the values of what was fetched, and takes the session away with its last run.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SessionInEagerModeFixer))]
public sealed class SessionInEagerModeFixer : RuleFixer
{
    public const string ReadValue = "MLA4004.ReadValue";

    public SessionInEagerModeFixer()
        : base(RuleDescriptors.MLA4004_SessionInEagerMode.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (!context.Properties.ContainsKey(SessionInEagerModeRule.HasValues)
            || context.Enclosing<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } run
            || run.Parent is ConditionalAccessExpressionSyntax
            || context.Model.GetSymbolInfo(run, context.CancellationToken).Symbol is not IMethodSymbol method)
            yield break;
        var isEval = method.Name == "eval";
        var arguments = run.ArgumentList.Arguments;
        if (!isEval && arguments.Count != 1)
            yield break;
        var fetched = isEval ? access.Expression : arguments[0].Expression;
        if (Value(fetched, method, context) is not { } value)
            yield break;
        var session = isEval
            ? arguments.FirstOrDefault()?.Expression
            : access.Expression;
        yield return new Repair("Read the value with 'numpy'", ReadValue, editor =>
        {
            editor.Replace(run, value);
            if (session is IdentifierNameSyntax name && editor.Model.GetSymbolInfo(name, editor.CancellationToken).Symbol is ILocalSymbol local && IsNewSession(local, context))
                LocalUses.Release(editor, local, name);
        });
    }

    /// <summary>Whether the local is set to a new session, which nobody else has.</summary>
    private static bool IsNewSession(ILocalSymbol local, RepairContext context)
    {
        if (local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || context.Model.GetOperation(value, context.CancellationToken)?.Unwrap() is not { } created)
            return false;
        return GraphCalls.CreatesSession(created, context.Library)
            || (created is IInvocationOperation { TargetMethod.Name: "as_default", Instance: { } session } && GraphCalls.CreatesSession(session.Unwrap(), context.Library));
    }

    /// <summary>What a run of eager tensors gives: a value, or as many as there are fetches.</summary>
    private static ExpressionSyntax? Value(ExpressionSyntax fetched, IMethodSymbol method, RepairContext context)
    {
        switch (fetched)
        {
            case TupleExpressionSyntax tuple:
                return tuple.Arguments.All(argument => Reads(argument.Expression, context))
                    ? tuple.WithoutTrivia().WithArguments(Changed(tuple.Arguments, static argument => argument.WithExpression(Read(argument.Expression))))
                    : null;
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.All(expression => Reads(expression, context))
                    ? array.WithoutTrivia().WithInitializer(array.Initializer.WithExpressions(Changed(array.Initializer.Expressions, Read)))
                    : null;
            default:
                return method.Parameters.FirstOrDefault()?.Type.SpecialType != SpecialType.System_Object && Reads(fetched, context) ? Read(fetched).WithoutTrivia() : null;
        }
    }

    private static SeparatedSyntaxList<T> Changed<T>(SeparatedSyntaxList<T> list, System.Func<T, T> change)
        where T : SyntaxNode => SyntaxFactory.SeparatedList(list.Select(change), list.GetSeparators());

    private static bool Reads(ExpressionSyntax expression, RepairContext context)
    {
        var type = context.Model.GetTypeInfo(expression, context.CancellationToken).Type;
        return context.Library.Tensor.Is(type) || context.Library.IVariable.IsBaseOf(type);
    }

    private static ExpressionSyntax Read(ExpressionSyntax expression)
    {
        var tensor = expression.WithoutTrivia();
        if (tensor is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax))
            tensor = SyntaxFactory.ParenthesizedExpression(tensor);
        return SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, tensor, SyntaxFactory.IdentifierName("numpy")))
            .WithTriviaFrom(expression);
    }
}
