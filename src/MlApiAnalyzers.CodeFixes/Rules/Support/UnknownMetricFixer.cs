using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Rules.Support;

namespace MlApiAnalyzers.CodeFixes.Rules.Support;

/// <summary>Writes the metric that exists: another string, or all metrics of the call as objects.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownMetricFixer))]
public sealed class UnknownMetricFixer : RuleFixer
{
    public const string NameKey = "MLA3006.Name";
    public const string TypedKey = "MLA3006.Typed";

    public UnknownMetricFixer()
        : base("MLA3006")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node is not ExpressionSyntax written)
            yield break;
        if (context.Property(NameFix.Text) is { } text)
        {
            yield return new Repair($"Use \"{text}\"", NameKey, editor => editor.Replace(NameEdits.Place(context, written), NameEdits.Literal(text)));
            yield break;
        }
        if (context.Property(NameFix.Factory) is not { } factory
            || Compile(context, written) is not { } compile
            || compile.Argument("optimizer")?.Parameter?.Type.SpecialType == SpecialType.System_String
            || compile.WrittenArgument("metrics") is not { Syntax: ArgumentSyntax { Expression: { } collection } } metrics
            || !collection.Span.Contains(written.Span)
            || Typed(context, compile, metrics) is not { } values)
        {
            yield break;
        }
        yield return new Repair($"Use '{factory}'", TypedKey, editor =>
        {
            foreach (var value in values)
                value.AddUsings(editor);
            editor.Replace(collection, current => WithElements(current, values));
        });
    }

    private static IInvocationOperation? Compile(RepairContext context, ExpressionSyntax written)
    {
        foreach (var ancestor in written.Ancestors())
            if (ancestor is InvocationExpressionSyntax call && context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation { TargetMethod.Name: "compile" } compile)
                return compile;
        return null;
    }

    // Another repair in the same call makes the same edits.
    private static ExpressionSyntax WithElements(ExpressionSyntax collection, IReadOnlyList<Spelled> values)
    {
        var elements = collection.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(node => node.Parent is InitializerExpressionSyntax { Parent: var parent } ? parent == collection : node.Parent is { RawKind: NameEdits.ExpressionElement, Parent: var list } && list == collection)
            .ToList();
        if (collection is ArrayCreationExpressionSyntax { Type.ElementType: { } type })
            collection = collection.ReplaceNodes(elements.Append(type), (old, _) => old == type ? Typed(old) : Element(old));
        else
            collection = collection.ReplaceNodes(elements, (old, _) => Element(old));
        return collection;

        SyntaxNode Element(ExpressionSyntax old) => SyntaxFactory.ParseExpression(values[elements.IndexOf(old)].Text).WithTriviaFrom(old);

        static SyntaxNode Typed(SyntaxNode old) => SyntaxFactory.ParseTypeName("global::Tensorflow.Keras.Metrics.IMetricFunc")
            .WithTriviaFrom(old)
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

    /// <summary>The objects that the elements become; null when one has none.</summary>
    private static List<Spelled>? Typed(RepairContext context, IInvocationOperation compile, IArgumentOperation metrics)
    {
        if (Elements.Of(metrics.Value) is not { } elements)
            return null;
        var names = new KerasNames(KerasNames.Metrics, context.Library.Version);
        var spelling = new LibrarySpelling(context);
        var values = new List<Spelled>();
        foreach (var element in elements)
        {
            if (element.ConstantString() is not { } name || names.Meant(name) is not { } meant)
                return null;
            var factory = meant.Text is "accuracy" or "acc" ? Accuracy(context, compile) : meant.Factory;
            if (factory is null)
                return null;
            values.Add(spelling.Spell(factory));
        }
        return values;
    }

    /// <summary>The string "accuracy" picks its metric by the shapes of labels and predictions, which the loss gives away.</summary>
    private static string? Accuracy(RepairContext context, IInvocationOperation compile)
    {
        if (compile.Argument("loss") is not { } argument || LossReading.Read(argument.Value, context.Library, context.CancellationToken) is not { } loss)
            return null;
        return loss.Name switch
        {
            "BinaryCrossentropy" => "keras.metrics.BinaryAccuracy()",
            "CategoricalCrossentropy" => "keras.metrics.CategoricalAccuracy()",
            "SparseCategoricalCrossentropy" => "keras.metrics.SparseCategoricalAccuracy()",
            _ => null,
        };
    }
}
