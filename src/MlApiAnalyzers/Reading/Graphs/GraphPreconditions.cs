using System.Collections.Immutable;
using System.Globalization;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>Something that must hold before a static graph can be rewritten in eager style.</summary>
/// <param name="Name">The name under which the rule's page explains it.</param>
/// <param name="Sentence">Why the program is refused, as shown to the user; {0} is the code that is in the way.</param>
public sealed record GraphPrecondition(string Name, string Sentence);

/// <summary>A precondition that does not hold for one program.</summary>
/// <param name="Precondition">What does not hold.</param>
/// <param name="Code">The code that is in the way.</param>
public sealed record GraphRefusal(GraphPrecondition Precondition, string Code)
{
    /// <summary>The sentence about this program.</summary>
    public string Sentence => string.Format(CultureInfo.InvariantCulture, Precondition.Sentence, Code);

    public override string ToString() => $"{Precondition.Name}: {Sentence}";
}

/// <summary>All preconditions of the migration from static graphs to eager execution.</summary>
public static class GraphPreconditions
{
    public static GraphPrecondition CompileError { get; } = new("CompileError", "the code does not compile");
    public static GraphPrecondition LanguageVersion { get; } = new("LanguageVersion", "the eager form is written in C# 8 or later");
    public static GraphPrecondition KerasReference { get; } = new("KerasReference", "'{0}' becomes a Keras optimizer, and TensorFlow.Keras is not referenced");

    public static GraphPrecondition ImportedGraph { get; } = new("ImportedGraph", "'{0}' brings operations that are not in the code");
    public static GraphPrecondition FrozenGraph { get; } = new("FrozenGraph", "'{0}' needs the graph itself");
    public static GraphPrecondition NamedOperation { get; } = new("NamedOperation", "'{0}' looks up an operation by its name");
    public static GraphPrecondition Checkpoint { get; } = new("Checkpoint", "'{0}' saves or restores the variables of a session");
    public static GraphPrecondition Summary { get; } = new("Summary", "'{0}' writes summaries of the graph");
    public static GraphPrecondition QueueOrReader { get; } = new("QueueOrReader", "'{0}' feeds the graph from a queue or a reader");
    public static GraphPrecondition ModeSwitch { get; } = new("ModeSwitch", "eager execution is switched off outside of '{0}'");

    public static GraphPrecondition ControlFlow { get; } = new("ControlFlow", "'{0}' is control flow inside the graph");
    public static GraphPrecondition ControlDependency { get; } = new("ControlDependency", "'{0}' orders operations in a way that eager code does not have");
    public static GraphPrecondition Gradients { get; } = new("Gradients", "'{0}' handles gradients inside the graph");
    public static GraphPrecondition RecurrentNetwork { get; } = new("RecurrentNetwork", "'{0}' builds a recurrent network, which has no equal eager form");
    public static GraphPrecondition KerasLayer { get; } = new("KerasLayer", "'{0}' creates variables inside the operation that uses them");
    public static GraphPrecondition NoEagerForm { get; } = new("NoEagerForm", "'{0}' has no eager form");

    public static GraphPrecondition OperationInLoop { get; } = new("OperationInLoop", "'{0}' is created or used in a loop, whose bounds the migration does not know");
    public static GraphPrecondition OperationInBranch { get; } = new("OperationInBranch", "'{0}' is created or used in a branch");
    public static GraphPrecondition OperationInHelper { get; } = new("OperationInHelper", "'{0}' is called while the graph is built, and creates variables or has other effects");
    public static GraphPrecondition TensorEscapes { get; } = new("TensorEscapes", "'{0}' is used by other code than operations, fetches and feeds");
    public static GraphPrecondition GraphEscapes { get; } = new("GraphEscapes", "the graph '{0}' is used by other code");
    public static GraphPrecondition ValueChanges { get; } = new("ValueChanges", "'{0}' changes after the operation that uses it was created");
    public static GraphPrecondition StatementForm { get; } = new("StatementForm", "'{0}' stands in a statement that the migration cannot take apart");

    public static GraphPrecondition VariableForm { get; } = new("VariableForm", "'{0}' is no variable that the migration can follow");
    public static GraphPrecondition VariableInitialValue { get; } = new("VariableInitialValue", "the initial value of '{0}' comes from the graph");
    public static GraphPrecondition Initializer { get; } = new("Initializer", "'{0}' initializes the variables more than once, or some of them only");

    public static GraphPrecondition OptimizerKind { get; } = new("OptimizerKind", "'{0}' has no Keras optimizer of the same kind");
    public static GraphPrecondition OptimizerShared { get; } = new("OptimizerShared", "the optimizer '{0}' minimizes several losses");
    public static GraphPrecondition OptimizerArguments { get; } = new("OptimizerArguments", "an argument of '{0}' has no eager form");
    public static GraphPrecondition LearningRate { get; } = new("LearningRate", "the learning rate '{0}' changes while Adam trains, which its Keras form does not allow");
    public static GraphPrecondition TrainableVariables { get; } = new("TrainableVariables", "the variables that '{0}' trains are not known");

    public static GraphPrecondition SessionEscapes { get; } = new("SessionEscapes", "the session '{0}' is used by other code");
    public static GraphPrecondition SeveralSessions { get; } = new("SeveralSessions", "there is more than one session, and '{0}' starts with variables of its own");
    public static GraphPrecondition SeveralGraphs { get; } = new("SeveralGraphs", "there is more than one graph: '{0}'");
    public static GraphPrecondition SessionOptions { get; } = new("SessionOptions", "the session is configured by '{0}'");

    public static GraphPrecondition PlaceholderType { get; } = new("PlaceholderType", "the placeholder '{0}' holds strings or a sparse tensor, or has a default");
    public static GraphPrecondition PlaceholderNotFed { get; } = new("PlaceholderNotFed", "the placeholder '{0}' is not fed everywhere");
    public static GraphPrecondition FetchNotKnown { get; } = new("FetchNotKnown", "what '{0}' fetches is not known at compile time");
    public static GraphPrecondition FeedNotKnown { get; } = new("FeedNotKnown", "what '{0}' feeds is not known at compile time");
    public static GraphPrecondition FeedOfTensor { get; } = new("FeedOfTensor", "'{0}' is fed, and is no placeholder");
    public static GraphPrecondition RunForm { get; } = new("RunForm", "'{0}' stands in an expression that the migration cannot take apart");

    /// <summary>All of them, in the order of the rule's page.</summary>
    public static ImmutableArray<GraphPrecondition> All { get; } = ImmutableArray.Create(
        CompileError, LanguageVersion, KerasReference,
        ImportedGraph, FrozenGraph, NamedOperation, Checkpoint, Summary, QueueOrReader, ModeSwitch,
        ControlFlow, ControlDependency, Gradients, RecurrentNetwork, KerasLayer, NoEagerForm,
        OperationInLoop, OperationInBranch, OperationInHelper, TensorEscapes, GraphEscapes, ValueChanges, StatementForm,
        VariableForm, VariableInitialValue, Initializer,
        OptimizerKind, OptimizerShared, OptimizerArguments, LearningRate, TrainableVariables,
        SessionEscapes, SeveralSessions, SeveralGraphs, SessionOptions,
        PlaceholderType, PlaceholderNotFed, FetchNotKnown, FeedNotKnown, FeedOfTensor, RunForm);
}
