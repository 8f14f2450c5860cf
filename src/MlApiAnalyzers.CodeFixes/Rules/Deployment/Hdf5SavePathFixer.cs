using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Writes the file that the path names, with the weights; or names the directory as one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(Hdf5SavePathFixer))]
public sealed class Hdf5SavePathFixer : RuleFixer
{
    public const string SaveWeightsKey = "MLA5001.SaveWeights";
    public const string DropExtensionKey = "MLA5001.DropExtension";

    public Hdf5SavePathFixer()
        : base(RuleDescriptors.MLA5001_Hdf5SavePath.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation save
            || save.Argument("filepath") is not { } filepath
            || ModelPath.Of(filepath.Value, context.CancellationToken) is not { SingleFileExtension: { } extension } path)
        {
            yield break;
        }

        // What the program loads as a model under this name has to stay one.
        if (!NamesOf(path, "load_model", context).Any() && SaveRepairs.ToSaveWeights(save) is { } toWeights)
        {
            // A Keras archive is another kind of file than the one that is written.
            var rename = path.Hdf5Extension is null && call.Contains(path.Source) && SaveRepairs.ChangeExtension(path.Source, extension, ".h5") is { } hdf5
                ? hdf5
                : null;
            if (path.Hdf5Extension is not null || rename is not null)
            {
                yield return new Repair("Save the weights alone, as an HDF5 file (may change results)", SaveWeightsKey, editor =>
                {
                    if (rename is not null)
                        editor.Replace(path.Source, rename);
                    editor.Replace(call, toWeights);
                });
            }
        }

        // All that is saved and loaded under the name keeps it in common.
        var names = NamesOf(path, "save", context).Concat(NamesOf(path, "load_model", context)).Distinct().ToList();
        if (names.All(name => SaveRepairs.ChangeExtension(name, extension, "") is not null && NamesModelsOnly(name, context)))
        {
            yield return new Repair("Drop the extension from the directory's name (may change results)", DropExtensionKey, editor =>
            {
                // Another diagnostic may have changed a name already. The annotations are what the editor knows it by.
                foreach (var name in names)
                    editor.Replace(name, current => SaveRepairs.ChangeExtension(current, extension, "") is { } changed ? current.CopyAnnotationsTo(changed)! : current);
            });
        }
    }

    /// <summary>The code that names <paramref name="path"/> in the calls of a method for models.</summary>
    private static IEnumerable<SyntaxNode> NamesOf(ModelPath path, string method, RepairContext context)
    {
        foreach (var call in context.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (SaveRepairs.NameOf(call) == method
                && context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation invocation
                && context.Library.Owns(invocation.TargetMethod)
                && invocation.Argument("filepath") is { } filepath
                && ModelPath.Of(filepath.Value, context.CancellationToken) is { } other
                && other.Text == path.Text
                && other.IsWholeName == path.IsWholeName)
            {
                yield return other.Source;
            }
        }
    }

    /// <summary>Whether the name is written in such a call, or in a local that goes to such calls alone.</summary>
    private static bool NamesModelsOnly(SyntaxNode name, RepairContext context)
    {
        if (name.SyntaxTree != context.Root.SyntaxTree)
            return false;
        if (name.Ancestors().OfType<InvocationExpressionSyntax>().Any(IsForModels))
            return true;
        return name.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declarator
            && context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is ILocalSymbol local
            && context.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(use => use.Identifier.ValueText == local.Name
                    && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(use, context.CancellationToken).Symbol, local))
                .All(static use => use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsForModels(call));
    }

    private static bool IsForModels(InvocationExpressionSyntax call) => SaveRepairs.NameOf(call) is "save" or "load_model";
}
