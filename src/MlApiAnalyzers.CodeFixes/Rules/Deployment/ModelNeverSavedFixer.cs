using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Rules.Deployment;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Saves the model when its training is over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelNeverSavedFixer))]
public sealed class ModelNeverSavedFixer : RuleFixer
{
    public const string Save = "MLA5007.Save";

    public ModelNeverSavedFixer()
        : base(RuleDescriptors.MLA5007_ModelNeverSaved.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var model } } fit
            || Place(fit, context.Model.GetSymbolInfo(model, context.CancellationToken).Symbol) is not { } place)
        {
            yield break;
        }
        var weightsOnly = context.Property(ModelNeverSavedRule.WeightsOnly) is not null;
        var name = NameOf(model, fit);
        yield return new Repair(weightsOnly ? "Save the model's weights" : "Save the model", Save, editor => editor.InsertBelow(
            place,
            SyntaxFactory.ParseStatement(weightsOnly ? $"{model.WithoutTrivia()}.save_weights(\"{name}.h5\");" : $"{model.WithoutTrivia()}.save(\"{name}\");")));
    }

    /// <summary>The statement behind which the training is over: behind the loops that repeat it on the same model.</summary>
    private static StatementSyntax? Place(SyntaxNode fit, ISymbol? model)
    {
        StatementSyntax? place = null;
        foreach (var ancestor in fit.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax
                || (model is ILocalSymbol && model.DeclaringSyntaxReferences[0] is var declared && declared.SyntaxTree == fit.SyntaxTree && ancestor.Span.Contains(declared.Span)))
                break;
            if (ancestor is StatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement && (place is null || Flow.BodyOf(statement) != statement))
                place = statement;
        }
        return place;
    }

    /// <summary>A name for the model: its variable's, where that says anything, else that of what trains it.</summary>
    private static string NameOf(ExpressionSyntax model, SyntaxNode fit)
    {
        var variable = model is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : model.ToString();
        variable = variable.TrimStart('_');
        if (variable.Length > 0 && variable is not ("model" or "Model" or "net" or "network" or "m"))
            return variable;
        var type = fit.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;
        return type is null or "Program" ? "model" : type;
    }
}
