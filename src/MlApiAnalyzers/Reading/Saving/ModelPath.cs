using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>
/// The end of a path that names a model, as far as it is constant: <c>"out/model.h5"</c>, a constant,
/// <c>Path.Combine(dir, "model.h5")</c>, <c>dir + "/model.h5"</c>, <c>$"{dir}/model.h5"</c>, or whatever evaluates to one of these.
/// </summary>
/// <param name="Text">The constant text that the path ends in.</param>
/// <param name="IsWholeName">Whether all of the last segment of the path is within the text.</param>
/// <param name="Source">The code that the text comes from: a literal where an edit can be made.</param>
public sealed record ModelPath(string Text, bool IsWholeName, SyntaxNode Source)
{
    private const int MaxSteps = 16;

    private static readonly string[] Hdf5Extensions = { ".h5", ".hdf5" };

    private static readonly char[] Separators = { '/', '\\' };

    /// <summary>The last segment of the path, with * for what is unknown of it.</summary>
    public string Name
    {
        get
        {
            var name = Text.Substring(Text.LastIndexOfAny(Separators) + 1);
            return IsWholeName ? name : "*" + name;
        }
    }

    /// <summary>The extension when it is one of an HDF5 file: .h5, .hdf5; else null.</summary>
    public string? Hdf5Extension => Array.Find(Hdf5Extensions, HasExtension);

    /// <summary>The extension when it is one of a model in one file: .h5, .hdf5, .keras; else null.</summary>
    public string? SingleFileExtension => Hdf5Extension ?? (HasExtension(".keras") ? ".keras" : null);

    /// <summary>The end of the path that <paramref name="path"/> evaluates to, or null where it is not known.</summary>
    public static ModelPath? Of(IOperation path, CancellationToken cancellationToken)
    {
        string? text = null;
        var isWholeName = true;
        var end = path;

        // A value that is found in a method may lead to that method again.
        for (var step = 0; step < MaxSteps; step++)
        {
            var value = Evaluator.Known(end, cancellationToken);
            end = value.Origin ?? end;

            // What is known of several parts is known together; the last part is only the place of the extension.
            if (text is null && (value is TextValue { Parts: var known } ? known[known.Length - 1] : value).Text is { } constant)
                (text, isWholeName) = (constant, isWholeName && value is ConstantValue);
            if (PartsOf(end) is not { } parts)
                return text is { Length: > 0 } ? new ModelPath(text, isWholeName || text.LastIndexOfAny(Separators) >= 0, end.Syntax) : null;
            if (text is null)
                isWholeName = parts.AreSegments || (isWholeName && parts.Count == 1);
            if (parts.Last is not { } last)
                return null;
            end = last;
        }
        return null;
    }

    /// <summary>Whether <paramref name="text"/>, a path or its end, has the extension.</summary>
    public static bool HasExtension(string text, string extension) => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private bool HasExtension(string extension) => HasExtension(Text, extension);

    /// <summary>The last of the parts that a path is put together from; null when it is in one piece.</summary>
    private static (IOperation? Last, int Count, bool AreSegments)? PartsOf(IOperation? path) => path switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation =>
            (concatenation.RightOperand, 2, false),
        IInterpolatedStringOperation { Parts: { Length: > 0 } parts } => (
            parts[parts.Length - 1] switch
            {
                IInterpolatedStringTextOperation text => text.Text,
                IInterpolationOperation { Alignment: null, FormatString: null } interpolation => interpolation.Expression,
                _ => null,
            },
            parts.Length,
            false),
        IInvocationOperation call when PathCalls.Joins(call.TargetMethod) =>
            PathCalls.PartsOf(call) is { Length: > 0 } joined ? (joined[joined.Length - 1], joined.Length, true) : (null, 0, true),
        _ => null,
    };
}
