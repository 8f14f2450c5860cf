using System;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>A test whose code needs a newer compiler than the floor: collection expressions, for instance, need 4.8.</summary>
public sealed class FactSinceRoslynAttribute : FactAttribute
{
    public FactSinceRoslynAttribute(string version)
    {
        if (!Has(version))
            Skip = $"needs Roslyn {version}";
    }

    /// <summary>Whether the tests run on this version or a newer one.</summary>
    public static bool Has(string version) => typeof(Compilation).Assembly.GetName().Version >= Version.Parse(version);
}
