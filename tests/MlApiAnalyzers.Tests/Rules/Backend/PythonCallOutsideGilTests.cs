using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using AnalyzerOnly = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Backend.PythonCallOutsideGilRule>;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Backend.PythonCallOutsideGilRule,
    MlApiAnalyzers.CodeFixes.Rules.Backend.PythonCallOutsideGilFixer>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class PythonCallOutsideGilTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Keras.Layers;
        using Keras.Models;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Numpy;
        using Python.Runtime;

        """;

    private static Task ReportedAsync(string code) => new AnalyzerOnly.Test
    {
        LibraryReferences = LibraryReferences.KerasNet,
        TestState = { AdditionalReferences = { WebFrameworks.AspNet } },
        TestCode = Usings + code,
    }.RunAsync();

    private static Task VerifyAsync(string code, string? fixedCode = null) => new Verify.Test
    {
        LibraryReferences = LibraryReferences.KerasNet,
        TestState = { AdditionalReferences = { WebFrameworks.AspNet } },
        TestCode = Usings + code,
        FixedCode = fixedCode is null ? null! : Usings + fixedCode,
        ExpectedTitle = fixedCode is null ? null : "Hold the GIL (may change results)",
    }.RunAsync();

    private static string InForm(string members) => $$"""
        public class Form
        {
            BaseModel model;
            NDarray x = np.array(1f);

        {{members}}
        }
        """;

    [Theory]
    [InlineData("void Run() { Task.Run(() => { {|MLA2009:model.Predict(x)|}; }); }")]
    [InlineData("void Run() { var y = Task.Run(() => {|MLA2009:model.Predict(x)|}); }")]
    [InlineData("void Run(NDarray a, NDarray b) { Task.Run(() => {|MLA2009:np.matmul(a, b)|}); }")]
    [InlineData("void Run(NDarray a, NDarray b) { Task.Run(() => {|MLA2009:a + b|}); }")]
    [InlineData("void Run() { Task.Run(() => { var y = {|MLA2009:model.Predict(x)|}.GetData<float>().Length; }); }")]
    [InlineData("async Task Run() { await Task.Factory.StartNew(() => {|MLA2009:model.Fit(x, x)|}); }")]
    [InlineData("void Run() { new Thread(() => { {|MLA2009:model.Fit(x, x)|}; }).Start(); }")]
    [InlineData("void Run() { ThreadPool.QueueUserWorkItem(_ => {|MLA2009:model.Fit(x, x)|}); }")]
    [InlineData("void Run() { var t = new Thread({|MLA2009:Train|}); } void Train() { model.Fit(x, x); }")]
    [InlineData("void Run() { Task.Run(() => {|MLA2009:Train()|}); } void Train() { model.Fit(x, x); }")]
    [InlineData("void Run(List<float[]> all) { Parallel.ForEach(all, one => { {|MLA2009:np.array(one)|}; }); }")]
    [InlineData("void Run(List<float[]> all) { var ys = all.AsParallel().Select(one => {|MLA2009:np.array(one)|}).ToList(); }")]
    [InlineData("void Run(List<float[]> all) { foreach (var one in all) Task.Run(() => {|MLA2009:np.array(one)|}); }")]
    [InlineData("void Run(List<float[]> all) { var tasks = all.Select(one => Task.Run(() => {|MLA2009:np.array(one)|})); }")]
    [InlineData("void Run() { var timer = new Timer(_ => {|MLA2009:np.arange(3)|}); }")]
    [InlineData("void Run(System.ComponentModel.BackgroundWorker worker) { worker.DoWork += (s, e) => {|MLA2009:model.Fit(x, x)|}; }")]
    [InlineData("void Run(System.ComponentModel.BackgroundWorker worker) { worker.DoWork += {|MLA2009:Work|}; } void Work(object s, System.ComponentModel.DoWorkEventArgs e) => model.Fit(x, x);")]
    public Task OtherThreadsAreReported(string members) => ReportedAsync(InForm("    " + members));

    [Theory]
    [InlineData("void Run() { model.Predict(x); }")]
    [InlineData("void Run() { Task.Run(() => { using (Py.GIL()) { model.Predict(x); } }); }")]
    [InlineData("void Run() { Task.Run(() => { using var gil = Py.GIL(); model.Predict(x); }); }")]
    [InlineData("void Run() { Task.Run(() => { var gil = Py.GIL(); try { model.Predict(x); } finally { gil.Dispose(); } }); }")]
    [InlineData("void Run() { Task.Run(() => { using (Lock()) model.Predict(x); }); } IDisposable Lock() => Py.GIL();")]
    [InlineData("void Run() { Task.Run(() => Train()); } void Train() { using (Py.GIL()) model.Fit(x, x); }")]
    [InlineData("void Run() { Task.Run(() => { var own = new Sequential(); own.Add(new Dense(2)); own.Fit(np.arange(2), np.arange(2)); }); }")]
    [InlineData("void Run() { new Thread(() => { model = BaseModel.LoadModel(\"m\"); var y = model.Predict(np.arange(2)); }).Start(); }")]
    [InlineData("void Run() { Task.Run(() => Console.WriteLine(new Keras.Shape(2))); }")]
    [InlineData("void Run() { new List<int>().ForEach(i => np.arange(i)); }")]
    [InlineData("void Run(NDarray own) { Func<NDarray> later = () => np.abs(own); }")]
    [InlineData("async Task Run() { await Task.Yield(); model.Predict(x); }")]
    public Task TheFirstThreadAndThoseWithTheLockAreLeftAlone(string members) => VerifyAsync(InForm("    " + members));

    [Theory]
    [InlineData("public class C : ControllerBase { public IActionResult Get(float[] x) { var y = {|MLA2009:np.array(x)|}; return Ok(y.repr); } }")]
    [InlineData("public class C : ControllerBase { BaseModel model; public async Task<IActionResult> Get(float[] x) { await Task.Yield(); if (x.Length > 0) return Ok({|MLA2009:model.Predict(x)|}); return Ok(); } }")]
    [InlineData("public class S { BaseModel model; public async Task<float> Run(float[] x) { await Task.Yield(); var y = {|MLA2009:np.array(x)|}; return 0; } } public class C : ControllerBase { S s; public async Task<IActionResult> Get(float[] x) => Ok(await s.Run(x)); }")]
    [InlineData("public class S { void Map(WebApplication app) => app.MapPost(\"/p\", (float[] x) => {|MLA2009:np.array(x)|}.repr); }")]
    [InlineData("public class H : Microsoft.AspNetCore.SignalR.Hub { public string Send(float[] x) => {|MLA2009:np.array(x)|}.repr; }")]
    public Task RequestsAreReported(string code) => ReportedAsync(code);

    [Theory]
    [InlineData("public class C : ControllerBase { public IActionResult Get(float[] x) { using (Py.GIL()) { var y = np.array(x); return Ok(y.repr); } } }")]
    [InlineData("public class S { public string Run(float[] x) => np.array(x).repr; } public class C : ControllerBase { S s; public IActionResult Get(float[] x) { using (Py.GIL()) return Ok(s.Run(x)); } }")]
    [InlineData("public class S { public string Run(float[] x) => np.array(x).repr; } public class P { static void Main() => new S().Run(null); }")]
    [InlineData("public class S { void Map(WebApplication app) { np.arange(1); PythonEngine.BeginAllowThreads(); app.MapPost(\"/p\", (float[] x) => { using (Py.GIL()) return np.array(x).repr; }); } }")]
    public Task RequestsWithTheLockAreLeftAlone(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("var x = np.arange(3); await Task.Delay(1); var y = {|MLA2009:np.abs(x)|};")]
    [InlineData("for (var i = 0; i < 3; i++) { {|MLA2009:np.arange(i)|}; await Task.Delay(1); }")]
    [InlineData("await foreach (var i in Numbers()) { {|MLA2009:np.arange(i)|}; } async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }")]
    [InlineData("var model = new Sequential(); while (true) { await Task.Delay(1); {|MLA2009:model.Summary()|}; }")]
    public Task WhatFollowsAnAwaitIsReported(string statements) => ReportedAsync($"class P {{ static async Task Main() {{ {statements} }} }}");

    [Theory]
    [InlineData("await Task.Delay(1); var x = np.arange(3); var y = np.abs(x);")]
    [InlineData("var x = np.arange(3); await Task.CompletedTask; var y = np.abs(x);")]
    [InlineData("var x = np.arange(3); var y = np.abs(x); await Task.Delay(1);")]
    [InlineData("for (var i = 0; i < 3; i++) np.arange(i); await Task.Delay(1);")]
    [InlineData("await Task.Delay(1); for (var i = 0; i < 3; i++) np.arange(i);")]
    [InlineData("var x = np.arange(3); PythonEngine.BeginAllowThreads(); await Task.Delay(1); using (Py.GIL()) np.abs(x);")]
    public Task OtherAsyncMethodsAreLeftAlone(string statements) => VerifyAsync($"class P {{ static async Task Main() {{ {statements} }} }}");

    [Fact]
    public Task TheMessageTellsToLetGoOfTheLock() => new AnalyzerOnly.Test
    {
        LibraryReferences = LibraryReferences.KerasNet,
        TestCode = """
            using System.Threading.Tasks;
            using Numpy;

            class C
            {
                void Run(NDarray a) => Task.Run(() => {|#0:np.abs(a)|});
            }
            """,
        ExpectedDiagnostics =
        {
            AnalyzerOnly.Diagnostic().WithLocation(0).WithMessage(
                "'np.abs' calls into Python on a thread of 'Task.Run', which need not hold the GIL; take it with 'Py.GIL()', and let go of it on the first thread with 'PythonEngine.BeginAllowThreads()'"),
        },
    }.RunAsync();

    [Fact]
    public Task LookAlikesAreSilent() => VerifyAsync("""
        namespace Own
        {
            public static class np { public static NDarray abs(NDarray x) => x; }
            public class NDarray { }
            class Task { public static void Run(Action action) => action(); }

            class C
            {
                NDarray own = new();

                void Run(global::Numpy.NDarray x)
                {
                    Own.Task.Run(() => global::Numpy.np.abs(x));
                    System.Threading.Tasks.Task.Run(() => np.abs(own));
                }
            }
        }
        """);

    [Fact]
    public Task StatementsAreHeldTogether() => VerifyAsync(
        """
        public class Form
        {
            readonly BaseModel model = new Sequential();
            readonly NDarray x = np.arange(3);

            void Train()
            {
                Task.Run(() =>
                {
                    Console.WriteLine("start");

                    // Two epochs.
                    var history = {|MLA2009:model.Fit(x, x, epochs: 2)|}; // quick
                    model.Save("m.h5");

                    Console.WriteLine("end");
                });
                PythonEngine.BeginAllowThreads();
            }
        }
        """,
        """
        public class Form
        {
            readonly BaseModel model = new Sequential();
            readonly NDarray x = np.arange(3);

            void Train()
            {
                Task.Run(() =>
                {
                    Console.WriteLine("start");

                    using (Py.GIL())
                    {
                        // Two epochs.
                        var history = model.Fit(x, x, epochs: 2); // quick
                        model.Save("m.h5");
                    }

                    Console.WriteLine("end");
                });
                PythonEngine.BeginAllowThreads();
            }
        }
        """);

    [Fact]
    public Task WhatUsesTheResultIsHeldAsWell() => VerifyAsync(
        """
        public class DigitsController : ControllerBase
        {
            public IActionResult Get(float[] x)
            {
                var y = {|MLA2009:np.array(x)|};
                return Ok(y.repr);
            }
        }
        """,
        """
        public class DigitsController : ControllerBase
        {
            public IActionResult Get(float[] x)
            {
                using (Py.GIL())
                {
                    var y = np.array(x);
                    return Ok(y.repr);
                }
            }
        }
        """);

    [Fact]
    public Task ExpressionsBecomeBlocks() => VerifyAsync(
        """
        public class C
        {
            void Run(NDarray a, NDarray b, List<float[]> all)
            {
                var product = Task.Run(() => {|MLA2009:np.matmul(a, b)|}); // both
                Parallel.ForEach(all, one => {|MLA2009:np.array(one)|});
            }
        }

        public class H : Microsoft.AspNetCore.SignalR.Hub
        {
            public string Send(float[] x) => {|MLA2009:np.array(x)|}.repr;
        }
        """,
        """
        public class C
        {
            void Run(NDarray a, NDarray b, List<float[]> all)
            {
                var product = Task.Run(() =>
                {
                    using (Py.GIL())
                    {
                        return np.matmul(a, b);
                    }
                }); // both
                Parallel.ForEach(all, one =>
                {
                    using (Py.GIL())
                    {
                        np.array(one);
                    }
                });
            }
        }

        public class H : Microsoft.AspNetCore.SignalR.Hub
        {
            public string Send(float[] x)
            {
                using (Py.GIL())
                {
                    return np.array(x).repr;
                }
            }
        }
        """);

    [Fact]
    public Task TheUsingIsAdded() => new Verify.Test
    {
        LibraryReferences = LibraryReferences.KerasNet,
        TestCode = """
            using System.Threading.Tasks;
            using Numpy;

            class C
            {
                void Run(NDarray a) => Task.Run(() => { {|MLA2009:np.abs(a)|}; });
            }
            """,
        FixedCode = """
            using System.Threading.Tasks;
            using Numpy;
            using Python.Runtime;

            class C
            {
                void Run(NDarray a) => Task.Run(() => { using (Py.GIL()) { np.abs(a); } });
            }
            """,
    }.RunAsync();

    // The lock belongs to the thread that took it.
    [Theory]
    [InlineData("public class C : ControllerBase { public async Task<IActionResult> Get(float[] x) { var y = {|MLA2009:np.array(x)|}; await Task.Delay(1); return Ok(y.repr); } }")]
    [InlineData("public class F { BaseModel model; void Run() { var t = new Thread({|MLA2009:Train|}); } void Train() { model.Predict(null as NDarray); } }")]
    public Task WhatAwaitsHasNoFix(string code) => VerifyAsync(code);
}
