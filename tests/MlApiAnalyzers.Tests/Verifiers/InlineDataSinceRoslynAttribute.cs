using System;
using System.Collections.Generic;
using System.Reflection;
using Xunit.Sdk;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>A row of a theory whose code needs a newer compiler than the floor; below it the row is left out.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InlineDataSinceRoslynAttribute(string version, params object?[] data) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        FactSinceRoslynAttribute.Has(version) ? [data] : [];
}
