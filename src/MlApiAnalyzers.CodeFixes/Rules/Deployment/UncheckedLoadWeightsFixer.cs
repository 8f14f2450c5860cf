using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Throws where the file is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncheckedLoadWeightsFixer))]
public sealed class UncheckedLoadWeightsFixer : RuleFixer
{
    public const string Guard = "MLA5005.Guard";

    public UncheckedLoadWeightsFixer()
        : base(RuleDescriptors.MLA5005_UncheckedLoadWeights.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<ArgumentSyntax>() is not { Expression: var path, Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } }
            || statement.Parent is not (BlockSyntax or GlobalStatementSyntax))
        {
            yield break;
        }
        yield return new Repair("Throw when the file is missing", Guard, editor =>
        {
            var position = statement.SpanStart;
            var file = FrameworkTypes.Spell(context.Model, position, "System.IO", "File", editor);
            var exception = FrameworkTypes.Spell(context.Model, position, "System.IO", "FileNotFoundException", editor);
            var name = path.WithoutTrivia().ToString();
            var statements = new List<StatementSyntax>();
            if (path is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            {
                // What makes the path is written and evaluated once.
                name = editor.FreeName("weights", statement);
                statements.Add(SyntaxFactory.ParseStatement($"var {name} = {path.WithoutTrivia()};"));
                editor.Replace(path, SyntaxFactory.IdentifierName(name));
            }
            statements.Add(SyntaxFactory.ParseStatement($"if (!{file}.Exists({name}))\n    throw new {exception}(\"The weights are missing.\", {name});").WithAdditionalAnnotations(Formatter.Annotation));

            editor.InsertAbove(statement, statements.ToArray());
        });
    }
}
