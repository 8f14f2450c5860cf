using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Rules.Model;

namespace MlApiAnalyzers.CodeFixes.Rules.Model;

/// <summary>MLA7011: validates after every epoch but the first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValidationNeverRunsFixer))]
public sealed class ValidationNeverRunsFixer : RuleFixer
{
    public const string EveryEpoch = "MLA7011.EveryEpoch";

    public ValidationNeverRunsFixer()
        : base("MLA7011")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (!context.Properties.ContainsKey(ValidationNeverRunsRule.FixableProperty)
            || context.Enclosing<ArgumentSyntax>() is not { Parent: ArgumentListSyntax list } reported
            || context.Model.GetSymbolInfo(list.Parent!, context.CancellationToken).Symbol is not IMethodSymbol method)
        {
            yield break;
        }

        // Either the step itself was reported, or, where it is left to its default, the validation data.
        var index = list.Arguments.IndexOf(reported);
        var name = reported.NameColon?.Name.Identifier.ValueText ?? method.Parameters.ElementAtOrDefault(index)?.Name;
        yield return new Repair("Validate after every epoch but the first (may change results)", EveryEpoch, editor => editor.Replace(list, current =>
        {
            var one = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(1));
            if (name != "validation_step")
                return ArgumentEdits.AddNamed(current, "validation_step", one);
            var argument = current.Arguments[index];
            return current.ReplaceNode(argument.Expression, one.WithTriviaFrom(argument.Expression));
        }));
    }
}
