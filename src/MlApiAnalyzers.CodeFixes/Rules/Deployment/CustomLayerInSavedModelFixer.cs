using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Rules.Deployment;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Saves the weights, and loads them into a model that is built by code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CustomLayerInSavedModelFixer))]
public sealed class CustomLayerInSavedModelFixer : RuleFixer
{
    public const string Rebuild = "MLA5006.Rebuild";

    public CustomLayerInSavedModelFixer()
        : base(RuleDescriptors.MLA5006_CustomLayerInSavedModel.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Property(RebuildFix.Builder) is not { } builder
            || context.Diagnostic.AdditionalLocations.Count != 1
            || context.Diagnostic.AdditionalLocations[0] is not { SourceTree: { } tree } location
            || tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax save
            || !context.CanEdit(save)
            || context.Enclosing<InvocationExpressionSyntax>() is not { } load
            || OperationOf(save, context) is not { } operation
            || PathOf(operation) is not { } saved
            || OperationOf(load, context) is not { } loading
            || PathOf(loading) is not { } loaded
            || SaveRepairs.ToSaveWeights(operation) is not { } toWeights
            || RebuildRepair.Find(context, load, builder, AsFile(loaded)) is not { } rebuild)
        {
            yield break;
        }
        yield return new Repair($"Save the weights, and load them into what '{builder}' builds (may change results)", Rebuild, editor =>
        {
            editor.In(save).Replace(saved, AsFile(saved));
            editor.In(save).Replace(save, toWeights);
            rebuild(editor);
        });
    }

    private static IInvocationOperation? OperationOf(InvocationExpressionSyntax call, RepairContext context) =>
        (call.SyntaxTree == context.Root.SyntaxTree ? context.Model : context.Model.Compilation.GetSemanticModel(call.SyntaxTree)).GetOperation(call, context.CancellationToken) as IInvocationOperation;

    private static ExpressionSyntax? PathOf(IInvocationOperation call) => call.WrittenArgument("filepath")?.Syntax is ArgumentSyntax argument ? argument.Expression : null;

    /// <summary>The path of a file in the place of a directory's, which may be there from an earlier run.</summary>
    private static ExpressionSyntax AsFile(ExpressionSyntax path)
    {
        var bare = path.WithoutTrivia();
        if (bare is LiteralExpressionSyntax { Token: var token } && token.Text.EndsWith("\"", System.StringComparison.Ordinal))
        {
            var text = token.ValueText.TrimEnd('/', '\\');
            return text.EndsWith(".h5", System.StringComparison.OrdinalIgnoreCase)
                ? bare
                : SyntaxFactory.ParseExpression(token.Text.Substring(0, token.Text.Length - 1).TrimEnd('/', '\\') + ".h5\"");
        }
        var isSimple = bare is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax;
        return SyntaxFactory.ParseExpression(isSimple ? $"{bare} + \".h5\"" : $"({bare}) + \".h5\"");
    }
}
