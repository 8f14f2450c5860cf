using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace MlApiAnalyzers.Tests.Robustness;

/// <summary>
/// Writes programs over the library's calls that nobody would write: fields and methods that refer to each other in circles, recursion, loops in
/// loops, lambdas that write what they capture, huge literals. The same seed gives the same program.
/// </summary>
internal sealed class RandomProgram(int seed)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>A program; where <paramref name="isBroken"/> is set, some of its text is deleted, doubled or moved.</summary>
    public string Write(bool isBroken = false)
    {
        text.Append("""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using Tensorflow;
            using Tensorflow.Keras;
            using Tensorflow.Keras.Engine;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            class Program
            {

            """);
        foreach (var name in Names)
            Line($"int n_{name}{Pick("", $" = {Number()}")}; string s_{name}{Pick("", $" = {Text()}")}; Tensor t_{name}; IModel m_{name}{Pick("", " = keras.Sequential()")}; List<ILayer> l_{name} = new List<ILayer>(); Session sess_{name};");
        foreach (var name in Names)
        {
            Line($"int Number_{name}(int x, string s) {{ {Statements(3)} return {Number()}; }}");
            Line($"string Text_{name}(int x, string s) => {Text()};");
            Line($"Tensor Layer_{name}(Tensor t, int x, string s) {{ {Statements(4)} return {Tensor()}; }}");
            Line($"void Step_{name}(Tensor t, int x, string s) {{ {Statements(8)} }}");
            Line($"int P_{name} => {Number("1", "\"\"")}; ");
        }
        Line($"static void Main() {{ var p = new Program(); {string.Concat(Names.Select(name => $"p.Step_{name}(null, {random.Next(9)}, \"{name}\"); "))} }}");
        text.Append('}');
        return isBroken ? Break(text.ToString()) : text.ToString();
    }

    private string Break(string source)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var (start, length) = (random.Next(source.Length - 40), random.Next(1, 40));
            var part = source.Substring(start, length);
            source = random.Next(3) switch
            {
                0 => source.Remove(start, length),
                1 => source.Insert(start, part),
                _ => source.Remove(start, length).Insert(random.Next(source.Length - length), part),
            };
        }
        return source;
    }

    private void Line(string line) => text.Append("    ").Append(line).Append('\n');

    private string Statements(int most)
    {
        if (depth > 5)
            return "";
        depth++;
        var statements = new List<string>();
        for (var i = random.Next(1, most + 1); i > 0; i--)
            statements.Add(Statement());
        depth--;
        return string.Join(' ', statements);
    }

    private string Statement()
    {
        var name = Pick(Names);
        return random.Next(25) switch
        {
            0 => $"n_{name} = {Number()};",
            1 => $"s_{name} = {Text()};",
            2 => $"t_{name} = {Tensor()};",
            3 => $"if ({Number()} > {Number()}) {{ {Statements(3)} }} else {{ {Statements(2)} }}",
            4 => $"for (var i{depth} = 0; i{depth} < {Number()}; i{depth}++) {{ {Statements(3)} {Pick("", "continue;", "break;")} }}",
            5 => $"foreach (var e{depth} in new[] {{ {Number()}, {Number()} }}) {{ n_{name} += e{depth}; {Statements(2)} }}",
            6 => $"while (n_{name} < {Number()}) {{ {Statements(3)} n_{name}++; }}",
            7 => $"l_{name}.Add({Layer()});",
            8 => $"m_{name} = keras.Sequential({Pick($"l_{Pick(Names)}", "", $"new List<ILayer> {{ {Layer()}, {Layer()} }}")});",
            9 => $"((Sequential)m_{name}).add({Layer()});",
            10 => $"m_{name}.compile({Text()}, {Text()}, new[] {{ {Text()} }});",
            11 => $"m_{name}.fit(null, null, epochs: {Number()});",
            12 => $"m_{name}.save_weights({Text()}); m_{Pick(Names)}.load_weights({Text()});",
            13 => $"Action f{depth} = () => {{ {Statements(2)} }}; {Pick("", $"f{depth}();")}",
            14 => $"Step_{name}({Tensor()}, {Number()}, {Text()});",
            15 => $"try {{ {Statements(2)} }} catch (Exception) {{ {Statements(1)} }} finally {{ {Statements(1)} }}",
            16 => $"switch ({Number()}) {{ case 1: {Statements(2)} break; case 2: {Statements(1)} break; default: {Statements(1)} break; }}",
            17 => Pick("tf.compat.v1.disable_eager_execution();", "tf.enable_eager_execution();", "tf.Graph().as_default();"),
            18 => $"sess_{name} = tf.Session(); sess_{name}.run({Tensor()}, (t_{name}, {Number()}));",
            19 => $"using (var tape{depth} = tf.GradientTape()) {{ t_{name} = {Tensor()}; var g{depth} = tape{depth}.gradient(t_{name}, t_{Pick(Names)}); }}",
            20 => $"var (u{depth}, v{depth}) = ({Number()}, {Text()}); n_{name} = u{depth}; s_{name} = v{depth};",
            21 => $"var big{depth} = new[] {{ {string.Join(", ", Enumerable.Range(0, random.Next(1, 400)))} }};",
            22 => $"tf_with(tf.name_scope({Text()}), scope => {{ {Statements(2)} }});",
            23 => $"s_{name} += {Text()};",
            _ => $"t_{name} = tf.placeholder(tf.float32, shape: ({Number()}, {Number()}));",
        };
    }

    private string Number(string x = "x", string s = "s") => depth++ > 8 ? Leave("1") : Leave(random.Next(8) switch
    {
        0 => $"n_{Pick(Names)}",
        1 => x,
        2 => $"({Number(x, s)} {Pick("+", "-", "*")} {Number(x, s)})",
        3 => $"Number_{Pick(Names)}({Number(x, s)}, {Text(x, s)})",
        4 => $"P_{Pick(Names)}",
        5 => $"({Number(x, s)} > 3 ? {Number(x, s)} : {Number(x, s)})",
        _ => random.Next(70).ToString(CultureInfo.InvariantCulture),
    });

    private string Text(string x = "x", string s = "s") => depth++ > 8 ? Leave("\"\"") : Leave(random.Next(8) switch
    {
        0 => $"s_{Pick(Names)}",
        1 => s,
        2 => $"({Text(x, s)} + {Text(x, s)})",
        3 => $"Path.Combine({Text(x, s)}, {Text(x, s)})",
        4 => $"$\"{{{Number(x, s)}}}.h5\"",
        5 => $"Text_{Pick(Names)}({Number(x, s)}, {Text(x, s)})",
        _ => Pick("\"adam\"", "\"mse\"", "\"model.h5\"", "\"accuracy\"", "\"relu\"", "\"c:\\\\x\\\\y\""),
    });

    private string Tensor() => depth++ > 8 ? Leave("t_a") : Leave(random.Next(9) switch
    {
        0 => $"t_{Pick(Names)}",
        1 => $"tf.matmul({Tensor()}, {Tensor()})",
        2 => $"({Tensor()} {Pick("+", "-", "*")} {Tensor()})",
        3 => $"tf.nn.relu({Tensor()})",
        4 => $"Layer_{Pick(Names)}({Tensor()}, {Number()}, {Text()})",
        5 => $"(Tensor){Layer()}.Apply({Tensor()})",
        6 => $"tf.reduce_mean({Tensor()})",
        7 => $"tf.Variable(tf.zeros(({Number()}, {Number()}))).AsTensor()",
        _ => $"tf.constant({Number()})",
    });

    private string Layer() => Pick($"keras.layers.Dense({Number()}, activation: {Text()})", "keras.layers.Flatten()", "keras.layers.Dropout(0.5f)", "keras.layers.Softmax()");

    private string Leave(string result)
    {
        depth--;
        return result;
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
