using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Saving;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5007: <c>fit</c> trains a model that neither leaves the type nor is saved by it.</summary>
public sealed class ModelNeverSavedRule() : TensorFlowRule(RuleDescriptors.MLA5007_ModelNeverSaved)
{
    /// <summary>The property that is there when only the weights can be loaded again.</summary>
    public const string WeightsOnly = "weights";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.SaveWritesDirectory) && !TestProjects.Is(on.Compilation, on.Options))
            on.Call("fit", (context, fit) => Check(context, fit, library));
    }

    private static void Check(RuleContext context, IInvocationOperation fit, TensorFlowLibrary library)
    {
        if (!library.IsModelMember(fit.TargetMethod)
            || fit.Instance?.Unwrap() is not { } receiver
            || VariableUses.VariableOf(receiver) is not { } model
            || model is IParameterSymbol
            || context.ContainingSymbol.ContainingType is not { } type
            || VariableUses.Find(model, receiver, context.CancellationToken) is not { } uses
            || !IsMadeAnew(uses, library, context.CancellationToken)
            || !StaysInside(uses, receiver, library)
            || TestProjects.Contains(context.ContainingSymbol)
            || new Keeping(receiver, SharesNothing(receiver, library, context.CancellationToken) ? model : null, library, context.CancellationToken).MayTakePlaceIn(type))
        {
            return;
        }
        context.Report(
            fit.Syntax.GetLocation(),
            [model.Name],
            properties: CanBeRevived(receiver, library, context.CancellationToken) ? null : new() { [WeightsOnly] = "" });
    }

    /// <summary>Whether no other model has the same layers, so that saving another one saves nothing of this one.</summary>
    private static bool SharesNothing(IOperation model, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        Evaluator.ValueOf(model, cancellationToken).Origin is IObjectCreationOperation
        || (ModelReader.Read(model, library, cancellationToken) is { Kind: ModelKind.Sequential } reading && ModelForms.HasOwnLayers(reading));

    /// <summary>Whether all that the variable holds is put together here: by the library, or by a method of the program that returns what it makes.</summary>
    private static bool IsMadeAnew(ImmutableArray<VariableUse> uses, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var isMade = false;
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.OpaqueWrite)
                return false;
            if (use.Kind != VariableUseKind.Write || use.Value!.IsConstantNull())
                continue;
            isMade = Evaluator.ValueOf(use.Value!, cancellationToken).Origin switch
            {
                IInvocationOperation { TargetMethod: { Name: "Sequential" or "Model" } method } => library.IsKerasMember(method),
                IObjectCreationOperation { Type: { } created } => library.Model.IsBaseOf(created),
                _ => false,
            };
            if (!isMade)
                return false;
        }
        return isMade;
    }

    /// <summary>Whether the model is only used for what the library does with it, and no later <c>fit</c> of the same member is the one to report.</summary>
    private static bool StaysInside(ImmutableArray<VariableUse> uses, IOperation receiver, TensorFlowLibrary library)
    {
        foreach (var use in uses)
        {
            if (use.Kind != VariableUseKind.Read)
                continue;
            var operation = use.Operation.Wrapped();
            switch (operation.Parent)
            {
                case IInvocationOperation call when call.Instance == operation:
                    if (!library.Owns(call.TargetMethod) && call.TargetMethod.Name is not ("GetType" or "ToString"))
                        return false;
                    if (call.TargetMethod.Name == "fit" && use.Syntax.SpanStart > receiver.Syntax.SpanStart && use.Syntax.SyntaxTree == receiver.Syntax.SyntaxTree)
                        return false;
                    break;
                // Its layers and tensors may be parts of another model, which is saved.
                case IPropertyReferenceOperation { Property.Name: "Layers" or "Inputs" or "Outputs" } or IFieldReferenceOperation:
                    return false;
                case IConditionalAccessOperation or IPropertyReferenceOperation or IBinaryOperation or IIsPatternOperation or INameOfOperation:
                    break;

                // The library keeps no model that it is given, but in another model.
                case IArgumentOperation { Parent: IInvocationOperation call } when library.Owns(call.TargetMethod) && !library.Model.IsBaseOf(call.Type) && !library.IModel.IsBaseOf(call.Type):
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private static bool CanBeRevived(IOperation model, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (ModelReader.Read(model, library, cancellationToken) is not { } reading)
            return Evaluator.ValueOf(model, cancellationToken).Origin is not IObjectCreationOperation { Type: { } created } || library.Owns(created);
        return reading.Kind != ModelKind.Subclassed && ModelForms.OwnClassIn(reading, library) is null;
    }

    /// <summary>Looks for anything that sounds like saving the model; that a type declares such a method says nothing.</summary>
    private sealed class Keeping
    {
        private static readonly string[] Words = { "save", "export", "checkpoint", "serialize", "freeze", "upload", "get_weights" };

        private readonly IOperation near;
        private readonly ISymbol? model;
        private readonly TensorFlowLibrary library;
        private readonly CancellationToken cancellationToken;

        /// <param name="near">The model at its training.</param>
        /// <param name="model">The variable, where saving another model saves nothing of this one; else null.</param>
        /// <param name="library">The library.</param>
        /// <param name="cancellationToken">Ends the search.</param>
        public Keeping(IOperation near, ISymbol? model, TensorFlowLibrary library, CancellationToken cancellationToken)
        {
            this.near = near;
            this.model = model;
            this.library = library;
            this.cancellationToken = cancellationToken;
        }

        /// <summary>Whether the type, a base type or a type around it may save the model.</summary>
        public bool MayTakePlaceIn(INamedTypeSymbol type)
        {
            for (var current = type; current is not null; current = current.BaseType)
                if (IsUsedBy(current))
                    return true;
            for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
                if (IsUsedBy(outer))
                    return true;
            return false;
        }

        private bool IsUsedBy(INamedTypeSymbol type)
        {
            foreach (var reference in type.DeclaringSyntaxReferences)
                foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
                    if (node is SimpleNameSyntax name && IsOne(name.Identifier.ValueText) && !IsOfAnotherModel(name))
                        return true;
            return false;
        }

        private static bool IsOne(string word)
        {
            foreach (var part in Words)
                if (word.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                    return true;
            return false;
        }

        /// <summary>Whether the name is that of <c>save</c>, called on another variable with a model.</summary>
        private bool IsOfAnotherModel(SimpleNameSyntax name)
        {
            if (model is null
                || name.Identifier.ValueText is not ("save" or "save_weights")
                || name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access
                || access.Name != name
                || near.SemanticModel is not { } semantics
                || semantics.SyntaxTree != name.SyntaxTree)
            {
                return false;
            }
            return semantics.GetTypeInfo(access.Expression, cancellationToken).Type is { } type
                && library.IModel.IsBaseOf(type)
                && semantics.GetSymbolInfo(access.Expression, cancellationToken).Symbol is { } saved
                && !SymbolEqualityComparer.Default.Equals(saved, model);
        }
    }
}
