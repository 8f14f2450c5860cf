using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;
using MlApiAnalyzers.Rules.Deployment;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Builds the model by code and loads the file's weights into it; or names a directory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(Hdf5LoadModelFixer))]
public sealed class Hdf5LoadModelFixer : RuleFixer
{
    public const string RebuildKey = "MLA5002.Rebuild";
    public const string DirectoryKey = "MLA5002.Directory";

    public Hdf5LoadModelFixer()
        : base(RuleDescriptors.MLA5002_Hdf5LoadModel.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax call } argument)
            yield break;
        if (context.Property(RebuildFix.Builder) is { } builder && RebuildRepair.Find(context, call, builder, argument.Expression) is { } rebuild)
            yield return new Repair($"Build the model by '{builder}' and load the weights (may change results)", RebuildKey, rebuild);

        // A name that is written in the call is nobody else's.
        if (context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation load
            && load.Argument("filepath") is { } filepath
            && ModelPath.Of(filepath.Value, context.CancellationToken) is { SingleFileExtension: { } extension } path
            && path.Source.SyntaxTree == context.Root.SyntaxTree
            && argument.Span.Contains(path.Source.Span)
            && SaveRepairs.ChangeExtension(path.Source, extension, "") is { } directory)
        {
            yield return new Repair("Load a SavedModel directory of that name (may change results)", DirectoryKey, editor => editor.Replace(path.Source, directory));
        }
    }
}
