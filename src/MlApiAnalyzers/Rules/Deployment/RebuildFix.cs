using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>What the fixes that build a model anew, in place of loading it, need from their diagnostics.</summary>
public static class RebuildFix
{
    /// <summary>The property with the name of the method that builds the model.</summary>
    public const string Builder = "builder";

    /// <summary>The properties that name a builder of the model, or null.</summary>
    internal static Dictionary<string, string?>? Properties(IInvocationOperation load, IOperation? saved, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        ModelBuilders.Call(load, saved, library, cancellationToken) is { } call ? new() { [Builder] = call } : null;
}
