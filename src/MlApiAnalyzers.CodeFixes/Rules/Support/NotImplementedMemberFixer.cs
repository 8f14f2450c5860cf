using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Rules.Support;

namespace MlApiAnalyzers.CodeFixes.Rules.Support;

/// <summary>Writes the equivalent of a member that always throws, where the library has one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotImplementedMemberFixer))]
public sealed class NotImplementedMemberFixer : RuleFixer
{
    public const string StackKey = "MLA3001.Stack";
    public const string ReshapeKey = "MLA3001.Reshape";
    public const string ZipArraysKey = "MLA3001.ZipArrays";
    public const string AssignSubKey = "MLA3001.AssignSub";

    public NotImplementedMemberFixer()
        : base("MLA3001")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Property(NotImplementedMemberRule.RewriteProperty) is not { } rewrite
            || context.Enclosing<InvocationExpressionSyntax>() is not { } call
            || !call.Expression.Span.Contains(context.Node.Span)
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation)
        {
            yield break;
        }
        switch (rewrite)
        {
            case "Stack":
                // Depth is the third axis of two-dimensional arrays; NumPy's dstack raises vectors to it and joins deeper ones along it.
                if (call.ArgumentList.Arguments.Count > 0)
                {
                    var arrayType = ArrayType(invocation, context);
                    yield return new Repair("Use 'np.stack' with 'axis: 2' (may change results)", StackKey, editor => editor.Replace(call, current => Stack(current, arrayType)));
                }
                break;
            case "Reshape":
                yield return new Repair("Use 'reshape(-1)'", ReshapeKey, editor => editor.Replace(call, static current => Renamed(current, "reshape")
                    .WithArgumentList(SyntaxFactory.ParseArgumentList("(-1)"))));
                break;
            case "ZipArrays":
                if (invocation.TargetMethod.TypeArguments.Length == 2 && invocation.Arguments.All(argument => context.Library.Tensor.IsBaseOf(argument.Value.Unwrap().Type)))
                {
                    var element = invocation.TargetMethod.TypeArguments.Select(type => type.ToMinimalDisplayString(context.Model, call.SpanStart)).ToList();
                    var ordinals = call.ArgumentList.Arguments.Select(argument => invocation.Arguments.First(operation => operation.Syntax == argument).Parameter!.Ordinal).ToList();
                    yield return new Repair("Zip the arrays of the elements", ZipArraysKey, editor => editor.Replace(call, current => Zip(current, element, ordinals)));
                }
                break;
            case "AssignSub":
                if (call.Expression is MemberAccessExpressionSyntax
                    && invocation.WrittenArgument("read_value") is null
                    && invocation.WrittenArgument("delta")?.Value.Unwrap().Type is { } delta
                    && context.Library.Tensor.Symbol is { } tensor
                    && context.Model.Compilation.ClassifyConversion(delta, tensor).IsImplicit)
                {
                    yield return new Repair("Use 'state_ops.assign_sub'", AssignSubKey, editor => editor.Replace(call, AssignSub));
                }
                break;
        }
    }

    private static string? ArrayType(IInvocationOperation invocation, RepairContext context)
    {
        if (invocation.Arguments[0] is not { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements, Type: IArrayTypeSymbol array } })
            return null;
        return elements.ElementValues.All(element => SymbolEqualityComparer.Default.Equals(element.Unwrap().Type, array.ElementType))
            ? ""
            : array.ElementType.ToMinimalDisplayString(context.Model, invocation.Syntax.SpanStart);
    }

    // arrayType: what to create of the arguments, "" where it can be left to the compiler, null where they are one array already.
    private static InvocationExpressionSyntax Stack(InvocationExpressionSyntax current, string? arrayType)
    {
        var list = current.ArgumentList;
        if (arrayType is null)
        {
            list = list.WithArguments(SyntaxFactory.SingletonSeparatedList(list.Arguments[0].WithNameColon(null)));
        }
        else
        {
            // The elements move into braces, onto one line unless a comment stands between them.
            var isPlain = !Trivia.HasComment(list);
            var elements = SyntaxFactory.SeparatedList<ExpressionSyntax>(list.Arguments.GetWithSeparators().Select(part => part.IsToken
                ? isPlain ? SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space) : part
                : (SyntaxNodeOrToken)(isPlain ? ((ArgumentSyntax)part.AsNode()!).Expression.WithoutTrivia() : ((ArgumentSyntax)part.AsNode()!).Expression)));
            if (isPlain)
                list = SyntaxFactory.ArgumentList(list.Arguments);
            var array = ((ImplicitArrayCreationExpressionSyntax)SyntaxFactory.ParseExpression("new[] { }")).Initializer.WithExpressions(elements);
            ExpressionSyntax creation = arrayType.Length == 0
                ? SyntaxFactory.ImplicitArrayCreationExpression(array)
                : ((ArrayCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new {arrayType}[] {{ }}")).WithInitializer(array);
            list = list.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(creation)));
        }
        return Renamed(current, "stack").WithArgumentList(ArgumentEdits.AddNamed(list, "axis", SyntaxFactory.ParseExpression("2")));
    }

    private static InvocationExpressionSyntax Zip(InvocationExpressionSyntax current, IReadOnlyList<string> elements, IReadOnlyList<int> ordinals)
    {
        var arguments = current.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var array = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    SyntaxFactory.ParenthesizedExpression(arguments[i].Expression.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation),
                    (SimpleNameSyntax)SyntaxFactory.ParseName($"ToArray<{elements[ordinals[i]]}>")));
            arguments = arguments.Replace(arguments[i], arguments[i].WithExpression(array.WithTriviaFrom(arguments[i].Expression)));
        }
        return Renamed(current, "zip").WithArgumentList(current.ArgumentList.WithArguments(arguments));
    }

    private static InvocationExpressionSyntax AssignSub(InvocationExpressionSyntax current)
    {
        var receiver = ((MemberAccessExpressionSyntax)current.Expression).Expression.WithoutTrivia();
        var arguments = current.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
            if (arguments[i].NameColon?.Name.Identifier.ValueText == "delta")
                arguments = arguments.Replace(arguments[i], ArgumentEdits.Named(arguments[i], "value"));
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression("global::Tensorflow.state_ops.assign_sub").WithAdditionalAnnotations(Simplifier.Annotation),
            current.ArgumentList.WithArguments(arguments.Insert(0, SyntaxFactory.Argument(receiver))));
    }

    /// <summary>The call with another name in place of the method's, without type arguments.</summary>
    private static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, string name)
    {
        var old = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => (SimpleNameSyntax)call.Expression,
        };
        return call.WithExpression(call.Expression.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old)));
    }
}
