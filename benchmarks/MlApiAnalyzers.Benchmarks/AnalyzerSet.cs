using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>Analyzers that are measured together.</summary>
public sealed record AnalyzerSet(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    /// <summary>Everything that the package has.</summary>
    public static AnalyzerSet Ours { get; } = new("MlApiAnalyzers", RuleHost.For(RuleList.All));

    /// <summary>One analyzer that does nothing.</summary>
    public static AnalyzerSet Empty { get; } = new("An empty analyzer", [new EmptyAnalyzer()]);

    public static bool IsOurs(DiagnosticAnalyzer analyzer) => analyzer is RuleHost;

    /// <summary>The C# analyzers of a package that report something by default; of the versions for several compilers those for the newest.</summary>
    public static AnalyzerSet OfPackage(string packages, string name, string version)
    {
        var folder = Path.Combine(packages, name.ToLowerInvariant(), version);
        var assemblies = Directory.EnumerateFiles(Path.Combine(folder, "analyzers"), "*.dll", SearchOption.AllDirectories)
            .Where(path => !path.Contains("CodeFix", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".resources.dll", StringComparison.Ordinal))
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.MaxBy(CompilerVersion)!, StringComparer.OrdinalIgnoreCase);
        AppDomain.CurrentDomain.AssemblyResolve += (_, missing) => assemblies.TryGetValue(new AssemblyName(missing.Name).Name!, out var path) ? Assembly.LoadFrom(path) : null;
        return new AnalyzerSet($"{name} {version}", [.. assemblies.Values.SelectMany(path => Instances(Assembly.LoadFrom(path)))
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.IsEnabledByDefault))]);
    }

    /// <summary>Of a path that goes through a folder like roslyn4.14.</summary>
    private static Version CompilerVersion(string path) =>
        path.Split('/', '\\')
            .Where(part => part.StartsWith("roslyn", StringComparison.Ordinal))
            .Select(part => Version.TryParse(part["roslyn".Length..], out var version) ? version : null)
            .FirstOrDefault() ?? new Version(0, 0);

    private static IEnumerable<DiagnosticAnalyzer> Instances(Assembly assembly)
    {
        Type[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            types = [.. partly.Types.OfType<Type>()];
        }
        return types
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
    }
}
