using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>
/// Reads a chain of operations over variables as the layers it stands for: from an operation of one layer forward to where the
/// tensor leaves the chain, and from there back to where it came in. Functions of the user's that hold a layer, such as
/// <c>conv2d(x, W, b)</c>, are read with the arguments of each call.
/// </summary>
internal sealed class ForwardPassReader
{
    private const int MaxSteps = 400;

    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;

    private readonly List<HandWrittenLayer> layers = new();
    private readonly List<Place> outputs = new();
    private readonly List<StatementSyntax> statements = new();
    private readonly HashSet<SyntaxNode> weightReferences = new();
    private readonly HashSet<SyntaxNode> helperCalls = new();

    // The layer that is being read, from its end to its operation.
    private Place? layerOutput;
    private string? activation;
    private HandWrittenWeight? bias;

    private ForwardPassReader(TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The call of a function of the user's, whose parameters stand for its arguments.</summary>
    private sealed record Frame(IInvocationOperation Call, Frame? Caller);

    private readonly record struct Place(IOperation Operation, Frame? Frame);

    /// <summary>Whether <paramref name="call"/> may be the operation of a layer, or call a function that holds one.</summary>
    public static bool MayBeLayer(IInvocationOperation call, TensorFlowLibrary library) => call.TargetMethod.Name switch
    {
        "matmul" => library.Tf.Declares(call.TargetMethod) || library.TfLinalg.Declares(call.TargetMethod),
        "conv2d" when library.TfNn.Declares(call.TargetMethod) => true,
        _ => TakesVariables(call.TargetMethod, library),
    };

    /// <summary>The forward pass that the layer of <paramref name="call"/> is a part of, or null.</summary>
    public static ForwardPass? Read(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ForwardPassReader(library, cancellationToken).ReadPass(call);

    /// <summary>The same pass without the activation that it ends in; null where it ends in none, or in a variable that it was applied to.</summary>
    public static ForwardPass? WithoutLastActivation(ForwardPass pass, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var reader = new ForwardPassReader(library, cancellationToken);
        return pass.Output.Unwrap() is IInvocationOperation call && reader.ActivationOf(call)?.Unwrap() is { } output && VariableUses.VariableOf(output) is null
            ? reader.ReadPassTo(output)
            : null;
    }

    private static bool TakesVariables(IMethodSymbol method, TensorFlowLibrary library)
    {
        if (method.Parameters.Length < 2 || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || library.Owns(method) || !library.Tensor.Is(method.ReturnType))
            return false;
        foreach (var parameter in method.Parameters)
            if (library.IVariable.Is(parameter.Type) || library.ResourceVariable.Is(parameter.Type))
                return true;
        return false;
    }

    private ForwardPass? ReadPass(IInvocationOperation call)
    {
        if (library.Owns(call.TargetMethod) && (KernelOf(call) is not { } kernel || WeightOf(new Place(kernel, null)) is null))
            return null;
        return ReadPassTo(OutputOf(call));
    }

    private ForwardPass? ReadPassTo(IOperation output)
    {
        if (ReadBack(new Place(output, null)) is not { } input)
            return null;

        // What stands in front of the first layer with variables is no part of the model.
        var count = layers.Count;
        while (count > 0 && layers[count - 1].Kernel is null)
        {
            count--;
            input = outputs[count];
        }
        if (count == 0 || input.Frame is not null)
            return null;
        var before = count < layers.Count ? layers[count] : null;
        layers.RemoveRange(count, layers.Count - count);
        layers.Reverse();

        var moved = ImmutableArray.CreateBuilder<StatementSyntax>();
        foreach (var layer in layers)
            moved.AddRange(layer.Statements);
        return new ForwardPass(input.Operation, output, layers.ToImmutableArray())
        {
            Statements = moved.ToImmutable(),
            WeightReferences = weightReferences.ToImmutableHashSet(),
            HelperCalls = helperCalls.ToImmutableHashSet(),
            Before = before,
        };
    }

    /// <summary>The last operation that the tensor of a layer goes through, in this function.</summary>
    private IOperation OutputOf(IOperation operation)
    {
        var current = operation;
        for (var step = 0; step < MaxSteps; step++)
        {
            if (Outer(current) is not { } outer)
                return current;
            if (Takes(outer, current))
            {
                current = outer;
                continue;
            }
            if (OnlyRead(outer, current) is not { } read || Outer(read) is not { } user || !Takes(user, read))
                return current;
            current = user;
        }
        return current;
    }

    /// <summary>The operation that takes this one as an operand or argument, or keeps it.</summary>
    private static IOperation? Outer(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IArgumentOperation or IVariableInitializerOperation)
            outer = outer.Parent;
        return outer;
    }

    /// <summary>Whether an operation is a part of a layer that gets its data from <paramref name="data"/>.</summary>
    private bool Takes(IOperation operation, IOperation data)
    {
        if (Operands(operation) is var (left, right))
            return (Is(left, data) && WeightOf(new Place(right, null)) is not null) || (Is(right, data) && WeightOf(new Place(left, null)) is not null);
        if (operation is not IInvocationOperation call || DataOf(call) is not { } input || !Is(input, data))
            return false;
        return call.TargetMethod.Name is not ("matmul" or "conv2d") || !library.Owns(call.TargetMethod) || WeightOf(new Place(KernelOf(call)!, null)) is not null;
    }

    private static bool Is(IOperation operand, IOperation data) => operand.Unwrap() == data.Unwrap();

    /// <summary>The tensor that goes through a call, where the call is a part of a layer; else null.</summary>
    private IOperation? DataOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!library.Owns(method))
            return HelperData(call);
        switch (method.Name)
        {
            case "matmul" when MayBeLayer(call, library):
                return call.Argument("a")?.Value;
            case "conv2d" when library.TfNn.Declares(method):
                return call.Argument("input")?.Value;
            case "bias_add" when library.TfNn.Declares(method):
            case "max_pool" when library.TfNn.Declares(method):
                return call.Argument("value")?.Value;
            case "reshape" when library.Tf.Declares(method):
                return call.Argument("tensor")?.Value;
            default:
                return ActivationOf(call);
        }
    }

    private static IOperation? KernelOf(IInvocationOperation call) => call.Argument("b")?.Value ?? call.Argument("filter")?.Value;

    /// <summary>What an activation is applied to, or null for another function.</summary>
    private IOperation? ActivationOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (NameOfActivation(method.Name) is null || !(library.TfNn.Declares(method) || library.Tf.Declares(method) || library.TfMath.Declares(method)))
            return null;
        foreach (var argument in call.Arguments)
            if (argument.Parameter?.Ordinal == 0)
                return argument.Value;
        return null;
    }

    internal static string? NameOfActivation(string function) => function switch
    {
        "relu" => "Relu",
        "relu6" => "Relu6",
        "sigmoid" => "Sigmoid",
        "tanh" => "Tanh",
        "softmax" => "Softmax",
        _ => null,
    };

    /// <summary>The tensor argument of a function of the user's that computes one expression out of it.</summary>
    private IOperation? HelperData(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || !library.Tensor.Is(method.ReturnType))
            return null;
        IOperation? data = null;
        foreach (var argument in call.Arguments)
        {
            if (!library.Tensor.Is(argument.Parameter?.Type))
                continue;
            if (data is not null)
                return null;
            data = argument.Value;
        }
        return data is not null && Definitions.ReturnValue(method, call, cancellationToken) is { } result && EndsAt(result, call) ? data : null;
    }

    /// <summary>Whether a function does nothing to its tensor but what layers do.</summary>
    private bool EndsAt(IOperation result, IInvocationOperation call)
    {
        var inner = new ForwardPassReader(library, cancellationToken);
        return inner.ReadBack(new Place(result, new Frame(call, null)), stopAtCaller: true) is { Frame: null };
    }

    /// <summary>The one read of the variable that <paramref name="value"/> is written to, or null.</summary>
    private IOperation? OnlyRead(IOperation holder, IOperation value)
    {
        var variable = holder switch
        {
            IVariableDeclaratorOperation declarator => declarator.Symbol,
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment when Is(assignment.Value, value) => VariableUses.VariableOf(assignment.Target),
            _ => null,
        };
        if (variable is not (ILocalSymbol or IParameterSymbol) || VariableUses.Find(variable, holder, cancellationToken) is not { } uses)
            return null;
        IOperation? only = null;
        foreach (var use in uses)
        {
            if (use.Kind != VariableUseKind.Read || Definitions.Write(uses, variable, use.Operation)?.Value?.Unwrap() != value.Unwrap())
                continue;
            if (only is not null || Flow.FunctionOf(use.Syntax) != Flow.FunctionOf(value.Syntax))
                return null;
            only = use.Operation;
        }
        return only;
    }

    private HandWrittenWeight? WeightOf(Place place)
    {
        place = Substituted(place);
        return HandWrittenWeight.Read(place.Operation, library, cancellationToken);
    }

    /// <summary>The argument that a parameter stands for, through all calls.</summary>
    private Place Substituted(Place place)
    {
        while (place.Frame is { } frame && HandWrittenWeight.Reference(place.Operation, library) is IParameterReferenceOperation { Parameter: var parameter } reference && ArgumentFor(parameter, frame, reference) is { } argument)
            place = new Place(argument, frame.Caller);
        return place;
    }

    private IOperation? ArgumentFor(IParameterSymbol parameter, Frame frame, IOperation use)
    {
        if (VariableUses.Find(parameter, use, cancellationToken) is not { } uses || Definitions.IsWrittenBefore(uses, use))
            return null;
        foreach (var argument in frame.Call.Arguments)
            if (SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, parameter.OriginalDefinition))
                return argument.Value;
        return null;
    }

    /// <summary>Goes back from the end of the chain; gives the tensor that goes in, or null.</summary>
    /// <param name="end">The last operation.</param>
    /// <param name="stopAtCaller">Whether to go back to the function's argument only.</param>
    private Place? ReadBack(Place end, bool stopAtCaller = false)
    {
        var current = end;
        for (var step = 0; step < MaxSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            layerOutput ??= current;
            if (stopAtCaller && current.Frame is null)
                return current;

            // What was begun is no layer, and with it the input.
            if (Previous(current) is not { } previous)
                return activation is null && bias is null ? current : layerOutput;

            // A layer that ends where a function's argument comes in ends at the argument.
            if (current.Frame is { } frame && previous.Frame == frame.Caller && activation is null && bias is null)
                layerOutput = null;
            current = previous;
        }
        return null;
    }

    private Place? Previous(Place current)
    {
        var operation = current.Operation.Unwrap();
        if (Operands(operation) is var (left, right))
        {
            if (bias is not null)
                return null;
            if (WeightOf(new Place(right, current.Frame)) is { } addend)
                return TakeBias(addend, right, left, current.Frame);
            return WeightOf(new Place(left, current.Frame)) is { } other ? TakeBias(other, left, right, current.Frame) : null;
        }
        return operation is IInvocationOperation call ? PreviousOfCall(call, current.Frame) : PreviousOfVariable(operation, current.Frame);
    }

    private Place TakeBias(HandWrittenWeight weight, IOperation reference, IOperation data, Frame? frame)
    {
        bias = weight;
        Note(reference, frame);
        return new Place(data, frame);
    }

    private void Note(IOperation weight, Frame? frame) => weightReferences.Add(HandWrittenWeight.Reference(Substituted(new Place(weight, frame)).Operation, library).Syntax);

    /// <summary>The summands of an addition.</summary>
    private (IOperation Left, IOperation Right)? Operands(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: { } method } sum when library.Owns(method):
                return (sum.LeftOperand, sum.RightOperand);
            case IInvocationOperation { TargetMethod: { Name: "add" } method } call when library.Tf.Declares(method) || library.TfMath.Declares(method):
                IOperation? left = null, right = null;
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter?.Ordinal == 0)
                        left = argument.Value;
                    else if (argument.Parameter?.Ordinal == 1)
                        right = argument.Value;
                }
                return left is null || right is null ? null : (left, right);
            default:
                return null;
        }
    }

    private Place? PreviousOfCall(IInvocationOperation call, Frame? frame)
    {
        if (!library.Owns(call.TargetMethod))
        {
            if (frame is not null && Depth(frame) > 4)
                return null;
            if (HelperData(call) is null || Definitions.ReturnValue(call.TargetMethod, call, cancellationToken) is not { } result)
                return null;
            if (frame is null)
                helperCalls.Add(call.Syntax);
            return new Place(result, new Frame(call, frame));
        }
        if (DataOf(call) is not { } data)
            return null;
        var next = new Place(data, frame);
        switch (call.TargetMethod.Name)
        {
            case "matmul":
                if (call.WrittenArgument("transpose_a") is not null || call.WrittenArgument("transpose_b") is not null)
                    return null;
                return Emit(new HandWrittenLayer(HandWrittenLayerKind.Dense, call), KernelOf(call), frame) ? next : null;
            case "conv2d":
                if (call.WrittenArgument("data_format") is { } format && format.Value.ConstantString() != "NHWC")
                    return null;
                if (call.WrittenArgument("dilations") is not null)
                    return null;
                return Emit(
                    new HandWrittenLayer(HandWrittenLayerKind.Conv2D, call)
                    {
                        Strides = Spatial(call.Argument("strides")?.Value, frame),
                        Padding = PaddingOf(call, frame),
                    },
                    KernelOf(call),
                    frame) ? next : null;
            case "bias_add":
                if (bias is not null || call.WrittenArgument("data_format") is not null || call.Argument("bias") is not { } added || WeightOf(new Place(added.Value, frame)) is not { } weight)
                    return null;
                return TakeBias(weight, added.Value, data, frame);
            case "max_pool":
                if (activation is not null || bias is not null || call.WrittenArgument("data_format") is not null)
                    return null;
                Emit(new HandWrittenLayer(HandWrittenLayerKind.MaxPooling2D, call)
                {
                    Window = Spatial(call.Argument("ksize")?.Value, frame),
                    Strides = Spatial(call.Argument("strides")?.Value, frame),
                    Padding = PaddingOf(call, frame),
                });
                return next;
            case "reshape":
                if (activation is not null || bias is not null || InitialValues.Dimensions(call.Argument("shape")?.Value) is not { Length: > 1 } shape || shape[0].ConstantValue is not { HasValue: true, Value: -1 or -1L })
                    return null;
                Emit(new HandWrittenLayer(shape.Length == 2 ? HandWrittenLayerKind.Flatten : HandWrittenLayerKind.Reshape, call) { Shape = shape.RemoveAt(0) });
                return next;
            default:
                if (activation is not null || bias is not null)
                    return null;
                activation = NameOfActivation(call.TargetMethod.Name);
                return next;
        }
    }

    private static int Depth(Frame frame)
    {
        var depth = 0;
        for (Frame? current = frame; current is not null; current = current.Caller)
            depth++;
        return depth;
    }

    private bool Emit(HandWrittenLayer layer, IOperation? kernel, Frame? frame)
    {
        if (kernel is null || WeightOf(new Place(kernel, frame)) is not { } weight)
            return false;
        Note(kernel, frame);
        Emit(layer with { Kernel = weight });
        return true;
    }

    private void Emit(HandWrittenLayer layer)
    {
        var own = statements.ToImmutableArray().ToBuilder();
        own.Reverse();
        layers.Add(layer with { Bias = bias, Activation = activation, Statements = own.ToImmutable() });
        outputs.Add(layerOutput!.Value);
        statements.Clear();
        (layerOutput, activation, bias) = (null, null, null);
    }

    private Place? PreviousOfVariable(IOperation reference, Frame? frame)
    {
        if (VariableUses.VariableOf(reference) is not { } variable || library.Owns(variable))
            return null;
        if (frame is not null && variable is IParameterSymbol parameter && ArgumentFor(parameter, frame, reference) is { } argument)
            return new Place(argument, frame.Caller);
        if (variable is not (ILocalSymbol or IParameterSymbol)
            || VariableUses.Find(variable, reference, cancellationToken) is not { } uses
            || Definitions.Write(uses, variable, reference) is not { Value: { } value } write
            || Flow.FunctionOf(value.Syntax) != Flow.FunctionOf(reference.Syntax)
            || !IsLayer(value.Unwrap(), frame))
        {
            return null;
        }

        // A tensor that is also used elsewhere does not only go from layer to layer.
        foreach (var use in uses)
            if (use.Kind == VariableUseKind.Read && use.Operation != reference && Definitions.Write(uses, variable, use.Operation)?.Value == value)
                return null;
        if (frame is null)
        {
            if (StatementOf(write) is not { } statement)
                return null;
            statements.Add(statement);
        }
        return new Place(value, frame);
    }

    private bool IsLayer(IOperation value, Frame? frame)
    {
        if (Operands(value) is var (left, right))
            return WeightOf(new Place(left, frame)) is not null || WeightOf(new Place(right, frame)) is not null;
        return value is IInvocationOperation call && DataOf(call) is not null;
    }

    /// <summary>The statement that does nothing but write the value, or null.</summary>
    private static StatementSyntax? StatementOf(VariableUse write) => write.Value!.Syntax.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration => declaration,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } statement when assignment.Right.Span.Contains(write.Value.Syntax.Span) && assignment.Right.Span.Length - write.Value.Syntax.Span.Length < 3 => statement,
        _ => null,
    };

    /// <summary>The two middle numbers of <c>{ 1, height, width, 1 }</c>; empty where they are not known.</summary>
    private ImmutableArray<int> Spatial(IOperation? numbers, Frame? frame)
    {
        if (numbers is null || Elements.Of(numbers) is not { Length: 4 } elements)
            return ImmutableArray<int>.Empty;
        var values = ImmutableArray.CreateBuilder<int>(4);
        foreach (var element in elements)
        {
            if (Constant(new Place(element, frame)) is not int value)
                return ImmutableArray<int>.Empty;
            values.Add(value);
        }
        return values[0] == 1 && values[3] == 1 ? ImmutableArray.Create(values[1], values[2]) : ImmutableArray<int>.Empty;
    }

    private string? PaddingOf(IInvocationOperation call, Frame? frame) =>
        call.Argument("padding") is { } padding && Constant(new Place(padding.Value, frame)) is "SAME" or "VALID" ? ((string)Constant(new Place(padding.Value, frame))!).ToLowerInvariant() : null;

    private object? Constant(Place place)
    {
        place = Substituted(place);
        return place.Operation.Unwrap().ConstantValue is { HasValue: true, Value: var value } ? value : null;
    }
}
