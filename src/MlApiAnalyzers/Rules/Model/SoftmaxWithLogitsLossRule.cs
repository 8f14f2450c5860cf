using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.Rules.Model;

/// <summary>MLA7004: the model ends in softmax or sigmoid, and the loss, told that it gets raw scores, applies it again.</summary>
public sealed class SoftmaxWithLogitsLossRule() : TensorFlowRule(RuleDescriptors.MLA7004_SoftmaxWithLogitsLoss)
{
    /// <summary>Present where the diagnostic stands at the argument <c>from_logits</c> itself.</summary>
    public const string AtFlagProperty = "atFlag";

    /// <summary>What the additional location is, where there is one.</summary>
    public const string SiteProperty = "site";

    /// <summary>The argument that gives a layer its activation.</summary>
    public const string ArgumentSite = "argument";

    /// <summary>An activation layer in a list, or as an argument.</summary>
    public const string ElementSite = "element";

    /// <summary>A call that applies the activation to a tensor.</summary>
    public const string ApplicationSite = "application";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.LossesTakeLogits))
            return;

        // One loss object is called in several places of a step, on outputs of the same model: that is one mistake.
        var reported = new ConcurrentDictionary<(SyntaxNode Flag, SyntaxNode? Site), bool>();
        on.Calls(["compile", "Call"], (context, call) => Check(context, call, library, reported));
    }

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library, ConcurrentDictionary<(SyntaxNode Flag, SyntaxNode? Site), bool> reported)
    {
        switch (call.TargetMethod.Name)
        {
            case "compile" when library.IsModelMember(call.TargetMethod) && call.Instance is { } model && call.Argument("loss") is { } argument:
                if (ReadLoss(argument.Value, library, context) is { } loss)
                    Check(context, reported, loss, argument.Syntax, ModelReader.Read(model, library, context.CancellationToken));
                break;

            // A training loop of the user's: loss.Call(labels, model.Apply(x, training: true)).
            case "Call" when call.Instance is { } lossObject && IsLossCall(call.TargetMethod, library) && call.Argument("y_pred") is { } prediction:
                if (ReadLoss(lossObject, library, context) is { } called)
                {
                    var reading = ModelReader.ReadTensor(prediction.Value, library, context.CancellationToken);
                    Check(context, reported, called, lossObject.Syntax, new KerasModel(ModelKind.Functional, reading.Layers, reading.IsComplete));
                }
                break;
        }
    }

    private static LossReading? ReadLoss(IOperation loss, TensorFlowLibrary library, RuleContext context) =>
        LossReading.Read(loss, library, context.CancellationToken) is { TakesLogits: true } reading ? reading : null;

    private static bool IsLossCall(IMethodSymbol method, TensorFlowLibrary library) =>
        library.ILossFunc.Declares(method) || library.Loss.Declares(method);

    private static void Check(RuleContext context, ConcurrentDictionary<(SyntaxNode Flag, SyntaxNode? Site), bool> reported, LossReading loss, SyntaxNode use, KerasModel? model)
    {
        if (model?.ActivationLayer is not { } layer || !AppliesAgain(loss.Name, layer.Activation))
            return;

        // A loss in a field of another file is reported where it is used.
        var flag = loss.FromLogits!.Syntax;
        var properties = new Dictionary<string, string?>();
        if (flag.SyntaxTree == use.SyntaxTree)
            properties[AtFlagProperty] = null;
        else
            flag = use;

        ImmutableArray<Location> sites = ImmutableArray<Location>.Empty;
        var found = SiteOf(layer);
        if (!reported.TryAdd((flag, found?.Node), true))
            return;
        if (found is var (site, kind) && site.SyntaxTree == flag.SyntaxTree)
        {
            sites = ImmutableArray.Create(site.GetLocation());
            properties[SiteProperty] = kind;
        }
        context.Report(flag.GetLocation(), [layer.Activation == ActivationKind.Softmax ? "softmax" : "sigmoid", loss.Name], related: sites, properties: properties);
    }

    /// <summary>Whether the loss applies to raw scores the very function that the model ends in.</summary>
    private static bool AppliesAgain(string loss, ActivationKind activation) => loss switch
    {
        "CategoricalCrossentropy" or "SparseCategoricalCrossentropy" => activation == ActivationKind.Softmax,
        "BinaryCrossentropy" or "SigmoidFocalCrossEntropy" => activation == ActivationKind.Sigmoid,
        _ => false,
    };

    private static (SyntaxNode Node, string Kind)? SiteOf(LayerReading layer)
    {
        if (layer.ActivationArgument is { } argument)
            return (argument.Syntax, ArgumentSite);
        if (layer.Application is { } application)
            return (application.Syntax, ApplicationSite);
        return layer.Place is { } place ? (place.Syntax, ElementSite) : null;
    }
}
