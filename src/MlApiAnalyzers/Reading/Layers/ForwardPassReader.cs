using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>
/// Reads a chain of operations over variables as the layers it stands for, from where the tensor leaves the chain back to where it came in. What
/// an operation computes says its value; the code is followed for what a migration rewrites. Functions of the user's that hold a layer,
/// such as <c>conv2d(x, W, b)</c>, are followed by their values alone, in which the arguments of the call stand.
/// </summary>
internal sealed class ForwardPassReader
{
    private readonly TensorUses tensors;
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;

    private readonly List<HandWrittenLayer> layers = new();
    private readonly List<Place> outputs = new();
    private readonly List<StatementSyntax> statements = new();
    private readonly HashSet<SyntaxNode> weightReferences = new();
    private readonly List<IInvocationOperation> helperCalls = new();
    private readonly Dictionary<SyntaxNode, HandWrittenLayer> layerCalls = new();
    private readonly HashSet<IOperation> visited = new();

    // The function of the user's that is being followed.
    private Helper? helper;

    // Whether nothing but such a function is read.
    private bool isInside;

    // The layer that is being read, from its end to its operation.
    private Place? layerOutput;
    private string? activation;
    private HandWrittenWeight? bias;

    public ForwardPassReader(TensorUses tensors, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.tensors = tensors;
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>A tensor of the chain, with the operation that gives it; without one in a function of the user's.</summary>
    private readonly record struct Place(Value Value, IOperation? Operation);

    /// <summary>An argument or operand of an operation of the library.</summary>
    private readonly record struct Operand(Value Value, IOperation Operation);

    /// <summary>The call of a function of the user's that computes one tensor out of another.</summary>
    private sealed record Helper(IInvocationOperation Call, IOperation Data, Value Value);

    /// <summary>Whether <paramref name="call"/> may be the operation of a layer, or call a function that holds one.</summary>
    public static bool MayBeLayer(IInvocationOperation call, TensorFlowLibrary library) => IsMatmul(call.TargetMethod, library)
        || (call.TargetMethod.Name == "conv2d" && library.TfNn.Declares(call.TargetMethod))
        || TakesVariables(call.TargetMethod, library);

    private static bool IsMatmul(IMethodSymbol method, TensorFlowLibrary library) => method.Name == "matmul" && (library.Tf.Declares(method) || library.TfLinalg.Declares(method));

    private static bool TakesVariables(IMethodSymbol method, TensorFlowLibrary library)
    {
        if (method.Parameters.Length < 2 || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || library.Owns(method) || !library.Tensor.Is(method.ReturnType))
            return false;
        foreach (var parameter in method.Parameters)
            if (library.IVariable.Is(parameter.Type) || library.ResourceVariable.Is(parameter.Type))
                return true;
        return false;
    }

    /// <summary>The last operation that the tensor of a layer goes through, in this function; null where <paramref name="call"/> is none of a layer.</summary>
    public IOperation? OutputOf(IInvocationOperation call, Dictionary<IOperation, IOperation> known)
    {
        if (library.Owns(call.TargetMethod) && !IsLayer(call))
            return null;
        var passed = new List<IOperation>();
        IOperation current = call;
        IOperation? output;
        while (!known.TryGetValue(current, out output))
        {
            cancellationToken.ThrowIfCancellationRequested();
            passed.Add(current);
            if (passed.Count > tensors.Count || Next(current) is not { } next)
            {
                output = current;
                break;
            }
            current = next;
        }
        foreach (var operation in passed)
            known[operation] = output;
        return output;
    }

    /// <summary>The operation of a layer that the tensor of <paramref name="operation"/> goes to, itself or through a variable, and nothing else does.</summary>
    private IOperation? Next(IOperation operation)
    {
        if (Outer(operation) is not { } outer)
            return null;
        if (Takes(outer, operation))
            return outer;
        var variable = outer switch
        {
            IVariableDeclaratorOperation declarator => declarator.Symbol,
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment when Is(assignment.Value, operation) => VariableUses.VariableOf(assignment.Target),
            _ => null,
        };
        return variable is ILocalSymbol or IParameterSymbol
            && tensors.OnlyRead(variable, tensors.ValueOf(operation)) is { } read
            && Flow.FunctionOf(read.Syntax) == Flow.FunctionOf(operation.Syntax)
            && Outer(read) is { } user && Takes(user, read)
                ? user
                : null;
    }

    /// <summary>The operation that takes this one as an operand or argument, or keeps it.</summary>
    private static IOperation? Outer(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IArgumentOperation or IVariableInitializerOperation)
            outer = outer.Parent;
        return outer;
    }

