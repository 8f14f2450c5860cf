using System.Linq;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Values;

public sealed class EvaluatorTests
{
    [Theory]
    [InlineData("Show(3);", "3")]
    [InlineData("var n = 3; Show(n);", "3")]
    [InlineData("var n = 3; n = 4; Show(n);", "4")]
    [InlineData("var n = 3; n += 4; n *= 2; Show(n);", "14")]
    [InlineData("var n = 3; var m = n++; Show(n);", "4")]
    [InlineData("const int n = 2; var m = n * 5 - 1; Show(m / 2);", "4")]
    [InlineData("var rate = 1e-3f; Show(rate * 2);", "0.002")]
    [InlineData("int n = 7; double d = n; Show(d / 2);", "3.5")]
    [InlineData("var name = \"a\"; var path = name + \".h5\"; Show(path);", "\"a.h5\"")]
    [InlineData("var n = 3; Show($\"weights_{n}.h5\");", "\"weights_3.h5\"")]
    [InlineData("var path = Path.Combine(\"models\", \"a\" + \".h5\"); Show(path);", "\"models/a.h5\"")]
    [InlineData("var path = Path.Join(Environment.CurrentDirectory, \"a.h5\"); Show(path);", "$\"{?external}/a.h5\"")]
    [InlineData("string s = null; s ??= \"adam\"; Show(s);", "\"adam\"")]
    [InlineData("var (a, b) = (1, \"x\"); Show(a); Show(b);", "1\n\"x\"")]
    [InlineData("var t = (Units: 5, Name: \"x\"); Show(t.Units); Show(t.Item2); Show(t);", "5\n\"x\"\n(5, \"x\")")]
    [InlineData("var (a, (b, _)) = (1, (2, 3)); Show(b);", "2")]
    public void ConstantsAreComputed(string statements, string expected) => Assert.Equal(expected, EvaluatedProgram.Values(statements));

    [Theory]
    [InlineData("var n = 3; if (flag) n = 4; Show(n);", "4 | 3")]
    [InlineData("var n = 3; if (flag) n = 3; Show(n);", "3")]
    [InlineData("int n; if (flag) n = 1; else n = 2; Show(n);", "1 | 2")]
    [InlineData("int n; if (flag) n = 1; else throw new Exception(); Show(n);", "1")]
    [InlineData("string s = null; if (flag) s = \"a\"; Show(s);", "\"a\"")]
    [InlineData("Show(flag ? 1 : 2);", "1 | 2")]
    [InlineData("var on = true; Show(on ? 1 : 2);", "1")]
    [InlineData("Show(x switch { 0 => \"a\", 1 => \"b\", _ => throw new Exception() });", "\"a\" | \"b\"")]
    [InlineData("var k = 1; Show(k switch { 0 => \"a\", 1 => \"b\", _ => \"c\" });", "\"b\"")]
    [InlineData("var n = 0; switch (x) { case 0: n = 1; break; case 1: n = 2; break; } Show(n);", "1 | 2 | 0")]
    [InlineData("var n = 0; try { n = 1; } catch { n = 2; } finally { Show(n); } Show(n);", "1 | 2\n1 | 2")]
    [InlineData("var n = 0; try { n = 1; } catch { throw; } Show(n);", "1")]
    [InlineData("var n = 0; if (x == 0) n = 1; else if (x == 1) n = 2; else if (x == 2) n = 3; Show(n);", "1 | 2 | 3 | 0")]
    [InlineData("var n = 0; if (x == 1) n = 1; if (x == 2) n = 2; if (x == 3) n = 3; if (x == 4) n = 4; if (x == 5) n = 5; if (x == 6) n = 6; if (x == 7) n = 7; if (x == 8) n = 8; Show(n);", "?varies")]
    public void PathsAreJoined(string statements, string expected) => Assert.Equal(expected, EvaluatedProgram.Values(statements, parameters: "bool flag, int x"));

    [Theory]
    [InlineData("var n = 0; for (var i = 0; i < 3; i++) n += 2; Show(n);", "6")]
    [InlineData("var n = 0; for (var i = 0; i < x; i++) n += 2; Show(n);", "?varies")]
    [InlineData("var n = 5; for (var i = 0; i < x; i++) { var m = n + 1; Show(m); }", "6")]
    [InlineData("var n = 0; foreach (var i in new[] { 1, 2, 3 }) n += i; Show(n);", "6")]
    [InlineData("var n = 0; while (n < x) { n++; } Show(n);", "?varies")]
    [InlineData("var n = 0; for (var i = 0; i < 1000; i++) n += 2; Show(n);", "?varies")]
    [InlineData("foreach (var units in new[] { 64, 10 }) { Show(units); }", "64 | 10")]
    [InlineData("var best = 0; for (var i = 0; i < x; i++) { if (i > 2) { best = i; continue; } Show(best); }", "?varies")]
    [InlineData("var list = new List<int> { 1 }; for (var i = 0; i < 3; i++) list.Add(i); Show(list);", "[1, 0, 1, 2]")]
    [InlineData("var list = new List<int> { 1 }; for (var i = 0; i < x; i++) list.Add(i); Show(list);", "[…]")]
    public void LoopsAreRunOrVary(string statements, string expected) => Assert.Equal(expected, EvaluatedProgram.Values(statements, parameters: "int x"));

