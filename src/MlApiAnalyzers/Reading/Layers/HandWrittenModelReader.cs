using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>
/// Reads layers written by hand into the model that they are together: all forward passes over the same variables, where the
/// variables are created, and where a gradient or an optimizer names them. Variables that anything else uses have no reading.
/// </summary>
public static class HandWrittenModelReader
{
    private const int MaxPasses = 16;

    /// <summary>Whether a call may be the operation of a layer.</summary>
    public static bool MayBeLayer(IInvocationOperation call, TensorFlowLibrary library) => ForwardPassReader.MayBeLayer(call, library);

    /// <summary>The model that the layer of <paramref name="call"/> is a part of; null where it is none, or its variables are shared.</summary>
    public static HandWrittenModel? Read(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var passes = ForwardPasses.Of(call, library, cancellationToken);
        if (passes.Around(call) is not { } pass)
            return null;
        if (passes.Models.TryGetValue(pass.Output, out var model))
            return model;

        // One pass may end in the logits and another in the probabilities: then the model gives the logits.
        model = Read(pass, library, cancellationToken);
        if (model?.Refusals.Any(static refusal => refusal.Precondition == LayerPreconditions.DifferentPasses) == true && passes.WithoutLastActivation(pass, library, cancellationToken) is { } shorter)
            model = Read(shorter, library, cancellationToken);
        passes.Models.TryAdd(pass.Output, model);
        return model;
    }

    private static HandWrittenModel? Read(ForwardPass pass, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var model = new HandWrittenModel(pass.Layers);
        var weights = model.Weights.ToList();
        if (weights.Select(static weight => weight.Creation.Syntax).Distinct().Count() < weights.Count)
            return null;
        model.Passes.Add(pass);
        if (!ReadUses(model, weights, library, cancellationToken))
            return null;
        if (model.Listings.Count == 0)
            model.Refuse(LayerPreconditions.NotTrained, weights[0].Name);
        CheckWeights(model, weights);
        CheckLayers(model, pass);
        ReadCreations(model, weights, cancellationToken);
        return model;
    }

    private static bool ReadUses(HandWrittenModel model, List<HandWrittenWeight> weights, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var names = new HashSet<(ISymbol, string?)>(weights.Select(static weight => (weight.Holder, weight.Key)), NameComparer.Instance);
        foreach (var holder in weights.GroupBy(static weight => weight.Holder, SymbolEqualityComparer.Default))
        {
            if (VariableUses.Find(holder.Key!, holder.First().Creation, cancellationToken) is not { } uses)
                return false;
            foreach (var use in uses)
            {
                if (use.Kind != VariableUseKind.Read)
                    continue;
                var reference = use.Operation;
                if (holder.First().Key is not null)
                {
                    if (reference.Parent is IPropertyReferenceOperation { Property.Name: "Values" } values)
                    {
                        if (!ReadListing(model, names, values, library, cancellationToken))
                            return false;
                        continue;
                    }
                    if (reference.Parent is not IPropertyReferenceOperation { Arguments: { Length: 1 } key } element || key[0].Value.ConstantString() is not { } text)
                        return false;
                    if (!names.Contains((holder.Key!, text)))
                        continue;
                    reference = element;
                }
                if (!IsInPass(model, reference, library) && !ReadListing(model, names, reference, library, cancellationToken) && !ReadOtherPass(model, reference, library, cancellationToken))
                    return false;
            }
        }
        return true;
    }

    private static bool IsInPass(HandWrittenModel model, IOperation reference, TensorFlowLibrary library) =>
        model.Passes.Any(pass => pass.WeightReferences.Contains(reference.Syntax)) || model.Passes.Any(pass => IsAskedForShape(pass, reference) || IsHandedOn(pass, reference, library));

    // A shape that is asked of a variable in a reshape goes with it.
    private static bool IsAskedForShape(ForwardPass pass, IOperation reference) =>
        pass.Layers.Any(layer => layer.Kind == HandWrittenLayerKind.Flatten && layer.Operation.Syntax.Span.Contains(reference.Syntax.Span) && layer.Operation.Syntax.SyntaxTree == reference.Syntax.SyntaxTree);