    private static bool Is(IOperation operand, IOperation data) => operand.Unwrap() == data.Unwrap();

    /// <summary>Whether an operation is a part of a layer that gets its data from <paramref name="data"/>.</summary>
    private bool Takes(IOperation operation, IOperation data) => DataOf(operation) is { } taken && Is(taken, data);

    private bool IsLayer(IOperation operation) => DataOf(operation) is not null;

    /// <summary>The tensor that goes through an operation, where that is a part of a layer; else null.</summary>
    private IOperation? DataOf(IOperation operation)
    {
        if (tensors.ValueOf(operation) is MadeValue { Origin: IInvocationOperation or IBinaryOperation } made && made.Origin == operation)
            return OperandsOf(made)?.Data.Operation;
        return operation is IInvocationOperation call ? HelperOf(call)?.Data : null;
    }

    /// <summary>The forward pass that ends with <paramref name="output"/>, or null.</summary>
    public ForwardPass? ReadTo(IOperation output)
    {
        if (ReadBack(PlaceOf(output)) is not { } input)
            return null;

        // What stands in front of the first layer with variables is no part of the model.
        var count = layers.Count;
        while (count > 0 && layers[count - 1].Kernel is null)
        {
            count--;
            input = outputs[count];
        }
        if (count == 0 || input.Operation is null)
            return null;
        var before = count < layers.Count ? layers[count] : null;
        layers.RemoveRange(count, layers.Count - count);
        layers.Reverse();
        NoteArguments();

        var moved = ImmutableArray.CreateBuilder<StatementSyntax>();
        foreach (var layer in layers)
            moved.AddRange(layer.Statements);
        var helpers = ImmutableHashSet.CreateBuilder<SyntaxNode>();
        var functions = new HashSet<SyntaxNode>();
        foreach (var call in helperCalls)
        {
            helpers.Add(call.Syntax);
            foreach (var declaration in call.TargetMethod.DeclaringSyntaxReferences)
                functions.Add(declaration.GetSyntax(cancellationToken));
        }
        return new ForwardPass(input.Operation, output, layers.ToImmutableArray())
        {
            Statements = moved.ToImmutable(),
            WeightReferences = weightReferences,
            LayerCalls = layerCalls,
            HelperCalls = helpers.ToImmutable(),
            HelperFunctions = functions,
            Before = before,
        };
    }

    /// <summary>The operation that the activation in which a pass ends is applied to; null where it ends in none, or in a variable that it was applied to.</summary>
    public IOperation? BeforeLastActivation(ForwardPass pass) =>
        tensors.ValueOf(pass.Output) is MadeValue made && IsActivation(made) && OperandsOf(made)?.Data.Operation.Unwrap() is { } output && VariableUses.VariableOf(output) is null ? output : null;

    private Place PlaceOf(IOperation operation) => new(tensors.ValueOf(operation), operation);

    /// <summary>Goes back from the end of the chain; gives the tensor that goes in.</summary>
    private Place? ReadBack(Place current)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            layerOutput ??= current;
            if (helper is { } followed && IsSame(current.Value, followed.Value))
            {
                // A layer that ends where a function's argument comes in ends at the argument.
                helper = null;
                if (activation is null && bias is null)
                    layerOutput = null;
                current = PlaceOf(followed.Data);
                continue;
            }