    [Theory]
    [InlineData("var list = new List<string> { \"a\", \"b\" }; list.Add(\"c\"); Show(list);", "[\"a\", \"b\", \"c\"]")]
    [InlineData("var list = new List<string>(); var alias = list; alias.Add(\"c\"); Show(list); Show(list.Count);", "[\"c\"]\n1")]
    [InlineData("var array = new[] { 1, 2 }; array[1] = 5; Show(array); Show(array[1]); Show(array.Length);", "Int32[2][1, 5]\n5\n2")]
    [InlineDataSinceRoslyn("4.8", "string[] names = [\"a\", \"b\"]; string[] more = [.. names, \"c\"]; Show(more);", "[\"a\", \"b\", \"c\"]")]
    [InlineData("var zeros = new float[3, 4]; Show(zeros);", "Single[3, 4]")]
    [InlineData("var units = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; units[\"c\"] = 3; Show(units[\"b\"]); Show(units[\"c\"]);", "2\n3")]
    [InlineData("var units = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; Show(units.Values.ToArray()); Show(units.Keys);", "[1, 2]\n[\"a\", \"b\"]")]
    [InlineData("var doubled = new[] { 1, 2, 3 }.Select(n => n * 2).ToArray(); Show(doubled);", "[2, 4, 6]")]
    [InlineData("var sizes = Enumerable.Range(1, 3).Select((n, i) => n + i).ToList(); Show(sizes);", "[1, 3, 5]")]
    [InlineData("var list = new List<int>(); Fill(list); Show(list);", "[7]")]
    [InlineData("var list = new List<int> { 1 }; File.WriteAllLines(\"a\", list.Select(n => \"\")); Show(list);", "[1]")]
    [InlineData("var list = new List<int> { 1 }; Action later = () => list.Add(2); Show(list);", "[…]")]
    public void ListsAreFollowed(string statements, string expected) =>
        Assert.Equal(expected, EvaluatedProgram.Values(statements, "static void Fill(List<int> numbers) { numbers.Add(7); }"));

    [Theory]
    [InlineData("Show(Twice(4));", "8")]
    [InlineData("Show(Twice(x));", "(?x * 2)")]
    [InlineData("Show(Name(true)); Show(Name(false));", "\"h5\"\n\"tf\"")]
    [InlineData("int Local(int n) => n + 1; Show(Local(2));", "3")]
    [InlineData("Show(Later(2)); int Later(int n) => n + 1;", "3")]
    [InlineData("Func<int, int> add = n => n + 1; Show(add(4));", "5")]
    [InlineData("Func<int, int> twice = Twice; Show(twice(4));", "8")]
    [InlineData("Show(Optional()); Show(Optional(\"b\"));", "\"a\"\n\"b\"")]
    [InlineData("Get(out var n); Show(n);", "12")]
    [InlineData("Show(Factorial(3));", "?notread")]
    [InlineData("Show(Property); Show(Computed);", "9\n10")]
    [InlineData("Show(Pair().Name); var (_, size) = Pair(); Show(size);", "\"p\"\n6")]
    [InlineData("Show(Asynchronous().Result); ", "?external")]
    public void FunctionsAreCalled(string statements, string expected) =>
        Assert.Equal(expected, EvaluatedProgram.Values(
            statements,
            """
            static int Twice(int n) => n * 2;
            static string Name(bool isHdf5) { if (isHdf5) return "h5"; return "tf"; }
            static string Optional(string name = "a") => name;
            static void Get(out int n) { n = 12; }
            static int Factorial(int n) => n * Factorial(n - 1);
            int Property { get; } = 9;
            int Computed => Property + 1;
            static (string Name, int Size) Pair() => ("p", 6);
            static async Task<int> Asynchronous() => await Task.FromResult(3);
            """,
            "int x"));

