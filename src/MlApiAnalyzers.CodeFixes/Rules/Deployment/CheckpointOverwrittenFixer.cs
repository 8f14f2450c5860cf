using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Loads the weights.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CheckpointOverwrittenFixer))]
public sealed class CheckpointOverwrittenFixer : RuleFixer
{
    public const string Load = "MLA5014.Load";

    public CheckpointOverwrittenFixer()
        : base(RuleDescriptors.MLA5014_CheckpointOverwritten.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        // The other arguments of save_weights mean nothing, and load_weights has none like them.
        if (context.Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation save
            && save.WrittenArgument("filepath")?.Syntax is ArgumentSyntax path
            && (call.ArgumentList.Arguments.Count == 1 || !Trivia.HasComment(call.ArgumentList)))
        {
            yield return new Repair("Load the weights (may change results)", Load, editor =>
            {
                editor.Replace(access.Name, SyntaxFactory.IdentifierName("load_weights"));
                if (call.ArgumentList.Arguments.Count > 1)
                    editor.Replace(call.ArgumentList, current => current.WithArguments(SyntaxFactory.SingletonSeparatedList(path.WithoutTrivia())));
            });
        }
    }
}
