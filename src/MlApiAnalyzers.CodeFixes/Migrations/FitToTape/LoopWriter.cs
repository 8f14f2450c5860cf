using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.CodeFixes.Migrations.FitToTape;

/// <summary>
/// Writes the loop of <c>fit</c>: the batches in the order that it takes them, one tape a batch, and the means over the epoch that
/// it logs.
/// </summary>
internal sealed class LoopWriter
{
    private readonly KerasTraining training;
    private readonly TrainingConfiguration configuration;
    private readonly SemanticModel model;
    private readonly RepairEditor editor;
    private readonly SourceLayout layout;
    private readonly StatementSyntax statement;
    private readonly string indentation;
    private readonly string tf;
    private readonly string tape;
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int depth;

    public LoopWriter(KerasTraining training, TrainingConfiguration configuration, string tape, SemanticModel model, RepairEditor editor)
    {
        this.training = training;
        this.configuration = configuration;
        this.tape = tape;
        this.model = model;
        this.editor = editor;
        tf = tape.Substring(0, tape.Length - ".GradientTape()".Length);
        layout = new SourceLayout(model.SyntaxTree.GetText(editor.CancellationToken), model.SyntaxTree.GetRoot(editor.CancellationToken));
        statement = training.Fit.Syntax.FirstAncestorOrSelf<StatementSyntax>()!;
        indentation = layout.Indentation(statement);
    }

    public void Write()
    {
        WriteCompile();
        var data = WriteData();
        var validation = WriteValidationData();
        WriteEpochs(data, validation);
        editor.Text.Replace(statement.Span, text.ToString().TrimEnd());
    }

    /// <summary>What <c>compile</c> was given gets a name where <c>compile</c> stood, or before the loop.</summary>
    private void WriteCompile()
    {
        var declarations = new List<string>();
        names["optimizer"] = NameOf(training.Optimizer!, "optimizer", declarations);
        names["lossFunction"] = NameOf(training.Loss!, "lossFunction", declarations);
        foreach (var metric in training.Metrics)
            if (metric.Object is { } made)
                names[metric.Name] = NameOf(made, VariableFor(made), declarations);
        if (!training.IsCompiledHere)
        {
            foreach (var declaration in declarations)
                Line(declaration);
            return;
        }

        var compile = training.Compile!.Syntax.FirstAncestorOrSelf<StatementSyntax>()!;
        var from = layout.Indentation(compile);
        if (training.NeedsCompile)
        {
            foreach (var argument in training.Compile.Arguments)
                if (argument.Parameter is { Name: "optimizer" or "loss" } parameter && argument.Syntax is ArgumentSyntax written)
                    editor.Text.Replace(written.Expression.Span, names[parameter.Name == "loss" ? "lossFunction" : parameter.Name]);
            if (declarations.Count > 0)
                editor.Text.Insert(compile.SpanStart, string.Concat(declarations.Select(declaration => declaration + layout.NewLine + from)));
        }
        else if (declarations.Count > 0)
        {
            editor.Text.Replace(compile.Span, string.Join(layout.NewLine + from, declarations));
        }
        else
        {
            editor.Text.Remove(SourceLayout.LinesOf(compile));
        }
    }

