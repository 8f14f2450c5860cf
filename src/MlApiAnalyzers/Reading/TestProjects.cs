using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading;

/// <summary>Tests and benchmarks, which train to look at the training alone.</summary>
internal static class TestProjects
{
    private static readonly string[] Frameworks =
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core", "BenchmarkDotNet",
    };

    /// <summary>Whether the project says that it is a test project, or references a test framework.</summary>
    public static bool Is(Compilation compilation, AnalyzerOptions options)
    {
        if (PackageReferences.Of(options).IsTestProject)
            return true;
        foreach (var reference in compilation.ReferencedAssemblyNames)
            if (Array.IndexOf(Frameworks, reference.Name) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether a member is a test, or belongs to a class of tests, as an attribute says.</summary>
    public static bool Contains(ISymbol member)
    {
        for (ISymbol? symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
            foreach (var attribute in symbol.GetAttributes())
                if (attribute.AttributeClass?.Name is "TestMethod" or "TestMethodAttribute" or "DataTestMethodAttribute" or "TestClass" or "TestClassAttribute" or "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestCaseAttribute" or "TestFixtureAttribute" or "BenchmarkAttribute")
                    return true;
        return false;
    }
}
