using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3003: <c>compile</c> is given the names of an optimizer and a loss that it replaces by others.</summary>
/// <remarks>The additional locations, where there are any, are the literals of optimizer and loss, of which at least one stands in a local.</remarks>
public sealed class StringCompileRule() : TensorFlowRule(RuleDescriptors.MLA3003_StringCompile)
{
    /// <summary>The property with the optimizer that was meant, as code; there when optimizer and loss are both known.</summary>
    public const string OptimizerProperty = "optimizer";

    /// <summary>The property with the loss that was meant, as code; there when optimizer and loss are both known.</summary>
    public const string LossProperty = "loss";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.StringCompileFallsBack))
            return;
        var optimizers = new KerasNames(KerasNames.Optimizers, library.Version);
        var losses = new KerasNames(KerasNames.Losses, library.Version);
        on.Call("compile", (context, invocation) =>
        {
            if (!library.IsModelMember(invocation.TargetMethod)
                || invocation.Argument("optimizer") is not { Parameter.Type.SpecialType: SpecialType.System_String } optimizer
                || invocation.Argument("loss") is not { } loss)
            {
                return;
            }
            Check(context, library, invocation, new Choice(optimizer.Value, optimizers, context.CancellationToken), new Choice(loss.Value, losses, context.CancellationToken));
        });
    }

    private static void Check(RuleContext context, TensorFlowLibrary library, IInvocationOperation compile, Choice optimizer, Choice loss)
    {
        if (!optimizer.IsReplaced && !loss.IsReplaced)
            return;
        Dictionary<string, string?>? properties = null;
        Location[]? places = null;
        if (optimizer.Factory is { } optimizerFactory && loss.Factory is { } lossFactory)
        {
            properties = new() { [OptimizerProperty] = optimizerFactory, [LossProperty] = WithLogits(lossFactory, compile, library, context.CancellationToken) };
            if (!optimizer.IsInPlace || !loss.IsInPlace)
                places = [optimizer.Place!.GetLocation(), loss.Place!.GetLocation()];
        }

        var (trains, names) = (optimizer.IsReplaced, loss.IsReplaced) switch
        {
            (true, true) => ("RMSprop and the mean squared error", $"\"{optimizer.Name}\" and \"{loss.Name}\""),
            (true, false) => ("RMSprop", $"\"{optimizer.Name}\""),
            _ => ("the mean squared error", $"\"{loss.Name}\""),
        };
        var wrong = optimizer.IsReplaced ? optimizer : loss;
        context.Report(wrong.Value.Syntax.GetLocation(), [trains, names], related: places, properties: properties);
    }

    /// <summary>The loss, told to expect raw scores where the model is known to give them.</summary>
    private static string WithLogits(string factory, IInvocationOperation compile, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var call = factory.IndexOf("()", StringComparison.Ordinal);
        var name = factory.Substring(factory.LastIndexOf('.') + 1, call - factory.LastIndexOf('.') - 1);
        if (compile.Instance is not { } instance || !TakesLogits(library, name))
            return factory;
        return ModelReader.Read(instance, library, cancellationToken)?.OutputActivation == ActivationKind.None
            ? factory.Substring(0, call) + "(from_logits: true)"
            : factory;
    }

    private static bool TakesLogits(TensorFlowLibrary library, string loss)
    {
        if (library.ILossesApi.Symbol is { } api)
            foreach (var member in api.GetMembers(loss))
                if (member is IMethodSymbol method)
                    foreach (var parameter in method.Parameters)
                        if (parameter.Name == "from_logits")
                            return true;
        return false;
    }

    /// <summary>One of the two strings, and the names that it is one of.</summary>
    private readonly struct Choice
    {
        private readonly KerasNames names;

        public Choice(IOperation value, KerasNames names, CancellationToken cancellationToken)
        {
            Value = value;
            this.names = names;
            var known = Evaluator.Known(value, cancellationToken);
            var unknown = NameFix.Unknown(known, names);
            Name = unknown ?? known.Text;
            IsReplaced = unknown is not null;
            Place = SingleUses.ConstantOf(value, cancellationToken) is { } place && (place == value.Syntax || IsInferred(place)) ? place : null;
        }

        public IOperation Value { get; }

        public string? Name { get; }

        public bool IsReplaced { get; }

        /// <summary>Where an object can stand instead: in the call, or in a local whose type follows its value.</summary>
        public SyntaxNode? Place { get; }

        public bool IsInPlace => Place == Value.Syntax;

        public string? Factory => Name is null || Place is null ? null : names.Meant(Name)?.Factory;

        private static bool IsInferred(SyntaxNode literal) =>
            literal.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } };
    }
}