    [Theory]
    [InlineData("int epochs = 10;", "Show(epochs);", "10")]
    [InlineData("readonly int epochs; public Program() { epochs = 5; }", "Show(epochs);", "5")]
    [InlineData("int epochs = 10; void Other() { epochs = 20; }", "Show(epochs);", "10 | 20")]
    [InlineData("int epochs = 10;", "epochs = 3; Show(epochs);", "3")]
    [InlineData("public int epochs = 10;", "Show(epochs);", "?epochs")]
    [InlineData("string folder = \"models\"; string Weights => Path.Combine(folder, \"w.h5\");", "Show(Weights);", "\"models/w.h5\"")]
    [InlineData("static readonly string Root = \"out\"; const string Name = \"/m\";", "Show(Root + Name);", "\"out/m\"")]
    [InlineData("List<int> sizes; void Build() { sizes = new List<int>(); sizes.Add(3); sizes.Add(4); }", "Build(); Show(sizes);", "[3, 4]")]
    [InlineData("List<int> sizes = new List<int> { 3 }; void Grow() { sizes.Add(4); }", "Show(sizes);", "[…]")]
    [InlineData("int a => b; int b => a;", "Show(a);", "?budget")]
    public void FieldsHaveWhatTheirTypeGivesThem(string members, string statements, string expected) =>
        Assert.Equal(expected, EvaluatedProgram.Values(statements, members));

    [Fact]
    public void ObjectsAreMadeByTheirConstructors() => Assert.Equal(
        "Options(folder: \"models\") { Epochs: 7, Folder: \"models\" }\n\"models/w.h5\"\n7",
        EvaluatedProgram.Print("""
            class Options
            {
                public Options(string folder) { Folder = folder; }
                public string Folder { get; }
                public int Epochs { get; set; } = 3;
                public string Weights => Folder + "/w.h5";
            }
            class Program
            {
                static void Show(object value) { }
                void Run() { var options = new Options("models") { Epochs = 7 }; Show(options); Show(options.Weights); Show(options.Epochs); }
            }
            """));

    [Theory]
    [InlineData("Show(new Options().Epochs);", "3")]
    [InlineData("var options = new Options { Rate = 2f }; Show(options.Epochs); Show(options.Rate);", "3\n2")]
    [InlineData("var options = new Options(); Read(options); Show(options.Epochs); void Read(Options read) { read.Epochs = 9; }", "9")]
    [InlineData("var options = new Options(); if (flag) options.Epochs = 9; Show(options.Epochs);", "?varies")]
    [InlineData("Show(kept.Epochs); Show(changed.Epochs); Show(loaded.Epochs);", "3\n?Epochs\n?Epochs")]
    public void ObjectsHoldWhatTheirDeclarationGivesThem(string statements, string expected) => Assert.Equal(
        expected,
        EvaluatedProgram.Print($$"""
            class Options
            {
                public int Epochs { get; set; } = 3;
                public float Rate = 0.1f;
                public void Load() { Epochs = Console.Read(); }
            }
            class Program
            {
                readonly Options kept = new Options(), changed = new Options(), loaded = new Options();
                static void Show(object value) { }
                void Run(bool flag) { {{statements}} }
                void Change() { changed.Epochs = 9; loaded.Load(); }
            }
            """));

    [Theory]
    [InlineData("Show(keras.layers.Dense(64, activation: \"relu\"));", "Dense(units: 64, activation: \"relu\")")]
    [InlineData("var layers = keras.layers; var units = 64; Show(layers.Dense(units * 2));", "Dense(units: 128)")]
    [InlineData("var model = keras.Sequential(new List<ILayer> { keras.layers.Flatten() }); model.add(keras.layers.Dense(10)); Show(model);", "Sequential(layers: [Flatten()])[Flatten(), Dense(units: 10)]")]
    [InlineData("var model = keras.Sequential(); for (var i = 0; i < 2; i++) model.add(keras.layers.Dense(10 * (i + 1))); Show(model);", "Sequential()[Dense(units: 10), Dense(units: 20)]")]
    [InlineData("var model = keras.Sequential(); if (flag) model.add(keras.layers.Dense(10)); Show(model);", "Sequential()…")]
    [InlineData("var x = keras.Input(28); var y = keras.layers.Dense(10).Apply(x); var model = keras.Model(x, y); Show(model);", "Model(inputs: Input(shape: 28), outputs: Dense(units: 10).Apply(inputs: Input(shape: 28)))")]
    [InlineData("var w = tf.Variable(1f); var b = tf.Variable(2f); Show(tf.nn.relu(tf.matmul(t, w) + b));", "relu(features: add(lhs: matmul(a: ?t, b: Variable(data: 1)), rhs: Variable(data: 2)))")]
    [InlineData("Show(new LSTMArgs { Units = 4, Activation = keras.activations.Tanh });", "LSTMArgs() { Activation: Tanh, Units: 4 }")]
    [InlineData("Show(Block(t, 3)); Show(Block(t, 4));", "Dense(units: 3).Apply(inputs: ?t)\nDense(units: 4).Apply(inputs: ?t)")]
    [InlineData("tf_with(tf.name_scope(\"a\"), scope => { var y = tf.square(t); Show(y); });", "square(x: ?t)")]
    [InlineData("var (a, b) = keras.datasets.mnist.load_data(); Show(a);", "load_data().0")]
    public void CallsOfTheLibraryMakeThings(string statements, string expected) => Assert.Equal(
        expected,
        EvaluatedProgram.Values(statements, "Tensors Block(Tensors x, int units) { var y = keras.layers.Dense(units).Apply(x); return y; }", "Tensor t, bool flag"));

