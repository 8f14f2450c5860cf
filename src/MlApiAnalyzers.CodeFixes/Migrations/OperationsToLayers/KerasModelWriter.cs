using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Layers;

namespace MlApiAnalyzers.CodeFixes.Migrations.OperationsToLayers;

/// <summary>
/// Writes the Keras model in the place of variables and operations: the layers where the last variable was created, the model
/// where the operations were applied, and its variables where they were listed.
/// </summary>
internal sealed class KerasModelWriter
{
    private readonly RepairContext context;
    private readonly HandWrittenModel model;
    private readonly SourceLayout layout;
    private readonly LibrarySpelling spelling;
    private readonly List<(TextSpan Span, string? Text)> edits = new();
    private readonly HashSet<string> staticUsings = new();
    private readonly HashSet<string> usings = new();
    private readonly HashSet<string> taken;
    private readonly string name;
    private readonly int number;

    private KerasModelWriter(RepairContext context, HandWrittenModel model)
    {
        this.context = context;
        this.model = model;
        layout = new SourceLayout(context.Root.SyntaxTree.GetText(context.CancellationToken), context.Root);
        spelling = new LibrarySpelling(context);
        var scope = model.IsInFields ? model.Creations[0].FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? context.Root : DeclaredNames.ScopeOf(model.Creations[0]);
        taken = new HashSet<string>(scope.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && !IsMemberName(token)).Select(static token => token.ValueText), StringComparer.Ordinal);
        number = 1 + ModelsBefore(scope);
        name = FreeName(model.IsInFields && model.Weights.All(static weight => weight.Name.StartsWith("_", StringComparison.Ordinal)) ? "_model" : "model");
    }

    /// <summary>How many other models are made in the same scope and further up, each with names of its own.</summary>
    private int ModelsBefore(SyntaxNode scope)
    {
        var firsts = new HashSet<StatementSyntax>();
        foreach (var node in scope.DescendantNodes().OfType<InvocationExpressionSyntax>())
            if (context.Model.GetOperation(node, context.CancellationToken) is IInvocationOperation call
                && HandWrittenModelReader.MayBeLayer(call, context.Library)
                && HandWrittenModelReader.Read(call, context.Library, context.CancellationToken) is { CanMigrate: true } other
                && other.Creations[0].SpanStart < model.Creations[0].SpanStart)
                firsts.Add(other.Creations[0]);
        return firsts.Count;
    }

    /// <summary>The edits that make the model, or null where the result would not compile.</summary>
    public static KerasModelWriter? Write(RepairContext context, HandWrittenModel model)
    {
        if (!model.CanMigrate)
            return null;
        // The list is what the model has; an array is made of it where the code cannot do without.
        foreach (var arrays in new[] { false, true })
        {
            var writer = new KerasModelWriter(context, model);
            writer.WriteAll(arrays);
            if (writer.Compiles())
                return writer;
        }
        return null;
    }

    public void Apply(RepairEditor editor)
    {
        ApplyTo(editor.Text);
        foreach (var type in staticUsings)
            editor.AddUsingStatic(type);
        foreach (var space in usings)
            editor.AddUsing(space);
    }

    private void ApplyTo(TextRepairs text)
    {
        foreach (var (span, replacement) in edits)
        {
            if (replacement is null)
                text.Remove(span);
            else
                text.Replace(span, replacement);
        }
    }

    private bool Compiles()
    {
        var before = context.Root.SyntaxTree;
        var text = new TextRepairs();
        ApplyTo(text);
        var after = before.WithChangedText(text.Apply(before.GetText(context.CancellationToken)));
        var root = (CompilationUnitSyntax)after.GetRoot(context.CancellationToken);
        foreach (var space in usings)
            root = UsingDirectives.Add(root, space, isStatic: false, context.Model);
        foreach (var type in staticUsings)
            root = UsingDirectives.Add(root, type, isStatic: true, context.Model);
        after = after.WithRootAndOptions(root, before.Options);
        return !Errors(context.Model.Compilation.ReplaceSyntaxTree(before, after), after, context.CancellationToken)
            .Except(Errors(context.Model.Compilation, before, context.CancellationToken)).Any();
    }

    private static List<string> Errors(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Id + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).ToList();

    private void WriteAll(bool arrays)
    {
        var comments = new Dictionary<HandWrittenLayer, List<string>>();
        foreach (var layer in model.Layers)
            comments.Add(layer, new List<string>());
        WriteUses(comments);
        WriteCreation(comments);
        WriteFields();
        RemoveHelpers();
        foreach (var listing in model.Listings)
            edits.Add((listing.Expression.Span, arrays && listing.IsArray ? $"{name}.TrainableVariables.ToArray()" : $"{name}.TrainableVariables"));
    }

    private void WriteCreation(Dictionary<HandWrittenLayer, List<string>> comments)
    {
        var last = model.Creations.Last();
        var indentation = layout.Indentation(last);
        var (inputs, outputs) = (FreeName("inputs"), FreeName("outputs"));
        var lines = new List<string>();

        // The comments of a variable go to its layer.
        foreach (var statement in model.Creations)
        {
            var layer = model.Layers.First(layer => layer.Weights.Any(weight => statement.Span.Contains(weight.Creation.Syntax.Span)));
            comments[layer].InsertRange(comments[layer].Count(comment => comment.StartsWith(Marker, StringComparison.Ordinal)), CommentsOf(statement).Select(static comment => Marker + comment));
        }

        for (var i = 0; i < model.Layers.Length; i++)
        {
            var layer = model.Layers[i];
            if (i > 0 && comments[layer].Count > 0)
                lines.Add("");
            lines.AddRange(comments[layer].Select(static comment => comment.StartsWith(Marker, StringComparison.Ordinal) ? comment.Substring(Marker.Length) : comment));
            if (i == 0)
                lines.Add($"var {inputs} = {Spell("keras.Input")}(shape: {ShapeOf(model.InputShape.Select(static dimension => dimension.Syntax.ToString()))});");
            lines.Add($"{(i == 0 ? "var " : "")}{outputs} = {LayerOf(layer)}.Apply({(i == 0 ? inputs : outputs)});");
        }
        lines.Add($"{(model.IsInFields ? "" : "var ")}{name} = {Spell("keras.Model")}({inputs}, {outputs});");

        foreach (var statement in model.Creations)
            if (statement != last)
                edits.Add((SourceLayout.LinesOf(statement), null));
        var span = SourceLayout.LinesOf(last);
        var start = TextSpan.FromBounds(span.Start, last.SpanStart).Length > 0 ? indentation : "";
        var text = start + string.Join(layout.NewLine, lines.Select((line, index) => index == 0 || line.Length == 0 ? line : indentation + line));
        edits.Add((span, last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? text + layout.NewLine : text));
    }

    // Comments of variables come before those of operations, whichever are found first.
    private const string Marker = "\u0001";

    private static IEnumerable<string> CommentsOf(SyntaxNode statement)
    {
        foreach (var comment in SourceLayout.CommentsAbove(statement))
            yield return comment;
        foreach (var comment in SourceLayout.CommentsWithin(statement))
            yield return comment;
        var behind = SourceLayout.CommentBehind(statement).Trim();
        if (behind.Length > 0)
            yield return behind;
    }

    private string LayerOf(HandWrittenLayer layer)
    {
        switch (layer.Kind)
        {
            case HandWrittenLayerKind.Dense:
                return $"{Spell("keras.layers.Dense")}({Number(layer.Kernel!.Shape!.Value[1])}{Activation(layer)}{Initializers(layer)})";
            case HandWrittenLayerKind.Conv2D:
                var shape = layer.Kernel!.Shape!.Value;
                var strides = layer.Strides.All(static stride => stride == 1) ? "" : $", strides: {ShapeOf(layer.Strides.Select(static stride => stride.ToString(System.Globalization.CultureInfo.InvariantCulture)))}";
                var padding = layer.Padding == "valid" ? "" : $", padding: \"{layer.Padding}\"";
                var bias = layer.Bias is null ? ", use_bias: false" : "";
                return $"{Spell("keras.layers.Conv2D")}({Number(shape[3])}, kernel_size: ({Number(shape[0])}, {Number(shape[1])}){strides}{padding}{Activation(layer)}{bias}{Initializers(layer)})";
            case HandWrittenLayerKind.MaxPooling2D:
                var window = $"pool_size: {ShapeOf(layer.Window.Select(static size => size.ToString(System.Globalization.CultureInfo.InvariantCulture)))}";
                var steps = layer.Strides.SequenceEqual(layer.Window) ? "" : $", strides: {ShapeOf(layer.Strides.Select(static stride => stride.ToString(System.Globalization.CultureInfo.InvariantCulture)))}";
                return $"{Spell("keras.layers.MaxPooling2D")}({window}{steps}{(layer.Padding == "valid" ? "" : $", padding: \"{layer.Padding}\"")})";
            case HandWrittenLayerKind.Flatten:
                return $"{Spell("keras.layers.Flatten")}()";
            default:
                return $"{Spell("keras.layers.Reshape")}({ShapeOf(layer.Shape.Select(static dimension => dimension.Syntax.ToString()))})";
        }
    }

    private static string ShapeOf(IEnumerable<string> dimensions) => string.Join(", ", dimensions) is var text && text.IndexOf(',') >= 0 ? $"({text})" : text;

    private static string Number(IOperation dimension) => dimension.Type?.SpecialType == SpecialType.System_Int64 && !dimension.ConstantValue.HasValue
        ? dimension.Syntax is IdentifierNameSyntax ? $"(int){dimension.Syntax}" : $"(int)({dimension.Syntax})"
        : dimension.Syntax.ToString();

    private string Activation(HandWrittenLayer layer) => layer.Activation is null ? "" : $", activation: {Spell("keras.activations." + layer.Activation)}";

    private string Initializers(HandWrittenLayer layer)
    {
        var text = $", kernel_initializer: {InitializerOf(layer.Kernel!.Initial)}";
        return layer.Bias is { Initial.IsZeros: false } bias ? $"{text}, bias_initializer: {InitializerOf(bias.Initial)}" : text;
    }

    private string InitializerOf(InitialValue initial)
    {
        var arguments = string.Join(", ", initial.Arguments.Select(static argument => argument.Name.Length == 0 ? argument.Code : $"{argument.Name}: {argument.Code}"));
        if (initial.Factory!.Length == 0)
            return arguments;
        if (initial.Factory.StartsWith("new ", StringComparison.Ordinal))
        {
            usings.Add("Tensorflow.Operations.Initializers");
            return $"{initial.Factory}({arguments})";
        }

        // zeros, ones: properties.
        return initial.Arguments.IsEmpty && !initial.IsRandom ? Spell(initial.Factory) : $"{Spell(initial.Factory)}({arguments})";
    }

    private string Spell(string expression)
    {
        var spelled = spelling.Spell(expression);
        if (spelled.StaticUsing is { } type)
            staticUsings.Add(type);
        return spelled.Text;
    }

    /// <summary>The model in the place of its operations, and of the functions that only hold them.</summary>
    private void WriteUses(Dictionary<HandWrittenLayer, List<string>> comments)
    {
        var dissolved = new HashSet<SyntaxNode>();
        for (var i = 0; i < model.Passes.Count; i++)
        {
            var pass = model.Passes[i];
            if (i == 0)
            {
                for (var j = 0; j < model.Layers.Length; j++)
                    comments[model.Layers[j]].AddRange(pass.Layers[j].Statements.SelectMany(CommentsOf));
            }
            var output = (ExpressionSyntax)pass.Output.Syntax;
            var function = ForwardFunction.Read(pass, context);
            if (function is not null && dissolved.Add(function.Declaration))
            {
                foreach (var call in function.Calls)
                    WriteApply(call.Syntax, call.Argument.ToString());
                edits.Add((SourceLayout.LinesOf(function.Declaration), null));
                comments[model.Layers[model.Layers.Length - 1]].AddRange(function.Comments(pass));
                comments[model.Layers[0]].InsertRange(0, function.CommentsAbove().Select(static comment => Marker + comment));
                continue;
            }
            foreach (var statement in pass.Statements)
            {
                var kept = i == 0 ? new List<string>() : CommentsOf(statement).ToList();
                var indentation = layout.Indentation(statement);
                edits.Add((SourceLayout.LinesOf(statement), kept.Count == 0 ? null : string.Concat(kept.Select(comment => indentation + comment + layout.NewLine))));
            }
            WriteApply(output, ((ExpressionSyntax)pass.Input.Syntax).ToString());
        }
    }

    /// <summary>Applies the model in the place of an expression, whose value is a tensor as before.</summary>
    private void WriteApply(ExpressionSyntax replaced, string argument)
    {
        var apply = $"{name}.Apply({argument}{(IsInTape(replaced) ? ", training: true" : "")})";
        var whole = replaced;
        while (whole.Parent is ParenthesizedExpressionSyntax parenthesized)
            whole = parenthesized;
        switch (whole.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax { IsVar: true } type } } }:
                edits.Add((type.Span, "Tensor"));
                usings.Add("Tensorflow");
                edits.Add((whole.Span, apply));
                break;
            case EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax:
            case AssignmentExpressionSyntax { Left: not DeclarationExpressionSyntax }:
            case ArgumentSyntax when IsTensorParameter((ArgumentSyntax)whole.Parent):
                edits.Add((whole.Span, apply));
                break;
            case MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax:
                edits.Add((whole.Span, $"((Tensor){apply})"));
                usings.Add("Tensorflow");
                break;
            default:
                edits.Add((whole.Span, $"(Tensor){apply}"));
                usings.Add("Tensorflow");
                break;
        }
    }

    private bool IsTensorParameter(ArgumentSyntax argument) =>
        context.Model.GetOperation(argument, context.CancellationToken) is IArgumentOperation { Parameter.OriginalDefinition.Type: var type } && context.Library.Tensor.Is(type);

    /// <summary>Whether a tape records a node: it stands between the tape and the gradient, or in a function that is called there alone.</summary>
    private bool IsInTape(SyntaxNode node)
    {
        if (IsRecorded(node))
            return true;
        var function = Flow.FunctionOf(node) switch
        {
            LocalFunctionStatementSyntax local => context.Model.GetDeclaredSymbol(local, context.CancellationToken) as IMethodSymbol,
            MethodDeclarationSyntax method => context.Model.GetDeclaredSymbol(method, context.CancellationToken),
            _ => null,
        };
        return function is not null
            && (function.MethodKind == MethodKind.LocalFunction || function.DeclaredAccessibility == Accessibility.Private)
            && CallSites.Of(function, context.Model.Compilation, context.CancellationToken) is { IsEmpty: false } calls
            && calls.All(static call => IsRecorded(call.Syntax));
    }

    private static bool IsRecorded(SyntaxNode node)
    {
        for (var scope = node.Parent; scope is not null and not MemberDeclarationSyntax; scope = scope.Parent)
        {
            if (scope is not (BlockSyntax or UsingStatementSyntax))
                continue;
            bool isOpened = false, isTaken = false;
            foreach (var access in scope.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
            {
                isOpened |= access.Name.Identifier.ValueText == "GradientTape" && access.SpanStart < node.SpanStart;
                isTaken |= access.Name.Identifier.ValueText == "gradient" && access.SpanStart > node.SpanStart;
            }
            if (isOpened && isTaken)
                return true;
        }
        return false;
    }

    /// <summary>Functions that held a layer and that nothing calls any more go; what is said inside of them would be lost, and keeps them.</summary>
    private void RemoveHelpers()
    {
        var helpers = model.Passes.SelectMany(static pass => pass.HelperCalls)
            .Select(call => context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol as IMethodSymbol)
            .Distinct<IMethodSymbol?>(SymbolEqualityComparer.Default).ToList();
        foreach (var helper in helpers)
        {
            if (helper is not { DeclaringSyntaxReferences: { Length: 1 } declarations } || (helper.MethodKind != MethodKind.LocalFunction && helper.DeclaredAccessibility != Accessibility.Private))
                continue;
            var declaration = declarations[0].GetSyntax(context.CancellationToken);
            if (declaration.SyntaxTree == context.Root.SyntaxTree
                && !SourceLayout.CommentsWithin(declaration).Any()
                && CallSites.Of(helper, context.Model.Compilation, context.CancellationToken) is { } calls
                && calls.All(call => edits.Any(edit => edit.Span.Contains(call.Syntax.Span))))
                edits.Add((SourceLayout.LinesOf(declaration), null));
        }
    }

    private void WriteFields()
    {
        if (!model.IsInFields)
            return;
        var declarators = new List<VariableDeclaratorSyntax>();
        foreach (var holder in model.Weights.Select(static weight => weight.Holder).Distinct(SymbolEqualityComparer.Default))
            if (holder!.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax declarator && declarator.SyntaxTree == context.Root.SyntaxTree)
                declarators.Add(declarator);
        var isFirst = true;
        usings.Add("Tensorflow.Keras.Engine");
        foreach (var field in declarators.Select(static declarator => declarator.FirstAncestorOrSelf<FieldDeclarationSyntax>()!).Distinct().OrderBy(static field => field.SpanStart))
        {
            var kept = field.Declaration.Variables.Where(variable => !declarators.Contains(variable)).ToList();
            var modifiers = string.Concat(field.Modifiers.Select(static modifier => modifier.Text + " "));
            var lines = new List<string>();
            if (isFirst)
                lines.Add($"{modifiers}IModel {name};");
            if (kept.Count > 0)
                lines.Add($"{modifiers}{field.Declaration.Type} {string.Join(", ", kept)};");
            isFirst = false;
            if (lines.Count == 0)
                edits.Add((SourceLayout.LinesOf(field), null));
            else
                edits.Add((field.Span, string.Join(layout.NewLine + layout.Indentation(field), lines)));
        }
    }

    private static bool IsMemberName(SyntaxToken token) => token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent && access.Expression is not ThisExpressionSyntax;

    private string FreeName(string wanted)
    {
        var next = number;
        string free;
        do
        {
            free = next == 1 ? wanted : wanted + next;
            next++;
        }
        while (!taken.Add(free));
        return free;
    }
}
