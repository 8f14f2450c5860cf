using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Turns the program into a graph program where it begins, or the placeholder into a Keras input where it feeds layers only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceholderInEagerModeFixer))]
public sealed class PlaceholderInEagerModeFixer : RuleFixer
{
    public const string DisableEagerExecution = "MLA4001.DisableEagerExecution";
    public const string UseKerasInput = "MLA4001.UseKerasInput";

    public PlaceholderInEagerModeFixer()
        : base("MLA4001")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<InvocationExpressionSyntax>() is not { } call)
            yield break;
        if (KerasInput(context, call) is { } input)
        {
            yield return new Repair("Use 'keras.Input'", UseKerasInput, editor =>
            {
                editor.Replace(call, input);
                editor.AddUsingStatic("Tensorflow.KerasApi");
            });
        }
        if (context.Diagnostic.AdditionalLocations.Count == 1
            && context.Diagnostic.AdditionalLocations[0] is var location
            && location.SourceTree == call.SyntaxTree
            && Statement(call) is { } disable
            && FirstStatement(context.Root.FindNode(location.SourceSpan)) is var (name, first))
        {
            yield return new Repair($"Disable eager execution at the start of {name} (may change results)", DisableEagerExecution, editor => Insert(editor, first, disable));
        }
    }

    /// <summary>Where a program or a method begins; null for a body that is an expression or empty.</summary>
    private static (string Name, SyntaxNode First)? FirstStatement(SyntaxNode entry) => entry switch
    {
        CompilationUnitSyntax unit when unit.Members.FirstOrDefault() is GlobalStatementSyntax first => ("the program", first),
        MethodDeclarationSyntax { Body.Statements: { Count: > 0 } statements } method => ($"'{method.Identifier.ValueText}'", statements[0]),
        MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } method when IsVoid(method) => ($"'{method.Identifier.ValueText}'", expression),
        _ => null,
    };

    private static bool IsVoid(MethodDeclarationSyntax method) => method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    /// <summary><c>tf.compat.v1.disable_eager_execution();</c>, with the <c>tf</c> of the placeholder's call.</summary>
    private static ExpressionStatementSyntax? Statement(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "tf" } } access
            ? SyntaxFactory.ExpressionStatement(SyntaxFactory.ParseExpression($"{access.Expression.WithoutTrivia()}.compat.v1.disable_eager_execution()"))
            : null;

    private static void Insert(RepairEditor editor, SyntaxNode first, ExpressionStatementSyntax disable)
    {
        if (first is ExpressionSyntax expression)
        {
            var method = (MethodDeclarationSyntax)expression.Parent!.Parent!;
            editor.Replace(method, current => current.Body is not null
                ? current
                : current
                    .WithExpressionBody(null)
                    .WithSemicolonToken(default)
                    .WithParameterList(current.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))
                    .WithBody(SyntaxFactory.Block(disable, SyntaxFactory.ExpressionStatement(current.ExpressionBody!.Expression))));
            return;
        }
        var leading = first.GetLeadingTrivia();
        var blankLines = leading.TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = leading.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1);
        var statement = disable
            .WithLeadingTrivia(first is GlobalStatementSyntax ? blankLines : indentation)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        editor.InsertOnceBefore(first, first is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement);
    }

    /// <summary>The Keras input of the same shape, where the placeholder is a local that only layers are applied to.</summary>
    private static InvocationExpressionSyntax? KerasInput(RepairContext context, InvocationExpressionSyntax call)
    {
        if (context.Library.Keras is null
            || call.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is not ILocalSymbol local
            || context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || Argument(call, method, "shape") is not { } shape
            || DimensionsWithoutBatch(shape) is not { } dimensions
            || !FeedsLayersOnly(context, declarator, local))
            return null;
        var arguments = $"shape: {dimensions}";
        if (Argument(call, method, "name") is { } name)
            arguments += $", name: {name.WithoutTrivia()}";
        if (Argument(call, method, "dtype") is { } type && type is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "float32" or "TF_FLOAT" })
            arguments += $", dtype: {type.WithoutTrivia()}";
        return (InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"keras.Input({arguments})");
    }

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, IMethodSymbol method, string name)
    {
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            if ((argument.NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null)) == name)
                return argument.Expression;
        }
        return null;
    }

    /// <summary>A shape whose first dimension is the batch, -1, without it.</summary>
    private static string? DimensionsWithoutBatch(ExpressionSyntax shape)
    {
        var dimensions = shape switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression).ToList(),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments, Initializer: null } => arguments.Select(argument => argument.Expression).ToList(),
            ArrayCreationExpressionSyntax { Initializer.Expressions: var expressions } => expressions.ToList(),
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var expressions } => expressions.ToList(),
            _ => null,
        };
        if (dimensions is null || dimensions.Count is < 2 or > 5 || dimensions[0].ToString() != "-1")
            return null;
        var rest = dimensions.Skip(1).Select(dimension => dimension.WithoutTrivia().ToString()).ToList();
        return rest.Count == 1 ? rest[0] : $"({string.Join(", ", rest)})";
    }

    private static bool FeedsLayersOnly(RepairContext context, VariableDeclaratorSyntax declarator, ILocalSymbol local)
    {
        var scope = declarator.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax);
        var feeds = false;
        foreach (var name in scope?.DescendantNodes().OfType<IdentifierNameSyntax>() ?? Enumerable.Empty<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, local))
                continue;
            if (name.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax use } }
                || context.Model.GetSymbolInfo(use, context.CancellationToken).Symbol is not IMethodSymbol target
                || !IsKerasUse(target, context.Library))
                return false;
            feeds = true;
        }
        return feeds;
    }

    private static bool IsKerasUse(IMethodSymbol method, TensorFlowLibrary library) => library.Owns(method)
        && (method.Name == "Apply" || (method.Name == "Model" && method.ContainingAssembly.Name == library.Keras!.Name));
}
