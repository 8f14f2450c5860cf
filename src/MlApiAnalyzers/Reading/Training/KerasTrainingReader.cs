using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Models;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>Reads a call of <c>fit</c>, with every argument's meaning, and the <c>compile</c> that belongs to it.</summary>
public sealed class KerasTrainingReader
{
    private readonly IInvocationOperation fit;
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private readonly List<TrainingRefusal> refusals = new();

    private KerasTrainingReader(IInvocationOperation fit, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.fit = fit;
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Whether <paramref name="invocation"/> trains a model: <c>model.fit(…)</c>.</summary>
    public static bool IsFit(IInvocationOperation invocation, TensorFlowLibrary library) =>
        invocation.TargetMethod.Name == "fit" && library.IsModelMember(invocation.TargetMethod);

    public static KerasTraining Read(IInvocationOperation fit, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new KerasTrainingReader(fit, library, cancellationToken).Read();

    private KerasTraining Read()
    {
        var model = fit.Instance!.Unwrap();
        var name = model.IsImplicit ? "this" : model.Syntax.ToString();
        var training = new KerasTraining(fit, name, ImmutableArray<TrainingRefusal>.Empty);
        if (((CSharpParseOptions)fit.Syntax.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp8)
            Refuse(TrainingPreconditions.LanguageVersion, fit);
        if (fit.Parent is not IExpressionStatementOperation && !IsUnreadLocal())
            Refuse(TrainingPreconditions.ResultUsed, StatementAround(fit.Syntax));
        else if (fit.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax })
            Refuse(TrainingPreconditions.StatementForm, StatementAround(fit.Syntax));
        CheckArguments();

        training = ReadData(training);
        training = ReadCompile(training, model, name);
        return training with { Refusals = refusals.ToImmutableArray() };
    }

    /// <summary>Whether the history goes into a local of its own that nothing reads.</summary>
    private bool IsUnreadLocal() =>
        fit.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local, Parent: IVariableDeclarationOperation { Declarators.Length: 1 } } }
        && VariableUses.Find(local, fit, cancellationToken) is { } uses
        && uses.All(static use => use.Kind == VariableUseKind.Write);

    private void CheckArguments()
    {
        if (fit.WrittenArgument("callbacks") is { } callbacks && !callbacks.Value.IsConstantNull())
            Refuse(TrainingPreconditions.Callbacks, callbacks.Value);
        foreach (var parameter in new[] { "class_weight", "sample_weight" })
            if (fit.WrittenArgument(parameter) is { } weights && !weights.Value.IsConstantNull())
                Refuse(TrainingPreconditions.ClassWeights, weights.Value);
        if (fit.WrittenArgument("shuffle") is { } shuffle && !shuffle.Value.ConstantValue.HasValue && fit.Argument("dataset") is null)
            Refuse(TrainingPreconditions.CompileArguments, shuffle.Value);
    }

    private KerasTraining ReadData(KerasTraining training)
    {
        var split = fit.WrittenArgument("validation_split")?.Value;
        if (split is { ConstantValue: { HasValue: true, Value: 0f } })
            split = null;
        var validation = fit.WrittenArgument("validation_data")?.Value;
        if (validation is not null && validation.IsConstantNull())
            validation = null;

        if (fit.Argument("dataset")?.Value.UnwrapImplicit() is { } dataset)
        {
            if (validation is not null)
                Refuse(TrainingPreconditions.ValidationSteps, validation);
            var pipeline = DatasetReading.Read(dataset, library, cancellationToken);
            if (pipeline.First?.Name == "zip" || SetsInputCount(dataset))
                Refuse(TrainingPreconditions.SeveralInputs, dataset);
            if (pipeline.Length == DatasetLength.Infinite)
                Refuse(TrainingPreconditions.DatasetLength, dataset);
            return training with { Dataset = dataset, IsExact = pipeline.Length == DatasetLength.Finite };
        }

        if (fit.Argument("x")?.Value is not { } x || fit.Argument("y")?.Value is not { } y)
            return training;
        if (!library.NDArray.Is(fit.Argument("x")!.Parameter?.Type))
        {
            Refuse(TrainingPreconditions.SeveralInputs, x);
            return training;
        }
        training = training with { Arrays = (x.UnwrapImplicit(), y.UnwrapImplicit()), IsExact = true };
        if (validation is null)
            return training with { ValidationSplit = split };
        if (validation.Unwrap() is ITupleOperation { Elements: { Length: 2 } parts })
            return training with { ValidationArrays = (parts[0].UnwrapImplicit(), parts[1].UnwrapImplicit()) };
        Refuse(TrainingPreconditions.ValidationForm, validation);
        return training;
    }

