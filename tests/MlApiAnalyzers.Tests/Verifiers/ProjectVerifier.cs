using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>Verifies a rule about the project from MSBuild's facts, given as <c>OutputType=Exe Packages=TensorFlow.NET/0.150.0|X/1.0</c>.</summary>
internal static class ProjectVerifier<TRule>
    where TRule : ProjectRule, new()
{
    /// <summary>The facts are reported once, without a location, with these arguments of the message.</summary>
    public static Task ReportedAsync(string facts, params object[] arguments) => ReportedAsync(Test(facts), arguments);

    public static Task ReportedAsync(CSharpAnalyzerVerifier<TRule>.Test test, params object[] arguments)
    {
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<TRule>.Diagnostic().WithNoLocation().WithArguments(arguments));
        return test.RunAsync();
    }

    public static Task ReportedAsync(string facts, DiagnosticSeverity severity, params object[] arguments)
    {
        var test = Test(facts);
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<TRule>.Diagnostic().WithNoLocation().WithSeverity(severity).WithArguments(arguments));
        return test.RunAsync();
    }

    /// <summary>The report is at these characters of the only line of the project file that is not the root element.</summary>
    public static Task ReportedAtAsync(string facts, string element, int start, int end, params object[] arguments)
    {
        var test = Test(facts);
        test.TestState.AdditionalFiles.Add(("/readme.txt", element));
        test.TestState.AdditionalFiles.Add(("/App.csproj", $"<Project>\n{element}\n</Project>\n"));
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<TRule>.Diagnostic().WithSpan("/App.csproj", 2, start, 2, end).WithArguments(arguments));
        return test.RunAsync();
    }

    public static Task SilentAsync(string facts) => Test(facts).RunAsync();

    public static CSharpAnalyzerVerifier<TRule>.Test Test(string facts)
    {
        var test = new CSharpAnalyzerVerifier<TRule>.Test { TestCode = "class C { }" };
        foreach (var fact in facts.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (fact[..fact.IndexOf('=')], fact[(fact.IndexOf('=') + 1)..]);
            if (name == "Packages")
            {
                test.BuildProperties["MlaPackagesKnown"] = "true";
                test.BuildProperties["MlaResolvedPackages"] = value;
            }
            else
            {
                test.BuildProperties[name] = value;
            }
        }
        return test;
    }
}