    // A function that does a part of the pass may leave a layer to another one.
    private static bool IsHandedOn(ForwardPass pass, IOperation reference, TensorFlowLibrary library)
    {
        var argument = reference.Parent;
        while (argument is IConversionOperation or IParenthesizedOperation)
            argument = argument.Parent;
        return argument is IArgumentOperation { Parent: IInvocationOperation call } && !library.Owns(call.TargetMethod) && ForwardPassReader.MayBeLayer(call, library)
            && Flow.FunctionOf(reference.Syntax) is { } function && pass.HelperFunctions.Contains(function);
    }

    private static bool ReadOtherPass(HandWrittenModel model, IOperation reference, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var passes = ForwardPasses.Of(reference, library, cancellationToken);
        if (model.Passes.Count >= MaxPasses || passes.At(reference) is not { } pass)
            return false;
        var matching = pass.Text == model.Passes[0].Text ? pass : passes.WithoutLastActivation(pass, library, cancellationToken);
        if (matching is not null && matching.Text == model.Passes[0].Text)
            pass = matching;
        else
            model.Refuse(LayerPreconditions.DifferentPasses, pass.Output.Syntax);
        model.Passes.Add(pass);
        return true;
    }

    /// <summary>Whether a variable is named here in a list for a gradient or an optimizer.</summary>
    private static bool ReadListing(HandWrittenModel model, HashSet<(ISymbol, string?)> names, IOperation reference, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var list = ListAround(reference);
        if (model.Listings.Any(known => known.Expression == list.Syntax))
            return true;
        if (list.Syntax is not ExpressionSyntax expression || NamedIn(list, library, cancellationToken) is not { } named)
            return false;
        if (!IsForTraining(list, library, followVariables: true, model, cancellationToken))
            return false;
        if (named.Count != names.Count || !named.All(names.Contains))
            model.Refuse(LayerPreconditions.SomeVariables, expression);
        model.Listings.Add(new VariableListing(expression, list.Type is IArrayTypeSymbol));
        return true;
    }

