using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>Reads the first value of a variable as the Keras initializer that gives it, and its shape.</summary>
internal static class InitialValues
{
    private static readonly InitialValue Unknown = new(null, ImmutableArray<(string, string)>.Empty, IsRandom: false, IsEqual: false);

    public static (InitialValue Initial, ImmutableArray<IOperation>? Shape) Read(IOperation value, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        // The arguments are written again as they stand, and mean the same in this member alone.
        if (Evaluator.ValueOf(value, cancellationToken) is not MadeValue { Maker: IMethodSymbol method, Origin: IInvocationOperation call } made || MemberReading.RootOf(call) != MemberReading.RootOf(value))
            return (Unknown, null);
        if (library.IsTfMember(method))
            return OfTf(call);
        return made is { Name: "Apply", Receiver: { } initializer } && library.IInitializer.IsBaseOf(method.ContainingType)
            ? (OfInitializer(initializer, call, library), ShapeOfArguments(call.Arguments.IsEmpty ? null : call.Arguments[0].Value))
            : (Unknown, null);
    }

    /// <summary>Whether an argument for a data type says float32.</summary>
    public static bool IsFloat(IOperation type)
    {
        type = type.Unwrap();
        return type is IMemberReferenceOperation { Member.Name: "TF_FLOAT" or "float32" or "DtInvalid" } || (type.ConstantValue is { HasValue: true, Value: int number } && number is 0 or 1);
    }

    private static (InitialValue, ImmutableArray<IOperation>?) OfTf(IInvocationOperation call)
    {
        if (call.WrittenArgument("dtype") is { } type && !IsFloat(type.Value))
            return (Unknown, null);
        var shape = Dimensions(call.Argument("shape")?.Value);
        switch (call.TargetMethod.Name)
        {
            case "zeros":
                return (Plain(InitialValue.Zeros), shape);
            case "ones":
                return (Plain("tf.ones_initializer"), shape);
            case "constant" when call.Argument("value")?.Value.Unwrap() is { ConstantValue: { HasValue: true, Value: float or double or int } } constant && shape is not null
                && (constant.ConstantValue.Value is float || call.WrittenArgument("dtype") is not null):
                return (IsZero(constant) ? Plain(InitialValue.Zeros) : With("tf.constant_initializer", isRandom: false, ("", constant.Syntax.ToString())), shape);
            case "normal" or "random_normal":
                return (With("tf.random_normal_initializer", isRandom: true, Arguments(call, "mean", "stddev", "seed")), shape);
            case "truncated_normal":
                return (With("tf.truncated_normal_initializer", isRandom: true, Arguments(call, "mean", "stddev", "seed")), shape);
            case "uniform" or "random_uniform":
                return (With("new RandomUniform", isRandom: true, WithDefaults(call)), shape);
            default:
                return (Unknown, shape);
        }
    }

    /// <summary>An initializer that is applied by hand can be handed to a layer as it is.</summary>
    private static InitialValue OfInitializer(Value initializer, IInvocationOperation apply, TensorFlowLibrary library)
    {
        var made = initializer as MadeValue;
        if (made is { Name: "zeros_initializer" } && library.Owns(made.Maker))
            return Plain(InitialValue.Zeros);
        return new InitialValue("", ImmutableArray.Create(("", apply.Instance!.Unwrap().Syntax.ToString())), IsRandom: made is not { Name: "ones_initializer" or "constant_initializer" }, IsEqual: true);
    }

    private static ImmutableArray<IOperation>? ShapeOfArguments(IOperation? arguments) =>
        arguments?.Unwrap() is IObjectCreationOperation { Type.Name: "InitializerArgs" } creation && (creation.Argument("dtype") is not { ArgumentKind: ArgumentKind.Explicit } type || IsFloat(type.Value))
            ? Dimensions(creation.Argument("shape")?.Value)
            : null;

    /// <summary>The dimensions of a shape that is written out.</summary>
    public static ImmutableArray<IOperation>? Dimensions(IOperation? shape)
    {
        shape = shape?.Unwrap();
        switch (shape)
        {
            case null:
                return null;
            case ITupleOperation tuple:
                return Unwrapped(tuple.Elements);
            case IObjectCreationOperation { Type.Name: "Shape", Arguments: { Length: 1 } arguments }:
                return Dimensions(arguments[0].Value);
            case { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }:
                return ImmutableArray.Create(shape);
            default:
                return Elements.Of(shape) is { } elements ? Unwrapped(elements) : null;
        }
    }

    private static ImmutableArray<IOperation> Unwrapped(ImmutableArray<IOperation> elements)
    {
        var unwrapped = ImmutableArray.CreateBuilder<IOperation>(elements.Length);
        foreach (var element in elements)
            unwrapped.Add(element.UnwrapImplicit());
        return unwrapped.MoveToImmutable();
    }

    private static InitialValue Plain(string factory) => new(factory, ImmutableArray<(string, string)>.Empty, IsRandom: false, IsEqual: true);

    private static InitialValue With(string factory, bool isRandom, params (string, string)[] arguments) => new(factory, ImmutableArray.Create(arguments), isRandom, IsEqual: true);

    private static (string, string)[] Arguments(IInvocationOperation call, params string[] names)
    {
        var arguments = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var name in names)
            if (call.WrittenArgument(name) is { } argument)
                arguments.Add((name, argument.Value.UnwrapImplicit().Syntax.ToString()));
        return arguments.ToArray();
    }

    // The initializer's own bounds are others than the function's.
    private static (string, string)[] WithDefaults(IInvocationOperation call)
    {
        var arguments = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var name in new[] { "minval", "maxval" })
            if (call.Argument(name) is { } bound)
                arguments.Add((name, bound.ArgumentKind == ArgumentKind.DefaultValue ? Literal(bound.Value) : bound.Value.UnwrapImplicit().Syntax.ToString()));
        arguments.AddRange(Arguments(call, "seed"));
        return arguments.ToArray();
    }

    private static string Literal(IOperation value) => string.Format(CultureInfo.InvariantCulture, "{0}f", value.ConstantValue.Value);

    private static bool IsZero(IOperation constant) => constant.ConstantValue.Value switch
    {
        float number => number == 0f,
        double number => number == 0d,
        int number => number == 0,
        _ => false,
    };
}
