using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using AnalyzerOnly = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Deployment.LoadPerRequestRule>;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.LoadPerRequestRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.LoadPerRequestFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class LoadPerRequestTests
{
    private const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        """;

    private static Task VerifyAsync(string code, string? fixedCode = null, string? title = null) => new Verify.Test
    {
        TestState = { AdditionalReferences = { WebFrameworks.AspNet } },
        TestCode = Usings + code,
        FixedCode = fixedCode is null ? null! : Usings + fixedCode,
        ExpectedTitle = title,
    }.RunAsync();

    private static string InController(string members) => $$"""
        [ApiController]
        [Route("api/[controller]")]
        public class DigitsController : ControllerBase
        {
            static IModel cached;
            static readonly ConcurrentDictionary<string, IModel> models = new();
            readonly object gate = new();
            Graph graph;

        {{members}}
        }
        """;

    [Theory]
    [InlineData("public IActionResult Get(float[] x) { var model = {|MLA5010:keras.models.load_model(\"digits\")|}; return Ok(model.predict(np.array(x))); }")]
    [InlineData("public IActionResult Get(float[] x) => Ok({|MLA5010:tf.keras.models.load_model(\"digits\")|}.predict(np.array(x)));")]
    [InlineData("public async Task<IActionResult> Get(float[] x) { await Task.Yield(); if (x.Length > 0) { var model = {|MLA5010:KerasApi.keras.models.load_model(\"digits\")|}; Ok(model.predict(np.array(x))); } return Ok(); }")]
    [InlineData("public async Task<IActionResult> Get(float[] x) { var y = await Task.Run(() => {|MLA5010:keras.models.load_model(\"digits\")|}.predict(np.array(x))); return Ok(y); }")]
    [InlineData("public IActionResult Get(float[] x) { var g = new Graph(); {|MLA5010:g.Import(\"digits.pb\")|}; using var sess = tf.Session(g); return Ok(sess.run(g.OperationByName(\"y\").output)); }")]
    [InlineData("public IActionResult Predict(float[] x) { using var sess = {|MLA5010:new Session(graph)|}; return Ok(sess.run(graph.OperationByName(\"y\").output)); }")]
    [InlineData("public IActionResult Get(float[] x) { var model = Load(); return Ok(model.predict(np.array(x))); } IModel Load() { var path = \"digits\"; return {|MLA5010:keras.models.load_model(path)|}; }")]
    [InlineData("public IActionResult Get(float[] x) { return Ok(Load()); IModel Load() => {|MLA5010:keras.models.load_model(\"digits\")|}; }")]
    [InlineData("public IActionResult Get(float[] x) { {|MLA5010:cached.load_weights(\"digits.h5\")|}; return Ok(); }")]
    [InlineData("public IActionResult Get(NDArray x) { {|MLA5010:cached.fit(x, x)|}; return Ok(); }")]
    public async Task WhatAnActionLoadsIsReported(string members) =>
        await new AnalyzerOnly.Test { TestState = { AdditionalReferences = { WebFrameworks.AspNet } }, TestCode = Usings + InController("    " + members) }.RunAsync();

    [Theory]
    [InlineData("public IActionResult Get(float[] x) { cached ??= keras.models.load_model(\"digits\"); return Ok(cached.predict(np.array(x))); }")]
    [InlineData("public IActionResult Get(float[] x) { lock (gate) { if (cached == null) cached = keras.models.load_model(\"digits\"); } return Ok(cached.predict(np.array(x))); }")]
    [InlineData("public IActionResult Get(string name, float[] x) => Ok(keras.models.load_model(name).predict(np.array(x)));")]
    [InlineData("public IActionResult Get(string name, float[] x) { var path = name + \".model\"; return Ok(keras.models.load_model(path).predict(np.array(x))); }")]
    [InlineData("public IActionResult Get(string name, float[] x) => Ok(models.GetOrAdd(name, key => keras.models.load_model(\"digits\")));")]
    [InlineData("public IActionResult Reload() { cached = keras.models.load_model(\"digits\"); return Ok(); }")]
    [InlineData("public IActionResult Train(NDArray x, NDArray y) { cached.fit(x, y); return Ok(); }")]
    [InlineData("[NonAction] public IModel Open() => keras.models.load_model(\"digits\");")]
    [InlineData("static readonly IModel model = keras.models.load_model(\"digits\");")]
    [InlineData("static readonly Lazy<IModel> model = new(() => keras.models.load_model(\"digits\"));")]
    [InlineData("static DigitsController() => cached = keras.models.load_model(\"digits\");")]
    [InlineData("public IActionResult Get(float[] x) => Ok(cached.predict(np.array(x)));")]
    public Task CachesAndModelsOfTheRequestAreLeftAlone(string members) => VerifyAsync(InController("    " + members));

    [Theory]
    [InlineData("public class C : Microsoft.AspNetCore.SignalR.Hub { public string Send(string text) { var m = {|MLA5010:keras.models.load_model(\"m\")|}; return m.ToString(); } }")]
    [InlineData("public class C : Microsoft.AspNetCore.SignalR.Hub { readonly IModel model = {|MLA5010:keras.models.load_model(\"m\")|}; }")]
    [InlineData("public class C : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public void OnPost() => {|MLA5010:keras.models.load_model(\"m\")|}.summary(); }")]
    [InlineData("[Grpc.Core.BindServiceMethod(null, \"\")] public class Base { } public class C : Base { readonly IModel model; public C() { model = {|MLA5010:keras.models.load_model(\"m\")|}; } }")]
    [InlineData("public class Base { public virtual Task<string> Get(string r, Grpc.Core.ServerCallContext c) => null; } public class C : Base { public override async Task<string> Get(string r, Grpc.Core.ServerCallContext c) { await Task.Yield(); return {|MLA5010:keras.models.load_model(\"m\")|}.ToString(); } }")]
    [InlineData("public class C { public Task InvokeAsync(HttpContext context) { {|MLA5010:keras.models.load_model(\"m\")|}.summary(); return Task.CompletedTask; } }")]
    [InlineData("public class C { [Microsoft.Azure.Functions.Worker.Function(\"f\")] public void Run(string s) => {|MLA5010:keras.models.load_model(\"m\")|}.summary(); }")]
    [InlineData("public class P { readonly IModel model; public P(string path) => model = {|MLA5010:keras.models.load_model(path)|}; } public class S { void Add(IServiceCollection services) => services.AddScoped<P>(); }")]
    [InlineData("public class P { readonly IModel model; public P() => model = {|MLA5010:keras.models.load_model(\"m\")|}; } public class S { void Add(IServiceCollection services) => services.AddTransient(typeof(P)); }")]
    [InlineData("public interface IP { } public class P : IP { readonly IModel model = {|MLA5010:keras.models.load_model(\"m\")|}; } public class S { void Add(IServiceCollection services) => services.AddTransient<IP, P>(); }")]
    [InlineData("public class P { readonly IModel model; public P() { model = {|MLA5010:keras.models.load_model(\"m\")|}; } } public class C : ControllerBase { public IActionResult Get() => Ok(new P()); }")]
    [InlineData("public interface IP { string Run(); } public class P : IP { public string Run() => {|MLA5010:keras.models.load_model(\"m\")|}.ToString(); } public class C : ControllerBase { readonly IP p; public C(IP p) => this.p = p; public IActionResult Get() => Ok(p.Run()); }")]
    [InlineData("public class S { void Run(WebApplication app) { app.MapPost(\"/p\", Handle); } static string Handle(float[] x) => {|MLA5010:keras.models.load_model(\"m\")|}.ToString(); }")]
    public Task OtherHandlersAndWhatIsCreatedForThemAreReported(string code) =>
        new AnalyzerOnly.Test { TestState = { AdditionalReferences = { WebFrameworks.AspNet } }, TestCode = Usings + code }.RunAsync();

    [Theory]
    [InlineData("public class P { readonly IModel model; public P() => model = keras.models.load_model(\"m\"); } public class S { void Add(IServiceCollection services) => services.AddSingleton<P>(); }")]
    [InlineData("public class S { void Add(IServiceCollection services) => services.AddSingleton(sp => keras.models.load_model(\"m\")); }")]
    [InlineData("public class S { void Run(WebApplication app) { app.Map(\"/api\", branch => { var m = keras.models.load_model(\"m\"); m.summary(); }); } }")]
    [InlineData("public class S { void Run(WebApplication app) { var m = keras.models.load_model(\"m\"); app.MapPost(\"/p\", (float[] x) => m.predict(np.array(x))); } }")]
    [InlineData("public class P { public IModel Load() => keras.models.load_model(\"m\"); } public class C : ControllerBase { public IActionResult Get() => Ok(new P().Load()); } public class T { static void Main() => new P().Load().summary(); }")]
    [InlineData("public class P { public void Run() => keras.models.load_model(\"m\").summary(); }")]
    public Task SingletonsAndStartUpAreLeftAlone(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("namespace My { public class ControllerBase { } public class C : ControllerBase { public string Get(float[] x) => Tensorflow.KerasApi.keras.models.load_model(\"m\").ToString(); } }")]
    [InlineData("public static class Own { public static string load_model(string p) => p; public static void AddScoped<T>(T services) { } } public class C2 : Microsoft.AspNetCore.Mvc.ControllerBase { public string Get() => Own.load_model(\"m\"); }")]
    [InlineData("public class P { readonly string m = Tensorflow.KerasApi.keras.models.load_model(\"m\").ToString(); } public static class Own { public static void AddScoped<T>() { } static void Run() => AddScoped<P>(); }")]
    public Task LookAlikesAreSilent(string code) =>
        new Verify.Test { TestState = { AdditionalReferences = { WebFrameworks.AspNet } }, TestCode = code }.RunAsync();

    [Theory]
    [InlineData("public NDArray Predict(NDArray x) { var model = {|MLA5010:keras.models.load_model(\"m\")|}; return model.predict(x).numpy(); }")]
    [InlineData("public NDArray Recognize(NDArray x) { var model = {|MLA5010:keras.models.load_model(\"m\")|}; return model.predict(x).numpy(); }")]
    public Task AMethodThatServesOneItemIsReported(string method) =>
        new AnalyzerOnly.Test { TestCode = InClass(method) }.RunAsync();

    [Theory]
    [InlineData("public NDArray Predict(string path, NDArray x) => keras.models.load_model(path).predict(x).numpy();")]
    [InlineData("public NDArray Predict() => keras.models.load_model(\"m\").predict(np.array(1f)).numpy();")]
    [InlineData("public NDArray Run(NDArray x) => keras.models.load_model(\"m\").predict(x).numpy();")]
    [InlineData("public void Predict(NDArray x) { var model = keras.models.load_model(\"m\"); model.fit(x, x); model.save(\"m\"); }")]
    [InlineData("static void Main() => Predict(np.array(1f)); static NDArray Predict(NDArray x) { var model = keras.models.load_model(\"m\"); return model.predict(x).numpy(); }")]
    public Task OtherMethodsAreLeftAlone(string method) => Verify.VerifyAnalyzerAsync(InClass(method));

    [Theory]
    [InlineData("public class C : ControllerBase { public IActionResult Get() => Ok({|#0:keras.models.load_model(\"m\")|}); }", "'load_model' runs for every request, in the controller action 'Get'; load it once and share it")]
    [InlineData("public class C : ControllerBase { readonly IModel m = {|#0:keras.models.load_model(\"m\")|}; }", "'load_model' runs for every request, when the controller 'C' is created; load it once and share it")]
    [InlineData("public class P { readonly IModel m = {|#0:keras.models.load_model(\"m\")|}; } public class S { void Add(IServiceCollection services) => services.AddScoped<P>(); }", "'load_model' runs for every request, when 'P' is created, as registered by 'AddScoped'; load it once and share it")]
    [InlineData("public class S { void Run(WebApplication app) => app.MapGet(\"/p\", () => {|#0:keras.models.load_model(\"m\")|}.ToString()); }", "'load_model' runs for every request, in the handler that 'MapGet' is given; load it once and share it")]
    [InlineData("public class C : ControllerBase { IModel m; public void Get() { {|#0:m.fit(np.array(1f), np.array(1f))|}; } }", "'fit' runs for every request, in the controller action 'Get'; training belongs outside of requests")]
    public Task TheMessageTellsWhere(string code, string message) => new AnalyzerOnly.Test
    {
        TestState = { AdditionalReferences = { WebFrameworks.AspNet } },
        TestCode = Usings + code,
        ExpectedDiagnostics = { AnalyzerOnly.Diagnostic().WithLocation(0).WithMessage(message) },
    }.RunAsync();

    private static string InClass(string member) => $$"""
        using Tensorflow.NumPy;
        using static Tensorflow.KerasApi;

        public class Classifier
        {
            {{member}}
        }
        """;

    [Fact]
    public Task AnActionLoadsIntoAStaticField() => VerifyAsync(
        """
        public class DigitsController : ControllerBase
        {
            // What the model was trained on.
            private readonly string name = "digits";

            public IActionResult Get(float[] x)
            {
                // The model.
                var model = {|MLA5010:keras.models.load_model("digits")|};
                var y = model.predict(np.array(x));
                return Ok(y);
            }
        }
        """,
        """
        public class DigitsController : ControllerBase
        {
            private static readonly IModel model = keras.models.load_model("digits");
            // What the model was trained on.
            private readonly string name = "digits";

            public IActionResult Get(float[] x)
            {
                // The model.
                var y = model.predict(np.array(x));
                return Ok(y);
            }
        }
        """,
        "Load once, into the static readonly field 'model' (may change results)");

    [Fact]
    public Task ActionsShareTheField() => VerifyAsync(
        """
        public class DigitsController : ControllerBase
        {
            public IActionResult Get(float[] x)
            {
                var model = {|MLA5010:keras.models.load_model("digits")|};
                return Ok(model.predict(np.array(x)));
            }

            public IActionResult Post(float[] x)
            {
                var model = {|MLA5010:keras.models.load_model("digits")|};
                return Ok(model.predict(np.array(x)));
            }
        }
        """,
        """
        public class DigitsController : ControllerBase
        {
            private static readonly IModel model = keras.models.load_model("digits");

            public IActionResult Get(float[] x)
            {
                return Ok(model.predict(np.array(x)));
            }

            public IActionResult Post(float[] x)
            {
                return Ok(model.predict(np.array(x)));
            }
        }
        """);

    [Fact]
    public Task AControllersFieldsBecomeStatic() => VerifyAsync(
        """
        public class DigitsController : ControllerBase
        {
            private readonly IModel model;
            private readonly IModel second = {|MLA5010:keras.models.load_model("second")|}; // the other

            public DigitsController()
            {
                model = {|MLA5010:keras.models.load_model("digits")|};
                Console.WriteLine("ready");
            }

            public IActionResult Get(float[] x) => Ok(model.predict(np.array(x)));
        }
        """,
        """
        public class DigitsController : ControllerBase
        {
            private static readonly IModel model = keras.models.load_model("digits");
            private static readonly IModel second = keras.models.load_model("second"); // the other

            public DigitsController()
            {
                Console.WriteLine("ready");
            }

            public IActionResult Get(float[] x) => Ok(model.predict(np.array(x)));
        }
        """);

    [Fact]
    public Task AnEndpointLoadsBeforeItIsMapped() => VerifyAsync(
        """
        var app = WebApplication.Create(args);

        app.MapPost("/predict", (float[] x) =>
        {
            var model = {|MLA5010:keras.models.load_model("digits")|};
            return model.predict(np.array(x)).numpy();
        });
        app.Run();
        """,
        """
        var app = WebApplication.Create(args);
        var model = keras.models.load_model("digits");

        app.MapPost("/predict", (float[] x) =>
        {
            return model.predict(np.array(x)).numpy();
        });
        app.Run();
        """,
        "Load once, before 'MapPost' (may change results)");

    [Fact]
    public Task AFactoryBecomesASingleton() => VerifyAsync(
        """
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddTransient(provider => {|MLA5010:keras.models.load_model("digits")|}); // the model
                services.AddScoped<IModel>(_ => {|MLA5010:keras.models.load_model("second")|});
            }
        }
        """,
        """
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddSingleton(provider => keras.models.load_model("digits")); // the model
                services.AddSingleton<IModel>(_ => keras.models.load_model("second"));
            }
        }
        """);

    [Theory]
    [InlineData("public class C : ControllerBase { readonly string path = \"m\"; public IActionResult Get(float[] x) { var model = {|MLA5010:keras.models.load_model(path)|}; return Ok(model.predict(np.array(x))); } }")]
    [InlineData("public class C : ControllerBase { readonly int model = 1; public IActionResult Get(float[] x) { var model = {|MLA5010:keras.models.load_model(\"m\")|}; return Ok(model.predict(np.array(x))); } }")]
    [InlineData("public class C : ControllerBase { private readonly IModel m; public C() => m = {|MLA5010:keras.models.load_model(\"m\")|}; public IActionResult Get(float[] x) => Ok(this.m.predict(np.array(x))); }")]
    [InlineData("public class C : ControllerBase { public IActionResult Get(float[] x) { var m = {|MLA5010:keras.models.load_model(\"a\")|}; return Ok(m.predict(np.array(x))); } public IActionResult Other(float[] x) { var m = {|MLA5010:keras.models.load_model(\"b\")|}; return Ok(m.predict(np.array(x))); } }")]
    [InlineData("public class C : ControllerBase { public IActionResult Get(NDArray x) { {|MLA5010:keras.Sequential().fit(x, x)|}; return Ok(); } }")]
    public Task WhatDependsOnMoreHasNoFix(string code) => VerifyAsync(code);

    [Fact]
    public Task KerasNetIsReportedToo() => new AnalyzerOnly.Test
    {
        LibraryReferences = LibraryReferences.KerasNet,
        TestState = { AdditionalReferences = { WebFrameworks.AspNet } },
        TestCode = """
            using Keras.Models;
            using Microsoft.AspNetCore.Mvc;
            using Numpy;
            using Python.Runtime;

            public class DigitsController : ControllerBase
            {
                public IActionResult Get(float[] x)
                {
                    using (Py.GIL())
                    {
                        var model = {|MLA5010:BaseModel.LoadModel("digits.h5")|};
                        model.LoadWeight("digits.h5");
                        return Ok(model.Predict(np.array(x)).repr);
                    }
                }
            }
            """,
    }.RunAsync();
}