    [Fact]
    public void ParametersHaveWhatEveryCallerGives() => Assert.Equal(
        "\"adam\"\n5\n?rate\n\"models/w.h5\"\n\"d\"",
        EvaluatedProgram.Known("""
            class Program
            {
                static void Show(object value) { }
                static void Main() { Train("adam", 5, 0.1f, "models"); var optimizer = "adam"; Train(optimizer, 2 + 3, 0.2f, "models"); }
                static void Train(string optimizer, int epochs, float rate, string folder)
                {
                    Show(optimizer); Show(epochs); Show(rate > 0 ? rate : rate); Show(Path.Combine(folder, "w.h5"));
                }
                static void Unused(string name = "d") { Show(name); }
            }
            """).Replace("0.1 | 0.2", "?rate"));

    [Theory]
    [InlineData("var net = new Net(32); net.Build();", "", "Dense(units: 32)")]
    [InlineData("Net net = new(32); net.Build(); var same = new Net(30 + 2);", "", "Dense(units: 32)")]
    [InlineData("new Net(32).Build(); Net other = new(64);", "", "Dense(units: 32 | 64)")]
    [InlineData("new Net(32).Build();", "class Wide : Net { public Wide() : base(64) { } }", "Dense(units: ?units)")]
    [InlineData("new Net(32).Build(); Activator.CreateInstance(typeof(Net), 64);", "", "Dense(units: ?units)")]
    public void ParametersOfConstructorsHaveWhatEveryCreationGives(string main, string other, string expected) => Assert.Equal(
        expected,
        EvaluatedProgram.Known($$"""
            {{other}}
            class Net
            {
                private readonly int units;
                public Net(int units) { this.units = units; }
                static void Show(object value) { }
                public void Build() { Show(keras.layers.Dense(units)); }
            }
            class Program
            {
                static void Main() { {{main}} }
            }
            """));

    [Fact]
    public void AnotherConstructorIsACallerOutOfSight() => Assert.Equal(
        "?units",
        EvaluatedProgram.Known("""
            class Net
            {
                private readonly int units;
                public Net() : this(64) { }
                public Net(int units) { this.units = units; }
                static void Show(object value) { }
                public void Build() { Show(units); }
            }
            class Program
            {
                static void Main() { new Net(32).Build(); }
            }
            """));

    // What the lazy property holds was made by the one expression that writes it.
    [Fact]
    public void WhatAMemberMakesWhereThereIsNoneYetIsWhatItMakes() => Assert.Equal(
        "Dense(units: 3)",
        EvaluatedProgram.Print("""
            class Program
            {
                private ILayer layer;
                ILayer Layer => layer ??= keras.layers.Dense(3);
                static void Show(object value) { }
                void Run() { Show(Layer); }
            }
            """));

    // Each of the calls would run the others again.
    [Fact]
    public void RecursionEnds() => Assert.Equal(
        "Varies",
        EvaluatedProgram.Print("""
            class Program
            {
                static void Show(object value) { }
                static int F(int n) => n < 2 ? 1 : G(n - 1) + G(n - 2);
                static int G(int n) => n < 2 ? 1 : F(n - 1) + F(n - 2);
                void Run() { Show(F(9)); }
            }
            """) is var shown && shown.StartsWith('?') ? "Varies" : shown);

    [Fact]
    public void LambdasSeeWhatIsWrittenOnce() => Assert.Equal(
        "3\n?varies\n?n",
        EvaluatedProgram.Values("var once = 3; var twice = 1; Action<int> later = n => { Show(once); Show(twice); Show(n); }; twice = 2; Use(later);", "void Use(Action<int> action) { }").Replace("?twice", "?varies"));

    // Two to the power of 40 ways lead back to the parameter.
    [Fact]
    public void WhatIsUsedTwiceIsJoinedOnce() => Assert.StartsWith(
        "add(lhs: add(lhs: ",
        EvaluatedProgram.Values($"Double(tf.zeros(1)); Double(tf.ones(1)); Tensor Double(Tensor x) {{ {string.Concat(Enumerable.Repeat("x = x + x; ", 40))} Show(x); return x; }}"));
}
