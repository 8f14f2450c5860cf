using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Makes the tape persistent where it is created.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TapeUsedTwiceFixer))]
public sealed class TapeUsedTwiceFixer : RuleFixer
{
    public const string MakePersistent = "MLA4010.MakePersistent";

    public TapeUsedTwiceFixer()
        : base("MLA4010")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.Count == 1
            && context.Root.FindNode(context.Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax creation
            && (ArgumentOf(creation.ArgumentList) is not { } written || context.Model.GetConstantValue(written.Expression, context.CancellationToken).HasValue))
            yield return new Repair("Make the tape persistent", MakePersistent, editor => editor.Replace(creation.ArgumentList, Persistent));
    }

    private static ArgumentListSyntax Persistent(ArgumentListSyntax list)
    {
        var value = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);
        return ArgumentOf(list) is { } argument ? list.ReplaceNode(argument.Expression, value.WithTriviaFrom(argument.Expression)) : ArgumentEdits.AddNamed(list, "persistent", value);
    }

    private static ArgumentSyntax? ArgumentOf(ArgumentListSyntax list)
    {
        for (var i = 0; i < list.Arguments.Count; i++)
            if (list.Arguments[i].NameColon is { } name ? name.Name.Identifier.ValueText == "persistent" : i == 0)
                return list.Arguments[i];
        return null;
    }
}
