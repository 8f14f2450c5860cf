using System.Collections.Immutable;
using System.Globalization;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>Something that must hold before training can move to another level of the API.</summary>
/// <param name="Name">The name under which the rule's page explains it.</param>
/// <param name="Sentence">Why the code is refused, as shown to the user; {0} is the code that is in the way.</param>
/// <param name="IsOtherTraining">Whether code that fails it does something else than <c>fit</c>, and is right to be a loop.</param>
public sealed record TrainingPrecondition(string Name, string Sentence, bool IsOtherTraining = false);

/// <summary>A precondition that does not hold.</summary>
/// <param name="Precondition">What does not hold.</param>
/// <param name="Code">The code that is in the way.</param>
public sealed record TrainingRefusal(TrainingPrecondition Precondition, string Code)
{
    /// <summary>The sentence about this code.</summary>
    public string Sentence => string.Format(CultureInfo.InvariantCulture, Precondition.Sentence, Code);

    public override string ToString() => $"{Precondition.Name}: {Sentence}";
}

/// <summary>All preconditions of the migrations between training loops and <c>compile</c> and <c>fit</c>.</summary>
public static class TrainingPreconditions
{
    // What is no training of one model by one optimizer.
    public static TrainingPrecondition SeveralTapes { get; } = new("SeveralTapes", "the step opens several tapes, and 'fit' has one: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition SeveralGradients { get; } = new("SeveralGradients", "the step takes several gradients, and 'fit' one: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition SeveralOptimizers { get; } = new("SeveralOptimizers", "several optimizers are applied, and 'fit' has one: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition SeveralModels { get; } = new("SeveralModels", "the loss comes from several models: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition SeveralPasses { get; } = new("SeveralPasses", "the loss comes from several forward passes of '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition HandMadeVariables { get; } = new("HandMadeVariables", "the variables '{0}' belong to no model; MLA1001 and MLA1002 make layers of them", IsOtherTraining: true);
    public static TrainingPrecondition SomeVariables { get; } = new("SomeVariables", "the gradients are taken of some of the model's variables: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition NotAModel { get; } = new("NotAModel", "'{0}' is a layer, and only a model has 'fit'", IsOtherTraining: true);
    public static TrainingPrecondition EditedGradients { get; } = new("EditedGradients", "the gradients are changed, kept or looked at before they are applied: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition AccumulatedGradients { get; } = new("AccumulatedGradients", "the gradients of several steps are applied together: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition HandWrittenUpdate { get; } = new("HandWrittenUpdate", "the variables are updated by hand, and by no optimizer: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition ConditionalUpdate { get; } = new("ConditionalUpdate", "the optimizer is not applied in every step: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition PersistentTape { get; } = new("PersistentTape", "the tape '{0}' is persistent, and that of 'fit' is not", IsOtherTraining: true);
    public static TrainingPrecondition WatchedTensor { get; } = new("WatchedTensor", "the tape watches '{0}', which is no variable of the model", IsOtherTraining: true);
    public static TrainingPrecondition TapeEscapes { get; } = new("TapeEscapes", "the tape '{0}' is used in a way that cannot be followed", IsOtherTraining: true);

    // What the loss is.
    public static TrainingPrecondition WeightedLoss { get; } = new("WeightedLoss", "the loss is weighted by '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition LossOfSeveralTerms { get; } = new("LossOfSeveralTerms", "the loss has further terms: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition ScaledLoss { get; } = new("ScaledLoss", "the loss is a sum over the batch or scaled, and that of 'fit' is the mean over the batch: '{0}'", IsOtherTraining: true);
    public static TrainingPrecondition UnknownLoss { get; } = new("UnknownLoss", "'{0}' is no loss that Keras has", IsOtherTraining: true);
    public static TrainingPrecondition ValueInTape { get; } = new("ValueInTape", "'{0}' copies a value out of the tape, and the loss is computed from the copy");
    public static TrainingPrecondition LossArguments { get; } = new("LossArguments", "'{0}' compares something else than the model's output and the labels of the batch");

    // What the loop is.
    public static TrainingPrecondition UnknownData { get; } = new("UnknownData", "the batch '{0}' comes from neither a dataset nor slices of an array, in order");
    public static TrainingPrecondition PreparedBatch { get; } = new("PreparedBatch", "the batch is prepared inside the loop: '{0}'");
    public static TrainingPrecondition DatasetLength { get; } = new("DatasetLength", "the length of the dataset '{0}' is not known, and 'fit' may run no step");
    public static TrainingPrecondition UnknownEpochs { get; } = new("UnknownEpochs", "the number of epochs is not known before the loop '{0}' runs");
    public static TrainingPrecondition EarlyExit { get; } = new("EarlyExit", "the loop may be left or shortened by '{0}'");
    public static TrainingPrecondition SideEffect { get; } = new("SideEffect", "'{0}' does more than to train and to log");
    public static TrainingPrecondition LearningRateSchedule { get; } = new("LearningRateSchedule", "the learning rate changes inside the loop: '{0}'");
    public static TrainingPrecondition EvaluationInLoop { get; } = new("EvaluationInLoop", "the loop applies the model to other data than the batch: '{0}'");
    public static TrainingPrecondition SeveralCalls { get; } = new("SeveralCalls", "'{0}' is called in several places, or is passed on");
    public static TrainingPrecondition LoopOutOfSight { get; } = new("LoopOutOfSight", "'{0}', which has the loop, is called in a loop itself");
    public static TrainingPrecondition SeveralFiles { get; } = new("SeveralFiles", "'{0}' stands in another file than the loop");
    public static TrainingPrecondition OutOfReach { get; } = new("OutOfReach", "'{0}' cannot be named where the loop stands");
    public static TrainingPrecondition LegacyOptimizer { get; } = new("LegacyOptimizer", "'{0}' is no Keras optimizer; MLA1006 makes it one");
    public static TrainingPrecondition StatementForm { get; } = new("StatementForm", "'{0}' stands in a statement that the migration cannot take apart");

    // What the explicit loop cannot say.
    public static TrainingPrecondition NoCompile { get; } = new("NoCompile", "what '{0}' is compiled with is not known");
    public static TrainingPrecondition SeveralFits { get; } = new("SeveralFits", "'{0}' is fitted more than once");
    public static TrainingPrecondition Callbacks { get; } = new("Callbacks", "the callbacks '{0}' are called by 'fit' alone");
    public static TrainingPrecondition ResultUsed { get; } = new("ResultUsed", "the history that 'fit' returns is used: '{0}'");
    public static TrainingPrecondition ClassWeights { get; } = new("ClassWeights", "the weights '{0}' have no place in the losses that Keras computes by themselves");
    public static TrainingPrecondition SeveralInputs { get; } = new("SeveralInputs", "'{0}' has several inputs, which the loop does not take apart");
    public static TrainingPrecondition ValidationSteps { get; } = new("ValidationSteps", "'{0}' has 'fit' skip validation in some epochs");
    public static TrainingPrecondition ValidationForm { get; } = new("ValidationForm", "the validation data '{0}' is not written as two arrays");
    public static TrainingPrecondition UnknownMetric { get; } = new("UnknownMetric", "which metric '{0}' is depends on shapes that are not known");
    public static TrainingPrecondition CompileArguments { get; } = new("CompileArguments", "'{0}' cannot be written where 'fit' stands");
    public static TrainingPrecondition LanguageVersion { get; } = new("LanguageVersion", "the loop is written in C# 8 or later");

    /// <summary>Those of the way from a loop to <c>compile</c> and <c>fit</c>, in the order of the rule's page.</summary>
    public static ImmutableArray<TrainingPrecondition> OfLoops { get; } = ImmutableArray.Create(
        SeveralTapes, SeveralGradients, SeveralOptimizers, SeveralModels, SeveralPasses, HandMadeVariables, SomeVariables, NotAModel, EditedGradients,
        AccumulatedGradients, HandWrittenUpdate, ConditionalUpdate, PersistentTape, WatchedTensor, TapeEscapes,
        WeightedLoss, LossOfSeveralTerms, ScaledLoss, UnknownLoss, ValueInTape, LossArguments,
        UnknownData, PreparedBatch, DatasetLength, UnknownEpochs, EarlyExit, SideEffect, LearningRateSchedule, EvaluationInLoop, SeveralCalls, LoopOutOfSight,
        SeveralFiles, OutOfReach, LegacyOptimizer, StatementForm);

    /// <summary>Those of the way from <c>compile</c> and <c>fit</c> to a loop, in the order of the rule's page.</summary>
    public static ImmutableArray<TrainingPrecondition> OfFit { get; } = ImmutableArray.Create(
        NoCompile, SeveralFits, Callbacks, ResultUsed, ClassWeights, SeveralInputs, DatasetLength, ValidationSteps, ValidationForm, UnknownMetric, CompileArguments, LanguageVersion, StatementForm);
}
