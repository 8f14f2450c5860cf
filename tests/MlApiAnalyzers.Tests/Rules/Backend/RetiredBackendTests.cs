using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using AnalyzerOnly = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Backend.RetiredBackendRule>;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Backend.RetiredBackendRule,
    MlApiAnalyzers.CodeFixes.Rules.Backend.RetiredBackendFixer>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class RetiredBackendTests
{
    private static string InMain(string statements) => $$"""
        using System;
        using Keras;
        using Python.Runtime;
        using static Keras.SetupBackend;

        class Program
        {
            const string Backend = "theano";

            static void Main()
            {
                {{statements}}
            }
        }
        """;

    private static AnalyzerOnly.Test Test(string code) => new() { LibraryReferences = LibraryReferences.KerasNet, TestCode = code };

    private static Task VerifyAsync(string code, string? fixedCode = null, string? title = null, string? key = null) => new Verify.Test
    {
        LibraryReferences = LibraryReferences.KerasNet,
        TestCode = code,
        FixedCode = fixedCode!,
        ExpectedTitle = title,
        CodeActionEquivalenceKey = key,
    }.RunAsync();

    [Theory]
    [InlineData("Setup.Run({|MLA2007:SetupBackend.CNTKCPU|});")]
    [InlineData("Setup.Run(backend: {|MLA2007:SetupBackend.CNTKGPU|});")]
    [InlineData("Keras.Setup.Run({|MLA2007:PlaidML|});")]
    [InlineData("var backend = SetupBackend.PlaidML; Setup.Run({|MLA2007:backend|});")]
    [InlineData("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", {|MLA2007:\"theano\"|});")]
    [InlineData("System.Environment.SetEnvironmentVariable(value: {|MLA2007:\"cntk\"|}, variable: \"KERAS_BACKEND\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", {|MLA2007:\"mxnet\"|}, EnvironmentVariableTarget.Process);")]
    [InlineData("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", {|MLA2007:\"plaidml.keras.backend\"|});")]
    [InlineData("const string name = \"KERAS_BACKEND\"; Environment.SetEnvironmentVariable(name, {|MLA2007:Backend|});")]
    [InlineData("using (Py.GIL()) { dynamic t = Py.Import({|MLA2007:\"theano\"|}); }")]
    [InlineData("dynamic t = Py.Import({|MLA2007:\"theano.tensor\"|});")]
    [InlineData("Py.Import(name: {|MLA2007:\"cntk\"|});")]
    [InlineData("var backend = \"theano\"; Environment.SetEnvironmentVariable(\"KERAS\" + \"_BACKEND\", {|MLA2007:backend|});")]
    [InlineData("void Use(string module) => Py.Import({|MLA2007:module|}); Use(\"theano\");")]
    [InlineData("void Start(SetupBackend backend = CNTKCPU) => Setup.Run({|MLA2007:backend|}); Start();")]
    [InlineData("Py.Import({|MLA2007:\"plaidml\"|}); Py.Import({|MLA2007:\"mxnet.gluon\"|});")]
    public Task WaysToARetiredBackendAreReported(string statements) => Test(InMain(statements)).RunAsync();

    [Theory]
    [InlineData("Setup.Run();")]
    [InlineData("Setup.Run(SetupBackend.TensorflowGPU);")]
    [InlineData("Console.WriteLine(SetupBackend.CNTKCPU);")]
    [InlineData("Setup.UseOldKeras();")]
    [InlineData("Console.WriteLine(\"theano\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"MY_BACKEND\", \"theano\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", \"tensorflow\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", \"jax\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", Console.ReadLine());")]
    [InlineData("Py.Import(\"tensorflow\"); Py.Import(\"theanoid\"); Setup.InstallModule(\"numpy\");")]
    public Task OtherBackendsAndOtherStringsAreLeftAlone(string statements) => VerifyAsync(InMain(statements));

    [Fact]
    public Task LookAlikesAreSilent() => VerifyAsync("""
        enum SetupBackend { CNTKCPU }
        static class Setup { public static void Run(SetupBackend backend) { } }
        static class Py { public static void Import(string name) { } }
        static class Environment { public static void SetEnvironmentVariable(string variable, string value) { } }

        class C
        {
            void Run()
            {
                Setup.Run(SetupBackend.CNTKCPU);
                Py.Import("theano");
                Environment.SetEnvironmentVariable("KERAS_BACKEND", "theano");
            }
        }
        """);

    [Fact]
    public Task WithoutPythonTheVariableMeansNothing() => new AnalyzerOnly.Test
    {
        TestCode = "class C { void Run() => System.Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", \"theano\"); }",
    }.RunAsync();

    [Fact]
    public async Task TheMessageTellsTheEnd()
    {
        var test = Test("class C { void Run() => Keras.Setup.Run({|#0:Keras.SetupBackend.CNTKCPU|}); }");
        test.ExpectedDiagnostics.Add(AnalyzerOnly.Diagnostic().WithLocation(0).WithMessage(
            "SetupBackend.CNTKCPU chooses CNTK, whose last version was 2.7 of 2019; 'Setup.Run' throws for any Python but 3.6"));
        await test.RunAsync();
    }

    /// <summary>The source after the last release has the class in another assembly, with a table of two packages.</summary>
    [Fact]
    public async Task WhereTheTableIsTooShortItIsAnError()
    {
        var basis = LibraryReferences.Compile("Tensorflow", "namespace Keras { public enum SetupBackend { TensorflowCPU, TensorflowGPU, CNTKCPU } public class Setup { public static void Run(SetupBackend backend = SetupBackend.TensorflowCPU) { } } }");
        var keras = LibraryReferences.Compile("Keras", "namespace Keras { public class Backend { } }");
        var test = new AnalyzerOnly.Test
        {
            LibraryReferences = LibraryReferences.None,
            TestCode = "class C { void Run() => Keras.Setup.Run({|#0:Keras.SetupBackend.CNTKCPU|}); }",
            TestState = { AdditionalReferences = { basis, keras } },
        };
        test.ExpectedDiagnostics.Add(AnalyzerOnly.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error).WithMessage(
            "SetupBackend.CNTKCPU chooses CNTK, whose last version was 2.7 of 2019; 'Setup.Run' throws IndexOutOfRangeException, and an exception of its own for any Python but 3.6"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("/keras.json", "{\n  \"floatx\": \"float32\",\n  \"backend\" : \"theano\"\n}\n", 3, 16, 22)]
    [InlineData("/appsettings.Development.json", "{ \"KERAS_BACKEND\": \"cntk\" }", 1, 21, 25)]
    [InlineData("/Properties/launchSettings.json", "{ \"environmentVariables\": { \"KERAS_BACKEND\": \"mxnet\" } }", 1, 47, 52)]
    public async Task ConfigurationFilesAreReported(string file, string text, int line, int from, int to)
    {
        var test = Test("class C { }");
        test.TestState.AdditionalFiles.Add((file, text));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("MLA2007", DiagnosticSeverity.Warning).WithSpan(file, line, from, line, to));
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("/keras.json", "{ \"backend\": \"tensorflow\" }")]
    [InlineData("/keras.json", "{ \"backend\"")]
    [InlineData("/keras.json", "{ \"backend\": [ \"theano\" ] }")]
    [InlineData("/appsettings.json", "{ \"backend\": \"theano\" }")]
    [InlineData("/notes.txt", "\"KERAS_BACKEND\": \"theano\"")]
    public async Task OtherFilesAreLeftAlone(string file, string text)
    {
        var test = Test("class C { }");
        test.TestState.AdditionalFiles.Add((file, text));
        await test.RunAsync();
    }

    [Fact]
    public void EveryBackendIsFoundByEachOfItsNames()
    {
        Assert.Equal("Theano", RetiredBackends.OfValue("theano")?.Name);
        Assert.Equal("CNTK", RetiredBackends.OfModule("cntk.layers")?.Name);
        Assert.Equal("PlaidML", RetiredBackends.OfSetup("PlaidML")?.Name);
        Assert.Equal("MXNet", RetiredBackends.OfValue("mxnet")?.Name);
        Assert.Null(RetiredBackends.OfSetup("TensorflowCPU"));
        Assert.Null(RetiredBackends.OfModule("mxnets"));
    }

    [Fact]
    public Task SetupUsesTensorFlow() => VerifyAsync(
        InMain("Setup.Run({|MLA2007:SetupBackend.CNTKCPU|}); // the old one\n        Setup.Run(backend: {|MLA2007:CNTKGPU|});\n        Setup.Run({|MLA2007:SetupBackend.PlaidML|});"),
        InMain("Setup.Run(SetupBackend.TensorflowCPU); // the old one\n        Setup.Run(backend: TensorflowGPU);\n        Setup.Run(SetupBackend.TensorflowCPU);"));

    [Fact]
    public Task TheVariableNamesTensorFlow() => VerifyAsync(
        InMain("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", /* old */ {|MLA2007:\"theano\"|}); // first"),
        InMain("Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", /* old */ \"tensorflow\"); // first"),
        "Use \"tensorflow\" (may change results)");

    [Fact]
    public Task TheVariableIsNotSet() => VerifyAsync(
        InMain("Console.WriteLine();\n        Environment.SetEnvironmentVariable(\"KERAS_BACKEND\", {|MLA2007:\"theano\"|});\n        Setup.Run();"),
        InMain("Console.WriteLine();\n        Setup.Run();"),
        "Leave the choice to Keras, which runs on TensorFlow (may change results)",
        "MLA2007.RemoveChoice");

    [Fact]
    public Task AnImportHasNoFix() => VerifyAsync(InMain("Py.Import({|MLA2007:\"theano\"|});"));
}