    /// <summary>The whole list that a variable, or the values of a dictionary, stand in.</summary>
    private static IOperation ListAround(IOperation reference)
    {
        var list = reference;
        while (true)
        {
            var outer = list.Parent;
            while (outer is IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or IObjectOrCollectionInitializerOperation)
                outer = outer.Parent;
            switch (outer)
            {
                // weights.Values.Concat(biases.Values).ToArray()
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Concat" or "ToArray" or "ToList" } method } call } when method.IsLinq():
                    list = call;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } }:
                    list = creation;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } } }:
                    list = creation;
                    break;
                case ITupleOperation or IArrayCreationOperation or { Kind: (OperationKind)127 }:
                    list = outer;
                    break;
                default:
                    return list;
            }
        }
    }

    /// <summary>The variables that a list names; null where it holds something else.</summary>
    private static List<(ISymbol Holder, string? Key)>? NamedIn(IOperation list, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var value = Evaluator.ValueOf(list, cancellationToken);
        var named = new List<(ISymbol, string?)>();
        foreach (var element in (value as SequenceValue)?.Elements ?? ImmutableArray.Create(value))
        {
            if (HandWrittenWeight.CreationOf(element, library) is not { } creation || HandWrittenWeight.Read(creation, library, cancellationToken) is not { } weight)
                return null;
            named.Add((weight.Holder, weight.Key));
        }
        return named;
    }

    /// <summary>Whether a list goes to a gradient or an optimizer and nowhere else.</summary>
    private static bool IsForTraining(IOperation list, TensorFlowLibrary library, bool followVariables, HandWrittenModel model, CancellationToken cancellationToken)
    {
        var user = list.Parent;
        while (user is IConversionOperation or IParenthesizedOperation)
            user = user.Parent;
        switch (user)
        {
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                if (call.TargetMethod.Name == "gradient" && library.GradientTape.Declares(call.TargetMethod))
                    return true;
                if (call.TargetMethod.Name == "zip" && library.BindingFunctions.Declares(call.TargetMethod))
                    return true;
                if (call.TargetMethod.IsLinq())
                    return call.TargetMethod.Name == "Zip" || (call.TargetMethod.Name is "Select" or "ToArray" or "ToList" or "Cast" && IsForTraining(call, library, followVariables, model, cancellationToken));

                // A function of the user's that gets the list.
                return followVariables && argument.Parameter is { } parameter && parameter.ContainingSymbol is IMethodSymbol method && !library.Owns(method)
                    && Evaluator.BodyOf(method, list, cancellationToken) is { } body && VariableUses.Find(parameter.OriginalDefinition, body, cancellationToken) is { } inner
                    && inner.All(use => use.Kind == VariableUseKind.Read && IsUse(use.Operation));
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when followVariables:
                return VariableUses.Find(declarator.Symbol, list, cancellationToken) is { } uses
                    && uses.All(use => use.Kind == VariableUseKind.Read ? IsUse(use.Operation) : use.Value?.Unwrap() == list.Unwrap());
            case ISimpleAssignmentOperation assignment when followVariables && assignment.Value.Unwrap() == list.Unwrap() && VariableUses.VariableOf(assignment.Target) is { } variable:
                return VariableUses.Find(variable, list, cancellationToken) is { } written
                    && written.All(use => use.Kind == VariableUseKind.Read ? IsUse(use.Operation) : use.Value?.Unwrap() == list.Unwrap() || (use.Value is not null && use.Value.IsConstantNull()));
            default:
                return false;
        }

        bool IsUse(IOperation use)
        {
            var taker = use.Parent;
            while (taker is IConversionOperation)
                taker = taker.Parent;
            if (taker is IArrayElementReferenceOperation or IForEachLoopOperation or IPropertyReferenceOperation)
            {
                model.Refuse(LayerPreconditions.VariableList, use.Syntax);
                return true;
            }
            return IsForTraining(use, library, followVariables: list.Parent is not IArgumentOperation, model, cancellationToken);
        }
    }

    private static void CheckLayers(HandWrittenModel model, ForwardPass pass)
    {
        foreach (var layer in model.Layers)
        {
            switch (layer.Kind)
            {
                case HandWrittenLayerKind.Dense:
                    if (layer.Bias is null)
                        model.Refuse(LayerPreconditions.NoBias, layer.Operation.Syntax);
                    if (layer.Kernel!.Shape is not { Length: 2 })
                        model.Refuse(LayerPreconditions.WeightShape, layer.Kernel.Name);
                    break;
                case HandWrittenLayerKind.Conv2D:
                    if (layer.Kernel!.Shape is not { Length: 4 })
                        model.Refuse(LayerPreconditions.WeightShape, layer.Kernel.Name);
                    if (layer.Strides.IsEmpty || layer.Padding is null)
                        model.Refuse(LayerPreconditions.Strides, layer.Operation.Syntax);
                    break;
                case HandWrittenLayerKind.MaxPooling2D:
                    if (layer.Window.IsEmpty || layer.Strides.IsEmpty || layer.Padding is null)
                        model.Refuse(LayerPreconditions.Strides, layer.Operation.Syntax);
                    break;
                case HandWrittenLayerKind.Reshape:
                    if (!layer.Shape.All(IsPortable))
                        model.Refuse(LayerPreconditions.WeightShape, layer.Operation.Syntax);
                    break;
            }
            if (layer is { Bias: { } bias, Kernel.Shape: { } kernelShape } && !(bias.Shape is { Length: 1 or 2 } shape && Same(shape[shape.Length - 1], kernelShape[kernelShape.Length - 1]) && (shape.Length == 1 || shape[0].ConstantValue is { HasValue: true, Value: 1 or 1L })))
                model.Refuse(LayerPreconditions.WeightShape, bias.Name);
        }

        var first = model.Layers[0];
        if (first.Kind == HandWrittenLayerKind.Dense && first.Kernel!.Shape is { Length: 2 } weights)
            model.InputShape = ImmutableArray.Create(weights[0]);
        else if (pass.Before is { Kind: HandWrittenLayerKind.Reshape, Shape: { Length: 3 } shape } && shape.All(IsPortable))
            model.InputShape = shape;
        else if (first.Kernel!.Shape is not null)
            model.Refuse(LayerPreconditions.InputShape, pass.Input.Syntax);
    }

    /// <summary>Whether two dimensions are written alike, or are equal constants.</summary>
    private static bool Same(IOperation first, IOperation second) =>
        first.ConstantValue is { HasValue: true, Value: var left } && second.ConstantValue is { HasValue: true, Value: var right }
            ? System.Convert.ToInt64(left, System.Globalization.CultureInfo.InvariantCulture) == System.Convert.ToInt64(right, System.Globalization.CultureInfo.InvariantCulture)
            : Microsoft.CodeAnalysis.CSharp.SyntaxFactory.AreEquivalent(first.Syntax, second.Syntax);

    /// <summary>Whether an expression means the same where the variables are created: constants and fields alone.</summary>
    private static bool IsPortable(IOperation operation) => operation.DescendantsAndSelf().All(static part => part is not (ILocalReferenceOperation { ConstantValue.HasValue: false } or IParameterReferenceOperation or IInvocationOperation));

    private static void CheckWeights(HandWrittenModel model, List<HandWrittenWeight> weights)
    {
        foreach (var weight in weights)
        {
            if (weight.Initial.Factory is null)
                model.Refuse(LayerPreconditions.InitialValue, weight.Name);
            if (weight.UnknownArgument() is { } argument)
                model.Refuse(LayerPreconditions.VariableArguments, argument);
            if ((weight.Holder is IFieldSymbol or IPropertySymbol) != (weights[0].Holder is IFieldSymbol or IPropertySymbol))
                model.Refuse(LayerPreconditions.MixedHolders, weight.Name);
            if (weight.Holder is IPropertySymbol)
                model.Refuse(LayerPreconditions.CreationForm, weight.Name);
        }
        model.IsInFields = weights[0].Holder is IFieldSymbol;

        // Values drawn without a seed of their own come in the order in which the variables are created.
        var drawn = weights.Where(static weight => weight.Initial.IsRandom).Select(static weight => weight.Creation.Syntax.SpanStart).ToList();
        for (var i = 1; i < drawn.Count; i++)
            model.CanChangeResults |= drawn[i] < drawn[i - 1];
        model.CanChangeResults |= weights.Any(static weight => !weight.Initial.IsEqual);
    }

    private static void ReadCreations(HandWrittenModel model, List<HandWrittenWeight> weights, CancellationToken cancellationToken)
    {
        var tree = model.Passes[0].Output.Syntax.SyntaxTree;
        foreach (var weight in weights)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (weight.Creation.Syntax.SyntaxTree != tree)
            {
                model.Refuse(LayerPreconditions.SeveralFiles, weight.Name);
                return;
            }
            var statement = weight.Creation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
            var isAlone = statement switch
            {
                LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1 } => true,
                ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax } => true,
                _ => false,
            };
            if (!isAlone || statement!.Parent is not (BlockSyntax or GlobalStatementSyntax))
            {
                model.Refuse(LayerPreconditions.CreationForm, statement ?? weight.Creation.Syntax);
                return;
            }
            if (!model.Creations.Contains(statement))
                model.Creations.Add(statement);
        }
        model.Creations.Sort(static (left, right) => left.SpanStart.CompareTo(right.SpanStart));
        foreach (var statement in model.Creations)
            if (BlockOf(statement) != BlockOf(model.Creations[0]))
                model.Refuse(LayerPreconditions.CreationForm, statement);

        // The layers are created where the last variable was.
        var last = model.Creations[model.Creations.Count - 1];
        foreach (var pass in model.Passes)
        {
            if (pass.Output.Syntax.SyntaxTree != tree)
                model.Refuse(LayerPreconditions.SeveralFiles, pass.Output.Syntax);
            else if (model.Creations[0].SpanStart < pass.Output.Syntax.SpanStart && pass.Output.Syntax.SpanStart < last.SpanStart)
                model.Refuse(LayerPreconditions.CreationForm, last);
        }
        foreach (var listing in model.Listings)
            if (listing.Expression.SyntaxTree != tree)
                model.Refuse(LayerPreconditions.SeveralFiles, listing.Expression);
            else if (model.Creations[0].SpanStart < listing.Expression.SpanStart && listing.Expression.SpanStart < last.SpanStart)
                model.Refuse(LayerPreconditions.CreationForm, last);
    }

    private static SyntaxNode? BlockOf(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;

    private sealed class NameComparer : IEqualityComparer<(ISymbol Holder, string? Key)>
    {
        public static readonly NameComparer Instance = new();

        public bool Equals((ISymbol Holder, string? Key) x, (ISymbol Holder, string? Key) y) => x.Key == y.Key && SymbolEqualityComparer.Default.Equals(x.Holder, y.Holder);

        public int GetHashCode((ISymbol Holder, string? Key) name) => SymbolEqualityComparer.Default.GetHashCode(name.Holder) * 31 + (name.Key?.GetHashCode() ?? 0);
    }
}
