using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Rules.ApiLevel;

namespace MlApiAnalyzers.CodeFixes.Rules.ApiLevel;

/// <summary>
/// Creates the Keras optimizer of the same algorithm and hyper-parameters. Where <c>minimize</c> is called on the optimizer,
/// or its type is written out, more than the creation has to change, and there is no fix.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LegacyOptimizerFixer))]
public sealed class LegacyOptimizerFixer : RuleFixer
{
    public const string UseKerasOptimizer = "MLA1006.UseKerasOptimizer";

    // AdamOptimizer's default is 1e-8, that of keras.optimizers.Adam is 1e-7: it is written out, and nothing changes.
    private const string GraphEpsilon = "1e-8f";

    public LegacyOptimizerFixer()
        : base("MLA1006")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Library.Keras is null
            || context.Property(LegacyOptimizerRule.Replacement) is not { } replacement
            || Creation(context.Node) is not var (creation, list)
            || context.Model.GetSymbolInfo(creation, context.CancellationToken).Symbol is not IMethodSymbol method
            || Arguments(list, method, replacement) is not { } arguments
            || !FitsItsUse(context, creation))
            yield break;
        yield return new Repair($"Use 'keras.optimizers.{replacement}'", UseKerasOptimizer, editor =>
        {
            editor.Replace(creation, SyntaxFactory.ParseExpression($"keras.optimizers.{replacement}({arguments})"));
            editor.AddUsingStatic("Tensorflow.KerasApi");
        });
    }

    private static (ExpressionSyntax Creation, ArgumentListSyntax List)? Creation(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is InvocationExpressionSyntax call)
                return (call, call.ArgumentList);
            if (ancestor is ObjectCreationExpressionSyntax { ArgumentList: { } list, Initializer: null } creation)
                return (creation, list);
        }
        return null;
    }

    /// <summary>The same hyper-parameters under their Keras names; null where one has no counterpart.</summary>
    private static string? Arguments(ArgumentListSyntax list, IMethodSymbol method, string replacement)
    {
        if (Trivia.HasComment(list) || method.Parameters.Length == 0 || method.Parameters[0].Type.SpecialType != SpecialType.System_Single)
            return null;
        var arguments = new List<string>();
        var hasEpsilon = false;
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            var parameter = argument.NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            var name = (replacement, parameter) switch
            {
                (_, "learning_rate") => "learning_rate",
                ("Adam", "beta1") => "beta_1",
                ("Adam", "beta2") => "beta_2",
                ("Adam", "epsilon" or "name") => parameter,
                _ => null,
            };
            if (name is null)
                return null;
            hasEpsilon |= name == "epsilon";
            arguments.Add($"{name}: {argument.Expression.WithoutTrivia()}");
        }
        if (replacement == "Adam" && !hasEpsilon)
            arguments.Insert(arguments.TakeWhile(argument => !argument.StartsWith("name:", System.StringComparison.Ordinal)).Count(), $"epsilon: {GraphEpsilon}");
        return string.Join(", ", arguments);
    }

    /// <summary>Whether a Keras optimizer can stand in the creation's place: as an argument, or in a <c>var</c> that is only passed on or applies gradients.</summary>
    private static bool FitsItsUse(RepairContext context, ExpressionSyntax creation)
    {
        if (creation.Parent is ArgumentSyntax or ExpressionStatementSyntax)
            return TakesKerasOptimizer(context, creation.Parent);
        if (creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } declarator }
            || context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is not ILocalSymbol local)
            return false;
        var scope = declarator.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax);
        foreach (var name in scope?.DescendantNodes().OfType<IdentifierNameSyntax>() ?? Enumerable.Empty<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, local))
                continue;
            var fits = name.Parent is ArgumentSyntax argument
                ? TakesKerasOptimizer(context, argument)
                : name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "apply_gradients", Parent: InvocationExpressionSyntax call } && !IsBound(context, call);
            if (!fits)
                return false;
        }
        return true;
    }

    /// <summary>An argument that the call as it stands accepts is meant for the optimizer of the graph.</summary>
    private static bool TakesKerasOptimizer(RepairContext context, SyntaxNode use) => use is ExpressionStatementSyntax
        || use.Parent?.Parent is ExpressionSyntax call && !IsBound(context, call);

    private static bool IsBound(RepairContext context, ExpressionSyntax call) => context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not null;
}
