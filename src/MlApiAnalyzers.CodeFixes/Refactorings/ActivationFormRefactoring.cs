using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.CodeFixes.Refactorings;

/// <summary>
/// Names an activation or an initializer of a layer by an object, which the compiler checks, or by a string. The other such
/// arguments of the call go the same way, since a layer's overloads take either strings or objects.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ActivationFormRefactoring))]
public sealed class ActivationFormRefactoring : LibraryRefactoring
{
    public const string UseObject = "ActivationForm.Object";
    public const string UseString = "ActivationForm.String";

    // The strings that have an object: keras.activations and, for initializers, tf.
    private static readonly (string Text, string Object)[] Activations =
    [
        ("relu", "keras.activations.Relu"),
        ("relu6", "keras.activations.Relu6"),
        ("sigmoid", "keras.activations.Sigmoid"),
        ("softmax", "keras.activations.Softmax"),
        ("tanh", "keras.activations.Tanh"),
        ("linear", "keras.activations.Linear"),
        ("mish", "keras.activations.Mish"),
    ];

    private static readonly (string Text, string Object)[] Initializers =
    [
        ("glorot_uniform", "tf.glorot_uniform_initializer"),
        ("zeros", "tf.zeros_initializer"),
        ("ones", "tf.ones_initializer"),
        ("orthogonal", "tf.orthogonal_initializer"),
    ];

    protected override bool MayApply(SyntaxNode node) => ArgumentAt(node) is not null;

    protected override IEnumerable<Repair> FindRefactorings(RefactoringContext context)
    {
        if (ArgumentAt(context.Node) is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } at
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation layer
            || !context.Library.IsLayerFactory(layer.TargetMethod))
            yield break;
        var arguments = layer.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && NamesOf(argument.Parameter!) is not null).ToList();
        if (!arguments.Any(argument => argument.Syntax == at))
            yield break;

        var spelling = new LibrarySpelling(context);
        var toObjects = arguments[0].Parameter!.Type.SpecialType == SpecialType.System_String;
        var replacements = new Dictionary<ArgumentSyntax, Spelled>();
        foreach (var argument in arguments)
        {
            if ((toObjects ? ObjectOf(argument, spelling) : StringOf(argument, context)) is not { } replacement || Trivia.HasComment(argument.Syntax))
                yield break;
            replacements.Add((ArgumentSyntax)argument.Syntax, replacement);
        }

        var rewritten = call.WithArgumentList(call.ArgumentList.ReplaceNodes(replacements.Keys, (old, _) => Written(old, replacements[old].FullyQualified)));
        if (!BindsAlike(rewritten, layer, toObjects, context))
            yield break;
        var shown = replacements[at].Text;
        yield return new Repair(toObjects ? $"Use '{shown}'" : $"Use the string {shown}", toObjects ? UseObject : UseString, editor =>
        {
            foreach (var (argument, replacement) in replacements.Select(pair => (pair.Key, pair.Value)))
            {
                editor.Replace(argument, Written(argument, replacement.Text));
                replacement.AddUsings(editor);
            }
        });
    }

    /// <summary>The argument of a layer whose value the cursor is at.</summary>
    private static ArgumentSyntax? ArgumentAt(SyntaxNode node) => node.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } } argument
        && (argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or MemberAccessExpressionSyntax)
            ? argument
            : null;

    private static (string Text, string Object)[]? NamesOf(IParameterSymbol parameter) =>
        parameter.Name.EndsWith("activation", StringComparison.Ordinal) ? Activations
        : parameter.Name.EndsWith("initializer", StringComparison.Ordinal) ? Initializers
        : null;

    private static Spelled? ObjectOf(IArgumentOperation argument, LibrarySpelling spelling)
    {
        var text = argument.Value.ConstantString();
        foreach (var (name, @object) in NamesOf(argument.Parameter!)!)
            if (name == text)
                return spelling.Spell(@object);
        return null;
    }

    private static Spelled? StringOf(IArgumentOperation argument, RefactoringContext context)
    {
        if (argument.Value.Unwrap() is not IPropertyReferenceOperation { Property: var property } || !context.Library.Owns(property))
            return null;
        foreach (var (name, @object) in NamesOf(argument.Parameter!)!)
            if (@object.EndsWith("." + property.Name, StringComparison.Ordinal))
                return new Spelled($"\"{name}\"", StaticUsing: null);
        return null;
    }

    /// <summary>Whether the call still makes the same layer, with every argument at the parameter of the same name.</summary>
    private static bool BindsAlike(InvocationExpressionSyntax rewritten, IInvocationOperation layer, bool toObjects, RefactoringContext context)
    {
        if (context.Model.GetSpeculativeSymbolInfo(layer.Syntax.SpanStart, rewritten, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method
            || method.Name != layer.TargetMethod.Name
            || !context.Library.IsLayerFactory(method))
            return false;
        foreach (var argument in layer.Arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax written, Parameter: { } parameter })
                continue;
            var index = ((InvocationExpressionSyntax)layer.Syntax).ArgumentList.Arguments.IndexOf(written);
            var now = written.NameColon is not null ? method.Parameters.FirstOrDefault(other => other.Name == parameter.Name) : index < method.Parameters.Length ? method.Parameters[index] : null;
            if (now?.Name != parameter.Name || (NamesOf(now) is not null && toObjects == (now.Type.SpecialType == SpecialType.System_String)))
                return false;
        }
        return true;
    }

    private static ArgumentSyntax Written(ArgumentSyntax argument, string value) =>
        argument.WithExpression(SyntaxFactory.ParseExpression(value).WithTriviaFrom(argument.Expression));
}
