using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.CodeFixes.Infrastructure;

namespace MlApiAnalyzers.CodeFixes.Migrations.SequentialFunctional;

/// <summary>Writes a chain of layers in another form, in the layout of the file.</summary>
internal sealed class ChainWriter
{
    private readonly LayerChain chain;
    private readonly RepairEditor editor;
    private readonly SourceLayout layout;
    private readonly string indentation;

    public ChainWriter(LayerChain chain, SyntaxNode root, RepairEditor editor)
    {
        this.chain = chain;
        this.editor = editor;
        layout = new SourceLayout(root.SyntaxTree.GetText(editor.CancellationToken), root);
        indentation = layout.Indentation(chain.Site.Statement);
    }

    private ChainSite Site => chain.Site;

    public void Write(ChainForm form)
    {
        switch (form)
        {
            case ChainForm.List:
                WriteList();
                break;
            case ChainForm.AddCalls:
                WriteAddCalls();
                break;
            case ChainForm.Functional:
                WriteFunctional();
                break;
        }
        foreach (var part in Site.Parts)
            editor.Text.Remove(SourceLayout.LinesOf(part));
    }

    private void WriteList()
    {
        var inner = indentation + layout.Unit;
        var entries = Layers(inner).ToList();
        if (chain.Input is { Form: not ChainInputForm.Argument } input)
        {
            // What is said above the first tensor is said about the model.
            var above = chain.Form == ChainForm.Functional ? [] : input.Above;
            entries.Insert(0, new ChainLayer(input.Form == ChainInputForm.Layer ? input.Expression : InputLayer(input), above, input.Behind));
            if (chain.Form == ChainForm.Functional)
                editor.Text.Insert(Site.Statement.SpanStart, string.Concat(input.Above.Select(comment => comment + layout.NewLine + indentation)));
        }
        var text = new StringBuilder($"{Site.Keras}.Sequential(new List<ILayer>{layout.NewLine}{indentation}{{{layout.NewLine}");
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var comment in entries[i].Above)
                text.Append(inner).Append(comment).Append(layout.NewLine);
            text.Append(inner).Append(entries[i].Expression).Append(i < entries.Count - 1 ? "," : "").Append(entries[i].Behind).Append(layout.NewLine);
        }
        text.Append(indentation).Append('}');
        if (chain.Name is { } name)
            text.Append(", name: ").Append(name);
        editor.Text.Replace(Site.Creation.Span, text.Append(')').ToString());
        editor.AddUsing("System.Collections.Generic");
        editor.AddUsing("Tensorflow.Keras");
    }

    private void WriteAddCalls()
    {
        editor.Text.Replace(Site.Creation.Span, chain.Name is { } name ? $"{Site.Keras}.Sequential(name: {name})" : $"{Site.Keras}.Sequential()");
        var text = new StringBuilder();
        if (chain.Input is { Form: not ChainInputForm.Argument } input)
            Add(input.Expression, input.Above, input.Behind);
        foreach (var layer in Layers(indentation))
            Add(layer.Expression, layer.Above, layer.Behind);
        editor.Text.Insert(Site.Statement.Span.End, text.ToString());

        void Add(string layer, IReadOnlyList<string> above, string behind)
        {
            foreach (var comment in above)
                text.Append(layout.NewLine).Append(indentation).Append(comment);
            text.Append(layout.NewLine).Append(indentation).Append(Site.VariableText).Append(".add(").Append(layer).Append(");").Append(behind);
        }
    }

    private void WriteFunctional()
    {
        var inputs = editor.FreeName("inputs", Site.Statement);
        var outputs = editor.FreeName("outputs", Site.Statement);
        var x = chain.Layers.Count > 1 ? editor.FreeName("x", Site.Statement) : inputs;
        var text = new StringBuilder();
        var input = chain.Input!;
        Append(input.Above, $"var {inputs} = {(input.Form == ChainInputForm.Tensor ? input.Expression : $"{Site.Keras}.Input({input})")};", input.Behind);
        var fed = inputs;
        var layers = Layers(indentation).ToList();
        for (var i = 0; i < layers.Count; i++)
        {
            var target = i == layers.Count - 1 ? "var " + outputs : i == 0 ? "var " + x : x;
            Append(layers[i].Above, $"{target} = {layers[i].WithoutInputShape ?? layers[i].Expression}.Apply({fed});", layers[i].Behind);
            fed = x;
        }
        editor.Text.Insert(Site.Statement.SpanStart, text.Append(indentation).ToString().Substring(indentation.Length));
        editor.Text.Replace(Site.Creation.Span, chain.Name is { } name ? $"{Site.Keras}.Model({inputs}, {outputs}, name: {name})" : $"{Site.Keras}.Model({inputs}, {outputs})");
        if (Site.DeclaredType is { } type)
        {
            editor.Text.Replace(type.Span, "IModel");
            editor.AddUsing("Tensorflow.Keras.Engine");
        }

        void Append(IReadOnlyList<string> above, string statement, string behind)
        {
            foreach (var comment in above)
                text.Append(indentation).Append(comment).Append(layout.NewLine);
            text.Append(indentation).Append(statement).Append(behind).Append(layout.NewLine);
        }
    }

    private string InputLayer(ChainInput input) =>
        $"{Site.Keras}.layers.InputLayer({string.Join(", ", input.Arguments.Select(argument => argument.Parameter == "shape" ? argument.Value : $"{argument.Parameter}: {argument.Value}"))})";

    /// <summary>The layers, those of several lines moved to an indentation.</summary>
    private IEnumerable<ChainLayer> Layers(string to) => chain.Layers.Select(layer => layer with
    {
        Expression = Moved(layer.Expression, to),
        WithoutInputShape = layer.WithoutInputShape is { } bare ? Moved(bare, to) : null,
    });

    private string Moved(string expression, string to)
    {
        var lines = expression.Split('\n');
        if (lines.Length == 1)
            return expression;
        // The least indented line behind the first stands one level deeper than the layer.
        var least = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart(' ', '\t').Length).DefaultIfEmpty().Min();
        return string.Join("\n", lines.Select((line, i) => i == 0 || line.Length < least ? line : (lines[lines.Length - 1].TrimStart().StartsWith("}", System.StringComparison.Ordinal) ? to : to + layout.Unit) + line.Substring(least)));
    }
}
