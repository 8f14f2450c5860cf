using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>What a call does with a model and a file.</summary>
internal enum ModelFileUse
{
    None,

    /// <summary><c>model.save(path)</c>.</summary>
    SaveModel,

    /// <summary><c>keras.models.load_model(path)</c>.</summary>
    LoadModel,

    /// <summary><c>model.save_weights(path)</c>.</summary>
    SaveWeights,

    /// <summary><c>model.load_weights(path)</c>.</summary>
    LoadWeights,

    /// <summary><c>saver.save(session, path)</c>.</summary>
    SaveCheckpoint,

    /// <summary><c>tf.train.freeze_graph(…)</c> or <c>convert_variables_to_constants</c>.</summary>
    Freeze,
}

/// <summary>One call that saves or loads.</summary>
/// <param name="Use">What it does.</param>
/// <param name="Call">The call of the library.</param>
/// <param name="Model">The model that is saved, or that weights are loaded into.</param>
/// <param name="Path">The path. Where it is a parameter of a method of the program, each call of the method gives an entry.</param>
internal sealed record ModelFile(ModelFileUse Use, IInvocationOperation Call, IOperation? Model, PathReading Path);

/// <summary>
/// Which calls of a compilation save and load models, and under which paths. The trees are searched once, when a rule has found
/// a call that it wants to know more about.
/// </summary>
internal sealed class ModelFiles
{
    // Weak keys: they live as long as their compilation.
    private static readonly ConditionalWeakTable<Compilation, ModelFiles> Found = new();

    private readonly object gate = new();
    private ImmutableArray<ModelFile> all;

    private ModelFiles()
    {
    }

    /// <summary>All calls of the compilation that save or load.</summary>
    public static ImmutableArray<ModelFile> In(Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var files = Found.GetValue(compilation, static _ => new ModelFiles());

        // Not Lazy: a cancelled search must be able to start again.
        lock (files.gate)
        {
            if (files.all.IsDefault)
                files.all = Search(compilation, library, cancellationToken);
            return files.all;
        }
    }

    public static ModelFileUse UseOf(IInvocationOperation call, TensorFlowLibrary library)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "save":
                return library.IsModelMember(method) ? ModelFileUse.SaveModel : library.Saver.Declares(method) ? ModelFileUse.SaveCheckpoint : ModelFileUse.None;
            case "save_weights":
                return library.IsModelMember(method) ? ModelFileUse.SaveWeights : ModelFileUse.None;
            case "load_weights":
                return library.IsModelMember(method) ? ModelFileUse.LoadWeights : ModelFileUse.None;
            case "load_model":
                return library.IModelsApi.Declares(method) || library.ModelsApi.Declares(method) ? ModelFileUse.LoadModel : ModelFileUse.None;
            case "freeze_graph":
                return library.Train.Declares(method) ? ModelFileUse.Freeze : ModelFileUse.None;
            case "convert_variables_to_constants":
                return library.Owns(method) ? ModelFileUse.Freeze : ModelFileUse.None;
            default:
                return ModelFileUse.None;
        }
    }

    private static ImmutableArray<ModelFile> Search(Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<ModelFile>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax invocation || !IsCandidate(invocation))
                    continue;
                model ??= SemanticModels.Of(compilation).ModelOf(tree);
                if (model.GetOperation(invocation, cancellationToken) is IInvocationOperation call && UseOf(call, library) is var use and not ModelFileUse.None)
                    Add(found, use, call, compilation, cancellationToken);
            }
        }
        return found.ToImmutable();
    }

    private static bool IsCandidate(InvocationExpressionSyntax invocation)
    {
        var name = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => "",
        };
        return name is "save" or "save_weights" or "load_weights" or "load_model" or "freeze_graph" or "convert_variables_to_constants";
    }

    private static void Add(ImmutableArray<ModelFile>.Builder found, ModelFileUse use, IInvocationOperation call, Compilation compilation, CancellationToken cancellationToken)
    {
        if ((call.Argument("filepath") ?? call.Argument("save_path") ?? call.Argument("checkpoint_dir")) is not { } argument)
        {
            found.Add(new ModelFile(use, call, call.Instance, PathReading.Of(call, cancellationToken)));
            return;
        }
        var path = PathReading.Of(argument.Value, cancellationToken);
        var method = path.Parameter?.ContainingSymbol as IMethodSymbol;

        // One level of helper methods: Save(model, "x") of the program, which calls model.save(path).
        if (method is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } && CallSites.Of(method, compilation, cancellationToken) is { Length: > 0 } sites)
        {
            foreach (var site in sites)
                found.Add(new ModelFile(use, call, ModelAt(site, call.Instance), ArgumentFor(site, path.Parameter!) is { } given ? PathReading.Of(given, cancellationToken) : path));
            return;
        }
        found.Add(new ModelFile(use, call, call.Instance, path));
    }

    private static IOperation? ModelAt(IInvocationOperation site, IOperation? model) =>
        model?.Unwrap() is IParameterReferenceOperation { Parameter: var parameter } && ArgumentFor(site, parameter) is { } given ? given : model;

    private static IOperation? ArgumentFor(IInvocationOperation site, IParameterSymbol parameter)
    {
        foreach (var argument in site.Arguments)
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        return null;
    }
}