    private string NameOf(IOperation value, string wanted, List<string> declarations)
    {
        if (value is ILocalReferenceOperation or IParameterReferenceOperation || value is IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation })
            return value.Syntax.ToString();
        var name = editor.FreeName(wanted, statement);
        declarations.Add($"var {name} = {value.Syntax};");
        return name;
    }

    private static string VariableFor(IOperation metric) =>
        metric is IInvocationOperation { TargetMethod.Name: { Length: > 0 } factory } ? char.ToLowerInvariant(factory[0]) + factory.Substring(1) : "metric";

    /// <summary>The dataset that the loop goes through.</summary>
    private string WriteData()
    {
        if (training.Arrays is not var (x, y))
            return training.Dataset!.Syntax.ToString();
        var (features, labels) = (ArrayName(x, "features", training.ExpandsFeatures), ArrayName(y, "labels", training.ExpandsLabels));
        if (training.ValidationSplit is { } split)
        {
            var count = Free("trainCount");
            Line($"var {count} = Convert.ToInt32({features}.dims[0] * (1 - {Operand(split)}));");
            editor.AddUsing("System");
            var (valX, valY) = (Free("valFeatures"), Free("valLabels"));
            Line($"var ({valX}, {valY}) = ({features}[new Slice({count})], {labels}[new Slice({count})]);");
            var (trainX, trainY) = (Free("trainFeatures"), Free("trainLabels"));
            Line($"var ({trainX}, {trainY}) = ({features}[new Slice(0, {count})], {labels}[new Slice(0, {count})]);");
            (names["valX"], names["valY"]) = (valX, valY);
            (features, labels) = (trainX, trainY);
        }
        var data = Free("trainData");
        var arrays = (ArrayData)configuration.Data;
        var shuffle = arrays.IsShuffled ? $".shuffle((int){features}.shape[0])" : "";
        Line($"var {data} = {tf}.data.Dataset.from_tensor_slices({features}, {labels}){shuffle}.batch({arrays.BatchSize});");
        return data;
    }

    private string? WriteValidationData()
    {
        if (training.ValidationArrays is var (x, y))
            (names["valX"], names["valY"]) = (ArrayName(x, "valFeatures", training.ExpandsFeatures), ArrayName(y, "valLabels", training.ExpandsLabels));
        if (!names.TryGetValue("valX", out var valX))
            return null;
        var data = Free("valData");
        Line($"var {data} = {tf}.data.Dataset.from_tensor_slices({valX}, {names["valY"]}).batch(32);");
        return data;
    }

    /// <summary>A name for an array, which has the second dimension that <c>fit</c> would give it.</summary>
    private string ArrayName(IOperation array, string wanted, bool expands)
    {
        var isNamed = array is ILocalReferenceOperation or IParameterReferenceOperation || array is IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation };
        var source = array.Syntax.ToString();
        if (isNamed && expands && array.Type?.Name != "NDArray")
            (isNamed, source) = (false, $"(NDArray){source}");
        if (isNamed && !expands)
            return source;
        if (!isNamed)
        {
            var named = Free(wanted);
            Line($"NDArray {named} = {source};");
            editor.AddUsing("Tensorflow.NumPy");
            if (!expands)
                return named;
            Line($"if ({named}.ndim == 1)");
            Line($"{layout.Unit}{named} = np.expand_dims({named}, -1);");
            return named;
        }
        var column = Free(wanted);
        Line($"var {column} = {source}.ndim == 1 ? np.expand_dims({source}, -1) : {source};");
        editor.AddUsing("Tensorflow.NumPy");
        return column;
    }

    private void WriteEpochs(string data, string? validation)
    {
        var epoch = Free("epoch");
        Line($"for (var {epoch} = {configuration.InitialEpoch}; {epoch} < {Operand(configuration.Epochs)}; {epoch}++)");
        Open();
        WritePass(data, isTraining: true, "", $"Epoch {{{epoch} + 1}}/{InText(configuration.Epochs)}: ");
        if (validation is not null)
        {
            Line("");
            WritePass(validation, isTraining: false, "val", "");
        }
        Close();
    }

    /// <summary>One pass over all batches, and the means that are logged behind it.</summary>
    private void WritePass(string data, bool isTraining, string prefix, string head)
    {
        Line(Sums(prefix, out var log));
        foreach (var metric in training.Metrics)
            if (metric.Object is not null)
                Line($"{names[metric.Name]}.reset_states();");
        WriteBatches(data, isTraining, prefix);
        Line($"{Member("print")}($\"{head}{log}\");");
    }

    /// <summary>The sums over an epoch, as a declaration, and the text that logs their means.</summary>
    private string Sums(string prefix, out string log)
    {
        var label = prefix.Length > 0 ? prefix + "_" : "";
        var declared = new List<(string Name, string Zero)> { (Sum(prefix, "loss"), "0f") };
        var means = new List<string> { $"{label}loss {{{Sum(prefix, "loss")} / {Samples(prefix)}:F6}}" };
        foreach (var metric in training.Metrics)
        {
            if (metric.Object is not null)
            {
                means.Add($"{label}{((IInvocationOperation)metric.Object).TargetMethod.Name} {{(float){names[metric.Name]}.result():F6}}");
                continue;
            }
            declared.Add((Sum(prefix, metric.Name), "0f"));
            means.Add($"{label}{metric.Name} {{{Sum(prefix, metric.Name)} / {Samples(prefix)}:F6}}");
        }
        declared.Add((Samples(prefix), "0L"));
        log = string.Join(", ", means);
        return $"var ({string.Join(", ", declared.Select(static sum => sum.Name))}) = ({string.Join(", ", declared.Select(static sum => sum.Zero))});";
    }

    private void WriteBatches(string data, bool isTraining, string prefix)
    {
        var (x, y, output, loss) = (Free("x"), Free("y"), Free("output"), Free("loss"));
        var (features, labels) = (x, y);
        Line($"foreach (var ({x}, {y}) in {data})");
        Open();
        if (training.Dataset is not null)
        {
            features = training.ExpandsFeatures ? Expanded(x, "features") : x;
            labels = training.ExpandsLabels ? Expanded(y, "labels") : y;
        }
        var variables = $"{configuration.Model}.TrainableVariables";
        if (isTraining)
            Line($"using var {Free("tape")} = {tape};");
        Line($"Tensor {output} = {configuration.Model}.Apply({features}, training: {(isTraining ? "true" : "false")});");
        editor.AddUsing("Tensorflow");
        Line($"var {loss} = {names["lossFunction"]}.Call({labels}, {output});");
        if (isTraining)
        {
            Line($"var {Free("gradients")} = {names["tape"]}.gradient({loss}, {variables});");
            Line($"{names["optimizer"]}.apply_gradients({Member("zip")}({names["gradients"]}, {variables}));");
            Line("");
        }
        Line($"{Sum(prefix, "loss")} += (float){loss} * {x}.shape[0];");
        foreach (var metric in training.Metrics)
        {
            Line(metric.Object is not null
                ? $"{names[metric.Name]}.update_state({labels}, {output});"
                : $"{Sum(prefix, metric.Name)} += (float){tf}.reduce_sum({Keras()}.metrics.{metric.Function}({labels}, {output}));");
        }
        Line($"{Samples(prefix)} += {x}.shape[0];");
        Close();
    }

    private string Expanded(string batch, string wanted)
    {
        var name = Free(wanted);
        Line($"Tensor {name} = {batch};");
        Line($"if ({name}.ndim == 1)");
        Line($"{layout.Unit}{name} = {tf}.expand_dims({name}, -1);");
        return name;
    }

    private string Keras()
    {
        var found = model.LookupSymbols(statement.SpanStart, name: "keras");
        if (found.Length == 0)
            editor.AddUsingStatic("Tensorflow.KerasApi");
        return found.Length == 0 || found[0] is IFieldSymbol or IPropertySymbol ? "keras" : "KerasApi.keras";
    }

    /// <summary>A function of <c>Binding</c>, as it can be called here.</summary>
    private string Member(string name) => tf == "tf" ? name : tf.Substring(0, tf.Length - "tf".Length) + name;

    private string Sum(string prefix, string metric) => Name(prefix + metric + "Sum", prefix.Length == 0 ? Camel(metric) + "Sum" : prefix + Pascal(metric) + "Sum");

    private string Samples(string prefix) => Name(prefix + "samples", prefix.Length == 0 ? "samples" : prefix + "Samples");

    private string Name(string key, string wanted)
    {
        if (!names.TryGetValue(key, out var name))
            names[key] = name = editor.FreeName(wanted, statement);
        return name;
    }

    private string Free(string wanted) => Name(wanted, wanted);

    private static string Camel(string name) => Pascal(name) is { Length: > 0 } pascal ? char.ToLowerInvariant(pascal[0]) + pascal.Substring(1) : name;

    private static string Pascal(string name) => string.Concat(name.Split('_').Where(static part => part.Length > 0).Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    private static string Operand(IOperation value) => Operand(value.Syntax.ToString());

    private static string Operand(string expression) => IsSimple(expression) ? expression : $"({expression})";

    private static string InText(string expression) => SyntaxFactory.ParseExpression(expression) is LiteralExpressionSyntax ? expression : $"{{{Operand(expression)}}}";

    private static bool IsSimple(string expression) =>
        SyntaxFactory.ParseExpression(expression) is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;

    private void Line(string line)
    {
        if (text.Length > 0 && line.Length > 0)
            text.Append(indentation);
        if (line.Length > 0)
            text.Append(string.Concat(Enumerable.Repeat(layout.Unit, depth)));
        text.Append(line).Append(layout.NewLine);
    }

    private void Open()
    {
        Line("{");
        depth++;
    }

    private void Close()
    {
        depth--;
        Line("}");
    }
}