    /// <summary>Whether the code says how many tensors of an element are features: <c>dataset.FirstInputTensorCount = 2</c>.</summary>
    private bool SetsInputCount(IOperation dataset) =>
        VariableUses.VariableOf(dataset) is { } variable
        && VariableUses.Find(variable, dataset, cancellationToken) is { } uses
        && uses.Any(static use => use.Operation.Parent is IPropertyReferenceOperation { Property.Name: "FirstInputTensorCount" });

    private KerasTraining ReadCompile(KerasTraining training, IOperation model, string name)
    {
        if (VariableUses.VariableOf(model) is not { } variable || VariableUses.Find(variable, model, cancellationToken) is not { } uses)
        {
            Refuse(TrainingPreconditions.NoCompile, name);
            return training;
        }
        var compiles = new List<IInvocationOperation>();
        var fits = 0;
        var needsCompile = false;
        foreach (var use in uses)
        {
            if (use.Kind != VariableUseKind.Read)
                continue;
            switch (CallOn(use.Operation))
            {
                case { TargetMethod.Name: "compile" } compile when library.IsModelMember(compile.TargetMethod):
                    compiles.Add(compile);
                    break;
                case { TargetMethod.Name: "fit" } other when library.IsModelMember(other.TargetMethod):
                    fits++;
                    break;
                case { TargetMethod: var method }:
                    needsCompile |= !library.Owns(method) || method.Name == "evaluate";
                    break;
                default:
                    needsCompile |= !IsLibraryUse(use.Operation);
                    break;
            }
        }
        if (fits > 1 || Flow.InnermostLoop(fit.Syntax) is not null)
            Refuse(TrainingPreconditions.SeveralFits, name);
        if (compiles.Count != 1)
        {
            Refuse(TrainingPreconditions.NoCompile, name);
            return training;
        }
        var found = compiles[0];
        var isHere = Flow.AlwaysRunsBefore(found.Syntax, fit.Syntax, found.Syntax)
            && found.Parent is IExpressionStatementOperation { Syntax.Parent: BlockSyntax or GlobalStatementSyntax }
            && Flow.BranchTowards(found.Syntax, fit.Syntax).Parent is { } common && IsListedIn(found.Syntax, common);
        training = training with { Compile = found, IsCompiledHere = isHere, NeedsCompile = needsCompile || !isHere };
        return ReadArguments(training, found, model, name, isHere);
    }

    private KerasTraining ReadArguments(KerasTraining training, IInvocationOperation compile, IOperation model, string name, bool isHere)
    {
        var optimizer = compile.Argument("optimizer")?.Value.UnwrapImplicit();
        var loss = compile.Argument("loss")?.Value.UnwrapImplicit();
        if (optimizer is null || loss is null || optimizer.Type?.SpecialType == SpecialType.System_String || optimizer.IsConstantNull() || loss.IsConstantNull())
        {
            Refuse(TrainingPreconditions.NoCompile, name);
            return training;
        }
        if (LossReading.Read(loss, library, cancellationToken) is not { } reading)
        {
            Refuse(TrainingPreconditions.NoCompile, name);
            return training;
        }
        if (!isHere)
            foreach (var argument in new[] { optimizer, loss })
                if (!CanStandAt(argument, fit))
                    Refuse(TrainingPreconditions.CompileArguments, argument);

        var output = ModelReader.Read(model, library, cancellationToken);
        var metrics = ReadMetrics(compile, reading, output, isHere);
        var configuration = new TrainingConfiguration(
            name,
            CreationForm.Of(optimizer, cancellationToken),
            LossFormula.ConfigurationOf(reading, loss),
            metrics.Select(static metric => metric.Name).ToImmutableArray(),
            DataOf(training),
            Text("epochs") ?? "1")
        {
            InitialEpoch = Text("initial_epoch") ?? "0",
            Validation = training.ValidationSplit is { } split ? $"the last {split.Syntax} of the samples"
                : training.ValidationArrays is var (valX, valY) ? $"{valX.Syntax}, {valY.Syntax}"
                : null,
        };
        return training with
        {
            Optimizer = optimizer,
            Loss = loss,
            Metrics = metrics,
            Configuration = configuration,
            ExpandsFeatures = TakesVectors(output),
            ExpandsLabels = reading.Name is not ("SparseCategoricalCrossentropy" or "CategoricalCrossentropy") || metrics.Any(static metric => metric.Function is not ("sparse_categorical_accuracy" or "categorical_accuracy")),
        };
    }

    private TrainingData DataOf(KerasTraining training)
    {
        if (training.Arrays is var (x, y))
        {
            var isShuffled = fit.WrittenArgument("shuffle") is not { Value.ConstantValue: { HasValue: true, Value: false } };
            return new ArrayData(x.Syntax.ToString(), y.Syntax.ToString(), BatchSize(), isShuffled);
        }
        var dataset = training.Dataset ?? fit;
        return new DatasetData(dataset.Syntax.ToString(), DatasetReading.Read(dataset, library, cancellationToken));
    }

