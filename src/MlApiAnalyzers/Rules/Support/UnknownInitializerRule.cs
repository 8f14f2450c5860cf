using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3005: a layer is given the name of an initializer that does not exist, and takes glorot_uniform.</summary>
public sealed class UnknownInitializerRule() : TensorFlowRule(RuleDescriptors.MLA3005_UnknownInitializer)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.InitializerNamesFallBack))
            return;
        var names = new KerasNames(KerasNames.Initializers, library.Version);
        on.Calls(library.LayerFactoryNames, (context, invocation) =>
        {
            if (!library.IsLayerFactory(invocation.TargetMethod))
                return;
            foreach (var argument in invocation.Arguments)
                if (argument.ArgumentKind == ArgumentKind.Explicit
                    && argument.Parameter is { Type.SpecialType: SpecialType.System_String } parameter
                    && parameter.Name.EndsWith("_initializer", StringComparison.Ordinal))
                {
                    Check(context, names, argument, parameter.Name);
                }
        });
    }

    private static void Check(RuleContext context, KerasNames names, IArgumentOperation argument, string parameter)
    {
        var value = Evaluator.Known(argument.Value, context.CancellationToken);
        var name = NameFix.Unknown(value, names);
        if ((name ?? (value.IsNull ? Default(parameter) : null)) is { } known)
            NameFix.Report(context, argument.Value, [name is null ? "null" : $"\"{name}\"", parameter], names.Meant(known));
    }

    /// <summary>What a layer takes in Keras when nothing is said, where that is not glorot_uniform: null is no news for a kernel.</summary>
    private static string? Default(string parameter) => parameter switch
    {
        "bias_initializer" => "zeros",
        "recurrent_initializer" => "orthogonal",
        _ => null,
    };
}
