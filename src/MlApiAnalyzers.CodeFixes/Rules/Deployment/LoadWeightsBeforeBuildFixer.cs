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

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Builds the model first: by the <c>build</c> that stands further down, or by the data that it is applied to there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadWeightsBeforeBuildFixer))]
public sealed class LoadWeightsBeforeBuildFixer : RuleFixer
{
    public const string MoveBuild = "MLA5004.MoveBuild";
    public const string Apply = "MLA5004.Apply";

    public LoadWeightsBeforeBuildFixer()
        : base(RuleDescriptors.MLA5004_LoadWeightsBeforeBuild.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var model }, Parent: ExpressionStatementSyntax load }
            || load.Parent is not (BlockSyntax or GlobalStatementSyntax)
            || context.Model.GetSymbolInfo(model, context.CancellationToken).Symbol is not { } variable)
        {
            yield break;
        }
        foreach (var later in StatementsBehind(load))
        {
            foreach (var call in later.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is not MemberAccessExpressionSyntax access
                    || !SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol, variable)
                    || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation use
                    || !context.Library.Owns(use.TargetMethod))
                {
                    continue;
                }
                if (use.TargetMethod.Name == "build" && later is ExpressionStatementSyntax { Expression: var whole } && whole == call && AreKnownBefore(call.ArgumentList, load, context))
                {
                    // A Sequential model takes no variables from 'build'.
                    if (context.Library.Sequential.Is(context.Model.GetTypeInfo(model, context.CancellationToken).Type))
                        yield break;
                    yield return new Repair("Build the model before its weights are loaded", MoveBuild, editor => editor.MoveBefore(load, later));
                    yield break;
                }
                var data = use.TargetMethod.Name switch
                {
                    "Apply" => use.WrittenArgument("inputs"),
                    "predict" or "fit" or "evaluate" => use.WrittenArgument("x"),
                    _ => null,
                };
                if (data is null)
                    continue;
                if (data.Value.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax && IsTensor(data.Value, context) && AreKnownBefore(data.Value.Syntax, load, context))
                {
                    yield return new Repair("Apply the model to its data first, which builds it", Apply, editor => editor.InsertAbove(
                        load,
                        SyntaxFactory.ParseStatement($"{model.WithoutTrivia()}.Apply({data.Value.Syntax.WithoutTrivia()});")));
                }
                yield break;
            }
        }
    }

    private static IEnumerable<StatementSyntax> StatementsBehind(StatementSyntax load) => load.Parent switch
    {
        BlockSyntax block => block.Statements.Where(statement => statement.SpanStart > load.SpanStart),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement).Where(statement => statement.SpanStart > load.SpanStart),
        _ => Enumerable.Empty<StatementSyntax>(),
    };

    /// <summary>Whether what the code names is there before the statement, with the value that it has afterwards.</summary>
    private static bool AreKnownBefore(SyntaxNode code, StatementSyntax load, RepairContext context)
    {
        foreach (var name in code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol is not ILocalSymbol local)
                continue;
            if (local.DeclaringSyntaxReferences.Length != 1
                || local.DeclaringSyntaxReferences[0].Span.End > load.SpanStart
                || context.Model.GetOperation(name, context.CancellationToken) is not { } use
                || VariableUses.Find(local, use, context.CancellationToken) is not { } uses)
            {
                return false;
            }
            foreach (var other in uses)
                if (other.Kind != VariableUseKind.Read && other.Syntax.SpanStart > load.SpanStart)
                    return false;
        }
        return true;
    }

    private static bool IsTensor(IOperation value, RepairContext context) => value.Unwrap().Type is { } type && (context.Library.Tensor.IsBaseOf(type) || context.Library.Tensors.Is(type));
}