            // What was begun is no layer, and with it the input.
            if (Previous(current) is not { } previous)
                return activation is null && bias is null ? current : layerOutput;
            current = previous;
        }
    }

    private Place? Previous(Place current)
    {
        var operation = current.Operation?.Unwrap();
        if (operation is not null && (!visited.Add(operation) || current.Value.Origin != operation))
            return operation is IInvocationOperation call ? Enter(call, current.Value) : PreviousOfVariable(operation, current.Value);
        if (current.Value is not MadeValue made || OperandsOf(made) is not { } operands || !Take(made, operands.Weight))
            return null;
        return operation is null ? new Place(operands.Data.Value, null) : PlaceOf(operands.Data.Operation);
    }

    private Place? Enter(IInvocationOperation call, Value value)
    {
        if (helperCalls.Contains(call) || HelperOf(call) is not { } entered)
            return null;
        helper = entered;
        helperCalls.Add(call);
        return new Place(value, null);
    }

    /// <summary>What a function of the user's does to its only tensor, where that is nothing but what layers do.</summary>
    private Helper? HelperOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (library.Owns(method) || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || !library.Tensor.Is(method.ReturnType))
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
        if (data is null)
            return null;
        var given = tensors.ValueOf(data);
        var inner = new ForwardPassReader(tensors, library, cancellationToken) { isInside = true };
        for (var current = tensors.ValueOf(call); !IsSame(current, given);)
        {
            if (inner.Previous(new Place(current, null)) is not { } previous)
                return null;
            current = previous.Value;
        }
        return new Helper(call, data, given);
    }

    /// <summary>Whether two values, one of which went through a function, are the same tensor.</summary>
    private static bool IsSame(Value first, Value second) => Value.AreSame(first, second) || (first, second) switch
    {
        (HeapValue one, HeapValue other) => one.Identity == other.Identity,
        (UnknownValue one, UnknownValue other) => one.Reason == other.Reason && one.Origin == other.Origin && SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol),
        (PartValue one, PartValue other) => one.Index == other.Index && one.Origin == other.Origin && IsSame(one.Whole, other.Whole),
        _ => false,
    };

    /// <summary>The data of an operation of a layer, and its variable where it has one; null for another operation.</summary>
    private (Operand Data, (Operand Operand, HandWrittenWeight Weight)? Weight)? OperandsOf(MadeValue made)
    {
        if (made.Maker is not IMethodSymbol method || !library.Owns(method))
            return null;
        switch (made.Name)
        {
            case "add" when method.MethodKind == MethodKind.UserDefinedOperator || library.Tf.Declares(method) || library.TfMath.Declares(method):
                var (left, right) = (At(made, 0), At(made, 1));
                return WithWeight(left, right) ?? WithWeight(right, left);
            case "matmul" when IsMatmul(method, library):
                return WithWeight(Named(made, "a"), Named(made, "b"));
            case "conv2d" when library.TfNn.Declares(method):
                return WithWeight(Named(made, "input"), Named(made, "filter"));
            case "bias_add" when library.TfNn.Declares(method):
                return WithWeight(Named(made, "value"), Named(made, "bias"));
            case "max_pool" when library.TfNn.Declares(method):
                return Alone(Named(made, "value"));
            case "reshape" when library.Tf.Declares(method):
                return Alone(Named(made, "tensor"));
            default:
                return IsActivation(made) ? Alone(At(made, 0)) : null;
        }

        (Operand, (Operand, HandWrittenWeight)?)? WithWeight(Operand? data, Operand? weight) =>
            data is { } tensor && weight is { } variable && tensors.WeightOf(variable.Value) is { } read && (isInside || helper is not null || read.IsNamedBy(variable.Operation, library))
                ? (tensor, (variable, read))
                : null;

        static (Operand, (Operand, HandWrittenWeight)?)? Alone(Operand? data) => data is { } tensor ? (tensor, null) : null;
    }

    private bool IsActivation(MadeValue made) =>
        NameOfActivation(made.Name) is not null && made.Maker is IMethodSymbol method && (library.TfNn.Declares(method) || library.Tf.Declares(method) || library.TfMath.Declares(method));

    private static string? NameOfActivation(string function) => function switch
    {
        "relu" => "Relu",
        "relu6" => "Relu6",
        "sigmoid" => "Sigmoid",
        "tanh" => "Tanh",
        "softmax" => "Softmax",
        _ => null,
    };

    private static Operand? Named(MadeValue made, string name)
    {
        foreach (var argument in made.Arguments)
            if (argument.Name == name && argument.Operation is { } operation)
                return new Operand(argument.Value, operation.Value);
        return null;
    }

    /// <summary>The argument for the parameter at a place, or the operand of an operator.</summary>
    private static Operand? At(MadeValue made, int ordinal)
    {
        for (var i = 0; i < made.Arguments.Length; i++)
        {
            var argument = made.Arguments[i];
            if (argument.Operation is { } operation ? operation.Parameter?.Ordinal != ordinal : i != ordinal)
                continue;
            var operand = argument.Operation?.Value ?? made.Origin switch
            {
                IBinaryOperation binary => ordinal == 0 ? binary.LeftOperand : binary.RightOperand,
                ICompoundAssignmentOperation compound => ordinal == 0 ? compound.Target : compound.Value,
                _ => null,
            };
            return operand is null ? null : new Operand(argument.Value, operand);
        }
        return null;
    }

    /// <summary>Takes an operation as a part of a layer; false where it is none.</summary>
    private bool Take(MadeValue made, (Operand Operand, HandWrittenWeight Weight)? weight)
    {
        switch (made.Name)
        {
            case "add" or "bias_add":
                if (bias is not null || made.Written("data_format") is not null)
                    return false;
                bias = weight!.Value.Weight;
                Note(weight.Value.Operand);
                return true;
            case "matmul":
                if (made.Written("transpose_a") is not null || made.Written("transpose_b") is not null)
                    return false;
                Emit(HandWrittenLayerKind.Dense, made, weight);
                return true;
            case "conv2d":
                if ((made.Written("data_format") is { } format && format.Value.Text != "NHWC") || made.Written("dilations") is not null)
                    return false;
                Emit(HandWrittenLayerKind.Conv2D, made, weight);
                return true;
        }
        if (activation is not null || bias is not null)
            return false;
        switch (made.Name)
        {
            case "max_pool":
                if (made.Written("data_format") is not null)
                    return false;
                Emit(HandWrittenLayerKind.MaxPooling2D, made);
                return true;
            case "reshape":
                if (InitialValues.Dimensions(Named(made, "shape")?.Operation) is not { Length: > 1 } shape || shape[0].ConstantValue is not { HasValue: true, Value: -1 or -1L })
                    return false;
                Emit(shape.Length == 2 ? HandWrittenLayerKind.Flatten : HandWrittenLayerKind.Reshape, made, shape: shape.RemoveAt(0));
                return true;
            default:
                activation = NameOfActivation(made.Name);
                return true;
        }
    }

    private void Note(Operand weight) => weightReferences.Add(HandWrittenWeight.Reference(weight.Operation, library).Syntax);

    private void Emit(HandWrittenLayerKind kind, MadeValue made, (Operand Operand, HandWrittenWeight Weight)? kernel = null, ImmutableArray<IOperation>? shape = null)
    {
        var own = statements.ToImmutableArray().ToBuilder();
        own.Reverse();
        var layer = new HandWrittenLayer(kind, (IInvocationOperation)made.Origin!)
        {
            Kernel = kernel?.Weight,
            Bias = bias,
            Activation = activation,
            Window = Spatial(made.Argument("ksize")),
            Strides = Spatial(made.Argument("strides")),
            Padding = made.Argument("padding")?.Text is "SAME" or "VALID" ? made.Argument("padding")!.Text!.ToLowerInvariant() : null,
            Shape = shape ?? ImmutableArray<IOperation>.Empty,
            Statements = own.ToImmutable(),
        };
        if (kernel is { Operand: var reference })
        {
            Note(reference);
            layerCalls[(helper?.Call ?? layer.Operation).Syntax] = layer;
        }
        layers.Add(layer);
        outputs.Add(layerOutput.GetValueOrDefault());
        statements.Clear();
        (layerOutput, activation, bias) = (null, null, null);
    }

    /// <summary>The two middle numbers of <c>{ 1, height, width, 1 }</c>; empty where they are not known.</summary>
    private static ImmutableArray<int> Spatial(Value? numbers) =>
        numbers is SequenceValue { Elements: { Length: 4 } elements } && elements[0].Integer == 1 && elements[3].Integer == 1 && elements[1].Integer is { } height && elements[2].Integer is { } width
            ? ImmutableArray.Create((int)height, (int)width)
            : ImmutableArray<int>.Empty;

    /// <summary>The variables that the functions were handed are named in their calls.</summary>
    private void NoteArguments()
    {
        var weights = new HashSet<SyntaxNode>();
        foreach (var layer in layers)
            foreach (var weight in layer.Weights)
                weights.Add(weight.Creation.Syntax);
        foreach (var call in helperCalls)
            foreach (var argument in call.Arguments)
                if (tensors.WeightOf(tensors.ValueOf(argument.Value)) is { } weight && weights.Contains(weight.Creation.Syntax))
                    Note(new Operand(tensors.ValueOf(argument.Value), argument.Value));
    }

    private Place? PreviousOfVariable(IOperation reference, Value value)
    {
        // A tensor that is also used elsewhere does not only go from layer to layer.
        if (VariableUses.VariableOf(reference) is not { } variable || variable is not (ILocalSymbol or IParameterSymbol)
            || tensors.OnlyRead(variable, value) != reference
            || tensors.WriteOf(variable, value) is not { Value: { } written } write
            || Flow.FunctionOf(written.Syntax) != Flow.FunctionOf(reference.Syntax)
            || !IsLayer(written.Unwrap())
            || StatementOf(write) is not { } statement)
        {
            return null;
        }
        statements.Add(statement);
        return PlaceOf(written);
    }

    /// <summary>The statement that does nothing but write the value, or null.</summary>
    private static StatementSyntax? StatementOf(VariableUse write) => write.Value!.Syntax.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration => declaration,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } statement when assignment.Right.Span.Contains(write.Value.Syntax.Span) && assignment.Right.Span.Length - write.Value.Syntax.Span.Length < 3 => statement,
        _ => null,
    };
}
