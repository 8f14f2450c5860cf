using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>Tests of a rule and its fixer.</summary>
public static class CSharpCodeFixVerifier<TRule, TCodeFix>
    where TRule : class, new()
    where TCodeFix : CodeFixProvider, new()
{
    public static DiagnosticResult Diagnostic() => CSharpAnalyzerVerifier<TRule>.Diagnostic();

    public static DiagnosticResult Diagnostic(string id) => CSharpAnalyzerVerifier<TRule>.Diagnostic(id);

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => CSharpAnalyzerVerifier<TRule>.Diagnostic(descriptor);

    /// <summary>The rule alone; whether a fix is offered is not asked.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<TRule>.VerifyAnalyzerAsync(source, expected);

    /// <summary>The fix gives <paramref name="fixedSource"/>; where that is the source itself, none may be offered.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => VerifyCodeFixAsync(source, [], fixedSource);

    public static Task VerifyCodeFixAsync(string source, DiagnosticResult expected, string fixedSource) => VerifyCodeFixAsync(source, [expected], fixedSource);

    public static Task VerifyCodeFixAsync(string source, DiagnosticResult[] expected, string fixedSource)
    {
        var test = new Test { TestCode = source, FixedCode = fixedSource };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>The diagnostics are reported, and no fix is offered for any of them.</summary>
    public static Task VerifyNoCodeFixAsync(string source, params DiagnosticResult[] expected) => VerifyCodeFixAsync(source, expected, source);

    public sealed class Test() : RuleTest(new TRule(), new TCodeFix());
}
