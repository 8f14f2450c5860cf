using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Sessions;

/// <summary>One run of a graph: <c>sess.run(…)</c>, <c>tensor.eval(…)</c>, <c>operation.run(…)</c>.</summary>
internal sealed class SessionRun
{
    private SessionRun(IInvocationOperation call, IOperation? session, FetchForm form, ImmutableArray<IOperation>? fetches, ImmutableArray<SessionFeed>? feeds)
    {
        Call = call;
        Session = session;
        Form = form;
        Fetches = fetches;
        Feeds = feeds;
    }

    public IInvocationOperation Call { get; }

    /// <summary>The session; null where the default one is used.</summary>
    public IOperation? Session { get; }

    /// <summary>What the fetched values come in.</summary>
    public FetchForm Form { get; }

    /// <summary>What is fetched, each below its conversions; null when it cannot be told.</summary>
    public ImmutableArray<IOperation>? Fetches { get; }

    /// <summary>What is fed; null when it cannot be told.</summary>
    public ImmutableArray<SessionFeed>? Feeds { get; }

    /// <summary>Whether all that is fetched is known, and written in the call itself.</summary>
    public bool HasFetchesInPlace
    {
        get
        {
            foreach (var fetch in Fetches ?? ImmutableArray<IOperation>.Empty)
                if (!Call.Syntax.Span.Contains(fetch.Syntax.Span) || fetch.Syntax.SyntaxTree != Call.Syntax.SyntaxTree)
                    return false;
            return Fetches is not null;
        }
    }

    /// <summary>Whether all that is fed is known, and written in the call itself.</summary>
    public bool HasFeedsInPlace
    {
        get
        {
            foreach (var feed in Feeds ?? ImmutableArray<SessionFeed>.Empty)
                if (!Call.Syntax.Span.Contains(feed.Key.Syntax.Span) || feed.Key.Syntax.SyntaxTree != Call.Syntax.SyntaxTree)
                    return false;
            return Feeds is not null;
        }
    }

    /// <summary>Whether the tensor, which a variable holds, is among what is fetched.</summary>
    public bool IsFetched(IOperation tensor, CancellationToken cancellationToken)
    {
        if (Fetches is not { } fetches || VariableUses.VariableOf(tensor) is not { } variable)
            return false;
        var made = Evaluator.ValueOf(tensor, cancellationToken) as MadeValue;
        foreach (var fetch in fetches)
            if ((SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(fetch), variable) && IsSameInstance(fetch, tensor))
                || (made is not null && Evaluator.ValueOf(fetch, cancellationToken) is MadeValue fetched && fetched.Identity == made.Identity))
                return true;
        return false;
    }

    /// <summary>The first of what is fetched that was made by such an operation, or null.</summary>
    public IOperation? FirstFetched(Func<IOperation, TensorFlowLibrary, bool> isWanted, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var fetch in Fetches ?? ImmutableArray<IOperation>.Empty)
            if (Evaluator.Known(fetch, cancellationToken).Origin is { } created && isWanted(created, library))
                return fetch;
        return null;
    }

    private static bool IsSameInstance(IOperation first, IOperation second) => (first, second) switch
    {
        (IMemberReferenceOperation { Instance: not null and not IInstanceReferenceOperation }, _) or (_, IMemberReferenceOperation { Instance: not null and not IInstanceReferenceOperation }) => first.Syntax.IsEquivalentTo(second.Syntax),
        _ => true,
    };

    /// <summary>The names of the methods that run a graph.</summary>
    public static ImmutableArray<string> Names { get; } = ImmutableArray.Create("run", "eval");

    /// <summary>Whether <paramref name="method"/> runs a graph.</summary>
    public static bool IsRun(IMethodSymbol method, TensorFlowLibrary library) => method.Name switch
    {
        "run" => library.BaseSession.Declares(method) || library.Operation.Declares(method),
        "eval" => library.Tensor.Declares(method) || (library.IVariable.IsBaseOf(method.ContainingType) && library.Owns(method)),
        _ => false,
    };

    public static SessionRun? Read(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (!IsRun(call.TargetMethod, library) || call.Instance is not { } instance)
            return null;
        var feeds = call.Argument("feed_dict") is { } argument ? FeedsOf(argument.Value, library, cancellationToken) : ImmutableArray<SessionFeed>.Empty;
        if (library.BaseSession.Declares(call.TargetMethod))
        {
            var fetches = FetchesOf(call.Arguments, library, cancellationToken, out var form);
            return new SessionRun(call, instance, form, fetches, feeds);
        }
        var session = call.Argument("session")?.Value;
        return new SessionRun(call, session is null || session.IsConstantNull() ? null : session, FetchForm.Single, ImmutableArray.Create(instance.Unwrap()), feeds);
    }

    private static ImmutableArray<IOperation>? FetchesOf(ImmutableArray<IArgumentOperation> arguments, TensorFlowLibrary library, CancellationToken cancellationToken, out FetchForm form)
    {
        form = FetchForm.Single;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal != 0)
                continue;
            var fetched = argument.Value.Unwrap();
            if (fetched is ITupleOperation tuple)
            {
                form = FetchForm.Tuple;
                var elements = ImmutableArray.CreateBuilder<IOperation>(tuple.Elements.Length);
                foreach (var element in tuple.Elements)
                    elements.Add(element.Unwrap());
                return elements.MoveToImmutable();
            }
            if (library.Tensor.IsBaseOf(fetched.Type) || library.ITensorOrOperation.IsBaseOf(fetched.Type) || library.IVariable.IsBaseOf(fetched.Type))
                return ImmutableArray.Create(fetched);
            form = FetchForm.Array;
            return Elements.Denoted(fetched, cancellationToken);
        }
        return null;
    }

    private static ImmutableArray<SessionFeed>? FeedsOf(IOperation fed, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (fed.IsConstantNull())
            return ImmutableArray<SessionFeed>.Empty;
        if (Elements.Denoted(fed, cancellationToken) is not { } items)
            return null;
        var feeds = ImmutableArray.CreateBuilder<SessionFeed>(items.Length);
        foreach (var item in items)
        {
            if (FeedOf(item, library, cancellationToken) is not { } feed)
                return null;
            feeds.Add(feed);
        }
        return feeds.MoveToImmutable();
    }

    private static SessionFeed? FeedOf(IOperation item, TensorFlowLibrary library, CancellationToken cancellationToken) => (item.Unwrap() is ITupleOperation or IObjectCreationOperation ? item.Unwrap() : Evaluator.ValueOf(item, cancellationToken).Origin) switch
    {
        ITupleOperation { Elements: { Length: 2 } pair } => new SessionFeed(pair[0].Unwrap(), pair[1].UnwrapImplicit()),
        IObjectCreationOperation creation when library.FeedItem.Is(creation.Type) && creation.Argument("key") is { } key && creation.Argument("val") is { } value =>
            new SessionFeed(key.Value.Unwrap(), value.Value.UnwrapImplicit()),
        _ => null,
    };
}

/// <summary>What the fetched values of a run come in.</summary>
public enum FetchForm
{
    Single,
    Tuple,
    Array,
}

/// <summary>One fed value.</summary>
/// <param name="Key">The tensor that is replaced, below its conversions.</param>
/// <param name="Value">The value, below the conversion to object.</param>
internal readonly record struct SessionFeed(IOperation Key, IOperation Value);