    // What fit takes when it is given -1.
    private string BatchSize() => fit.WrittenArgument("batch_size") is { } written && written.Value.ConstantValue is not { HasValue: true, Value: -1 } ? written.Value.UnwrapImplicit().Syntax.ToString() : "32";

    private string? Text(string parameter) => fit.WrittenArgument(parameter)?.Value.UnwrapImplicit().Syntax.ToString();

    private ImmutableArray<MetricReading> ReadMetrics(IInvocationOperation compile, LossReading loss, KerasModel? model, bool isHere)
    {
        var metrics = ImmutableArray.CreateBuilder<MetricReading>();
        if (compile.Argument("metrics")?.Value is not { } written)
            return metrics.ToImmutable();
        if (Elements.Denoted(written, cancellationToken) is not { } elements)
        {
            Refuse(TrainingPreconditions.UnknownMetric, written);
            return metrics.ToImmutable();
        }
        foreach (var element in elements)
        {
            switch (element.ConstantString())
            {
                case "accuracy" or "acc" when AccuracyOf(loss, model) is { } function:
                    metrics.Add(new MetricReading("accuracy", function, null));
                    break;
                case "mean_absolute_error" or "mae":
                    metrics.Add(new MetricReading("mean_absolute_error", "mean_absolute_error", null));
                    break;
                case "mean_absolute_percentage_error" or "mape":
                    metrics.Add(new MetricReading("mean_absolute_percentage_error", "mean_absolute_percentage_error", null));
                    break;
                case null when element is IInvocationOperation { TargetMethod: var factory } && (library.IMetricsApi.Declares(factory) || library.MetricsApi.Declares(factory)) && (isHere || CanStandAt(element, fit)):
                    metrics.Add(new MetricReading(element.Syntax.ToString(), null, element));
                    break;
                default:
                    Refuse(TrainingPreconditions.UnknownMetric, element);
                    break;
            }
        }
        return metrics.ToImmutable();
    }

    /// <summary>Which accuracy the library takes for the shapes that the loss implies.</summary>
    private static string? AccuracyOf(LossReading loss, KerasModel? model) => (loss.Name, model?.OutputUnits) switch
    {
        (_, 1) => "binary_accuracy",
        ("SparseCategoricalCrossentropy", _) => "sparse_categorical_accuracy",
        ("CategoricalCrossentropy", _) => "categorical_accuracy",
        _ => null,
    };

    /// <summary>Whether the features may be single numbers.</summary>
    private static bool TakesVectors(KerasModel? model)
    {
        if (model is not { Layers: { Length: > 0 } layers, IsComplete: true })
            return true;
        var first = layers[0];
        if (first.Kind == LayerKind.Input)
            return first.Creation is not IInvocationOperation input || (input.Argument("shape") ?? input.Argument("input_shape"))?.Value.Unwrap() is not { } shape || shape.ConstantValue is { HasValue: true, Value: 1 } || shape is not (ILiteralOperation or ITupleOperation);
        return first.Kind != LayerKind.Factory || first.Name == "Dense" || first.Name == "Normalization";
    }

    /// <summary>Whether an expression means the same at another place: it is made of constants, of the library's functions and of fields.</summary>
    private bool CanStandAt(IOperation expression, IOperation place)
    {
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation or IParameterReferenceOperation or IAnonymousFunctionOperation)
                return false;
            if (part is IInvocationOperation call && !library.Owns(call.TargetMethod))
                return false;
            if (part is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } && !SymbolEqualityComparer.Default.Equals(member.ContainingType, place.SemanticModel?.GetEnclosingSymbol(place.Syntax.SpanStart)?.ContainingType))
                return false;
        }
        return true;
    }

    private static bool IsListedIn(SyntaxNode node, SyntaxNode list) =>
        node.FirstAncestorOrSelf<StatementSyntax>() is { } statement && (statement.Parent == list || statement.Parent is GlobalStatementSyntax);

    private static IInvocationOperation? CallOn(IOperation reference)
    {
        var operation = reference.Wrapped();
        return operation.Parent is IInvocationOperation call && call.Instance == operation ? call : null;
    }

    private bool IsLibraryUse(IOperation reference)
    {
        var operation = reference.Wrapped();
        return operation.Parent switch
        {
            IMemberReferenceOperation member => library.Owns(member.Member),
            IArgumentOperation { Parent: IInvocationOperation call } => library.Owns(call.TargetMethod),
            _ => false,
        };
    }

    private void Refuse(TrainingPrecondition precondition, IOperation code) => Refuse(precondition, code.Syntax.ToString());

    private void Refuse(TrainingPrecondition precondition, string code)
    {
        var line = code.IndexOf('\n');
        refusals.Add(new TrainingRefusal(precondition, line < 0 ? code : code.Substring(0, line).TrimEnd() + " …"));
    }

    private static string StatementAround(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>()?.ToString() ?? node.ToString();
}
