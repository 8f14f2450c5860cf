using System;
using System.Linq;
using System.Reflection;
using MlApiAnalyzers.DocsGenerator;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

/// <summary>What the shipped assemblies ask of the compiler or editor that loads them.</summary>
public sealed class AssemblyReferenceTests
{
    public static TheoryData<string> Shipped => [RuleCatalog.AnalyzerAssembly.GetName().Name!, RuleCatalog.FixerAssembly.GetName().Name!];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void RoslynIsTheFloor(string assembly)
    {
        var roslyn = Load(assembly).GetReferencedAssemblies()
            .Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(roslyn);
        Assert.All(roslyn, reference => Assert.Equal(new Version(4, 5, 0, 0), reference.Version));
    }

    [Fact]
    public void AnalyzersDoNotReferenceWorkspaces() =>
        Assert.DoesNotContain(RuleCatalog.AnalyzerAssembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    // The oldest host has System.Composition of another version than the one that is compiled against. An export attribute is
    // Roslyn's own; [Shared] would add a reference that such a host cannot satisfy.
    [Theory]
    [MemberData(nameof(Shipped))]
    public void CompositionIsNotReferenced(string assembly) =>
        Assert.DoesNotContain(Load(assembly).GetReferencedAssemblies(), reference => reference.Name!.StartsWith("System.Composition", StringComparison.Ordinal));

    private static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));
}
