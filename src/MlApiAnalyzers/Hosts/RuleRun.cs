using System;
using System.Diagnostics;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Hosts;

/// <summary>
/// One rule at work in one compilation. A rule that throws is switched off for the rest of it and reported once, and the others go on.
/// </summary>
internal sealed class RuleRun
{
    private readonly RuleHost host;
    private int hasFailed;

    public RuleRun(Rule rule, RuleHost host, Compilation compilation, AnalyzerOptions options, ReferencedLibraries? libraries)
    {
        Rule = rule;
        this.host = host;
        Compilation = compilation;
        Options = options;
        Libraries = libraries!;
    }

    public Rule Rule { get; }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    /// <summary>The libraries that the compilation references; of no use to a rule about projects.</summary>
    public ReferencedLibraries Libraries { get; }

    /// <summary>Calls a handler of the rule, unless the rule has failed before.</summary>
    /// <returns>The failure to report, if this call is the first that fails.</returns>
    public Diagnostic? Ask<T>(Action<T> handler, T argument)
    {
        if (Volatile.Read(ref hasFailed) != 0)
            return null;
        var start = host.Clock is null ? 0 : Stopwatch.GetTimestamp();
        try
        {
            handler(argument);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Interlocked.Exchange(ref hasFailed, 1) == 0 ? host.Failure(Rule, exception) : null;
        }
        finally
        {
            host.Clock?.Add(Rule, Stopwatch.GetTimestamp() - start);
        }
    }

    /// <summary>Whether every report of the rule outside of source is switched off.</summary>
    public bool IsOff(CancellationToken cancellationToken) => IsOffIn(null, cancellationToken);

    /// <summary>Whether every report of the rule in a file is switched off.</summary>
    public bool IsOffIn(SyntaxTree? tree, CancellationToken cancellationToken)
    {
        foreach (var descriptor in Rule.Descriptors)
            if (!Switches.IsOff(descriptor, tree, Compilation.Options, cancellationToken))
                return false;
        return true;
    }

    /// <summary>Whether no report of the rule would be shown, wherever it were.</summary>
    public bool IsOffEverywhere(CancellationToken cancellationToken)
    {
        if (!IsOff(cancellationToken))
            return false;
        if (Compilation.Options.SyntaxTreeOptionsProvider is not null)
            foreach (var tree in Compilation.SyntaxTrees)
                if (!IsOffIn(tree, cancellationToken))
                    return false;
        return true;
    }
}
