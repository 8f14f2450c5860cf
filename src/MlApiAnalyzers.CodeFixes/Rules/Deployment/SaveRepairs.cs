using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>What the rules about <c>Model.save</c> have in common.</summary>
internal static class SaveRepairs
{
    /// <summary>
    /// The call with <c>save_weights</c> in the place of <c>save</c>; null where the call has an argument that <c>save_weights</c>
    /// has no equal for. Weights know no optimizer and no traces, so these switches do not matter any more.
    /// </summary>
    public static Func<InvocationExpressionSyntax, InvocationExpressionSyntax>? ToSaveWeights(IInvocationOperation save)
    {
        if (save.Syntax is not InvocationExpressionSyntax || save.Argument("filepath")?.Syntax is not ArgumentSyntax path)
            return null;
        foreach (var argument in save.Arguments)
        {
            var droppable = argument.Parameter?.Name switch
            {
                "filepath" => true,
                "overwrite" => argument.Value.ConstantValue is { HasValue: true, Value: true },
                "include_optimizer" or "save_traces" or "save_format" => argument.Value.ConstantValue.HasValue,
                _ => argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value.IsConstantNull(),
            };
            if (!droppable)
                return null;
        }

        var index = ((ArgumentListSyntax)path.Parent!).Arguments.IndexOf(path);
        return call =>
        {
            var name = SimpleNameOf(call)!;
            var arguments = call.ArgumentList.Arguments;
            var kept = arguments[index];
            kept = kept
                .WithLeadingTrivia(arguments[0].GetLeadingTrivia())
                .WithTrailingTrivia(Trivia.CommentsOutside(call, arguments.Span, kept.Span, arguments[0]).AddRange(arguments.Last().GetTrailingTrivia()));
            return call
                .WithExpression(call.Expression.ReplaceNode(name, SyntaxFactory.IdentifierName("save_weights").WithTriviaFrom(name)))
                .WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(kept)));
        };
    }

    /// <summary>The name of the method that a call names.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => SimpleNameOf(call)?.Identifier.ValueText;

    /// <summary>
    /// The literal, or the text of an interpolated string, with another extension; null when it is neither, or when no name would
    /// be left of it.
    /// </summary>
    public static SyntaxNode? ChangeExtension(SyntaxNode literal, string extension, string replacement)
    {
        var token = literal switch
        {
            LiteralExpressionSyntax expression => expression.Token,
            InterpolatedStringTextSyntax text => text.TextToken,
            _ => default,
        };
        var at = token.Text?.LastIndexOf(extension, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var changed = token.Text!.Remove(at, extension.Length).Insert(at, replacement);
        if (token.Text.Substring(at + extension.Length).Trim('"').Length > 0
            || (at > 0 ? token.Text[at - 1] is '"' or '/' or '\\' : IsFirstPart(literal)))
        {
            return null;
        }
        return literal is InterpolatedStringTextSyntax part
            ? part.WithTextToken(SyntaxFactory.Token(token.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, changed, changed, token.TrailingTrivia))
            : SyntaxFactory.ParseExpression(changed);
    }

    private static bool IsFirstPart(SyntaxNode node) => node.Parent is InterpolatedStringExpressionSyntax whole && whole.Contents[0] == node;

    private static SimpleNameSyntax? SimpleNameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var callee => callee as SimpleNameSyntax,
    };
}
