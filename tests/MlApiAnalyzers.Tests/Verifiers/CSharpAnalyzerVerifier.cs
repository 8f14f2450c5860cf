using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>Tests of a rule, or of an analyzer.</summary>
public static class CSharpAnalyzerVerifier<TRule>
    where TRule : class, new()
{
    /// <summary>The diagnostic, where there is one.</summary>
    public static DiagnosticResult Diagnostic() => new(AnalyzerRun.DescriptorsOf(new TRule()).Single());

    public static DiagnosticResult Diagnostic(string id) => new(AnalyzerRun.DescriptorsOf(new TRule()).Single(descriptor => descriptor.Id == id));

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new Test { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    public sealed class Test() : RuleTest(new TRule(), fixer: null);
}
