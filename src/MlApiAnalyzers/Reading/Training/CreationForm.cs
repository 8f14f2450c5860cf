using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>How an object is created, in one form for all spellings: the name and the written arguments by parameter name.</summary>
internal static class CreationForm
{
    /// <summary>How what <paramref name="use"/> denotes is created; the expression itself where that is not known.</summary>
    public static string Of(IOperation use, CancellationToken cancellationToken) =>
        Evaluator.ValueOf(use, cancellationToken) is MadeValue { Maker: IMethodSymbol } made ? $"{made.Name}({Arguments(made)})" : use.Syntax.ToString();

    /// <summary>The written arguments in the parameters' order, one of them aside.</summary>
    public static string Arguments(MadeValue made, string except = "") => string.Join(", ", made.Arguments
        .Where(argument => argument is { IsWritten: true, Operation: not null } && argument.Name != except)
        .OrderBy(static argument => argument.Operation!.Parameter?.Ordinal)
        .Select(static argument => $"{argument.Name}: {argument.Operation!.Value.UnwrapImplicit().Syntax}"));
}
