using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// Which code can run once a method has begun: the calls that a walk met and the uses of eager mode, each by its place in the
/// function around it. Within a function the order of the source is the order of time, except in loops and in lambdas.
/// </summary>
internal sealed class ModeOrder
{
    private readonly HashSet<Step> steps = new();
    private readonly Dictionary<object, List<Step>> byCaller = new();
    private readonly Dictionary<object, List<Step>> byCallee = new();
    private readonly List<Step> atAnyTime = new();

    /// <summary>A use of what works in eager mode only.</summary>
    /// <param name="caller">The function that it stands in; null where nobody knows when that runs.</param>
    /// <param name="place">Where; null where the order of the source says nothing.</param>
    public void AddNeed(object? caller, SyntaxNode? place) => Add(new Step(caller, place, Callee: null));

    /// <summary>Nothing is known, so anything may need eager mode.</summary>
    public void AddAnything() => AddNeed(caller: null, place: null);

    public void AddCall(object? caller, SyntaxNode? place, object callee) => Add(new Step(caller, place, callee));

    /// <summary>Whether something that needs eager mode can run after <paramref name="entry"/> has begun.</summary>
    public bool NeedsEagerSince(object entry)
    {
        var whole = new HashSet<object>();
        var pending = new Stack<Step>(atAnyTime);
        pending.Push(new Step(Caller: null, Place: null, entry));

        var interrupted = new HashSet<object> { entry };
        var outwards = new Stack<object>(interrupted);
        while (outwards.Count > 0)
        {
            foreach (var way in StepsOf(byCallee, outwards.Pop()))
            {
                if (way.Caller is not { } caller)
                    return true;
                var begin = way.Place is null ? int.MinValue : BeginOfRepetition(way.Place);
                var isRepeated = begin != way.Place?.SpanStart;
                foreach (var step in StepsOf(byCaller, caller))
                    if ((isRepeated || step != way) && (step.Place is null || step.Place.SyntaxTree != way.Place?.SyntaxTree || step.Place.Span.End > begin))
                        pending.Push(step);
                if (interrupted.Add(caller))
                    outwards.Push(caller);
            }
        }

        while (pending.Count > 0)
        {
            if (pending.Pop().Callee is not { } callee)
                return true;
            if (whole.Add(callee))
                foreach (var step in StepsOf(byCaller, callee))
                    pending.Push(step);
        }
        return false;
    }

    private void Add(Step step)
    {
        if (!steps.Add(step))
            return;
        if (step.Caller is null)
            atAnyTime.Add(step);
        else
            AddTo(byCaller, step.Caller, step);
        if (step.Callee is not null)
            AddTo(byCallee, step.Callee, step);
    }

    /// <summary>From where on the code of the function can run after the place: from its outermost loop on, or all of a lambda.</summary>
    private static int BeginOfRepetition(SyntaxNode place)
    {
        var begin = place.SpanStart;
        for (SyntaxNode? node = place; node is not null and not (MemberDeclarationSyntax or CompilationUnitSyntax); node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or QueryExpressionSyntax:
                    return int.MinValue;
                case LocalFunctionStatementSyntax:
                    return begin;
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    begin = node.SpanStart;
                    break;
            }
        }
        return begin;
    }

    private static IReadOnlyList<Step> StepsOf(Dictionary<object, List<Step>> index, object function) =>
        index.TryGetValue(function, out var found) ? found : Array.Empty<Step>();

    private static void AddTo(Dictionary<object, List<Step>> index, object function, Step step)
    {
        if (!index.TryGetValue(function, out var list))
            index.Add(function, list = new List<Step>());
        list.Add(step);
    }

    // Functions by their outlines and scripts, which are the same object each time.
    private readonly record struct Step(object? Caller, SyntaxNode? Place, object? Callee);
}
