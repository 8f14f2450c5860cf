using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>
/// Reads a training loop from the tape that it opens: inline, or in a local function, a lambda or a method that the loop calls. It
/// looks at other members, so it is asked only when a tape has been found.
/// </summary>
public sealed partial class TapeTrainingReader
{
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private readonly LossFormula losses;
    private readonly IInvocationOperation creation;
    private readonly List<TrainingRefusal> refusals = new();

    private IOperation anchor = null!;
    private IInvocationOperation? call;
    private IOperation stepBody = null!;
    private SyntaxNode? stepFunction;
    private IMethodSymbol? stepMethod;
    private string? validation;

    private TapeTrainingReader(IInvocationOperation creation, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.creation = creation;
        this.library = library;
        this.cancellationToken = cancellationToken;
        losses = new LossFormula(library);
    }

    /// <summary>The training that opens the tape of <paramref name="creation"/>; null where no loop leads to it, or where nothing is trained.</summary>
    public static TapeTraining? Read(IInvocationOperation creation, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new TapeTrainingReader(creation, library, cancellationToken).Read();

    private TapeTraining? Read()
    {
        if (!FindLoop())
            return null;
        var loops = LoopsAround(anchor);
        var innermost = (StatementSyntax)loops[0].Syntax;
        var unread = new TapeTraining(creation, innermost, call, stepFunction, "", ImmutableArray<TrainingRefusal>.Empty);

        var applications = Calls(loops[0]).Concat(call is null ? Enumerable.Empty<IInvocationOperation>() : Calls(stepBody)).Where(IsApplication).Distinct().ToList();
        if (applications.Count == 0)
        {
            var update = Calls(loops[0]).Concat(Calls(stepBody)).FirstOrDefault(static found => found.TargetMethod.Name is "assign_sub" or "assign" or "assign_add");
            return update is null || !library.Owns(update.TargetMethod) ? null : unread with { Refusals = One(TrainingPreconditions.HandWrittenUpdate, update) };
        }
        var optimizers = applications.Select(static application => application.Instance).Where(static optimizer => optimizer is not null).Select(optimizer => optimizer!.Unwrap()).ToList();
        for (var i = 1; i < optimizers.Count; i++)
            if (!LossFormula.AreSame(ValueOf(optimizers[0]), ValueOf(optimizers[i])))
                return unread with { Refusals = One(TrainingPreconditions.SeveralOptimizers, optimizers[i]) };
        if (Calls(stepBody).FirstOrDefault(other => other != creation && Training.Tape.IsCreation(other, library)) is { } second)
            return unread with { Refusals = One(TrainingPreconditions.SeveralTapes, second) };
        if (Training.Tape.Read(creation, library) is not { } tape)
            return unread with { Refusals = One(TrainingPreconditions.TapeEscapes, (creation.Parent?.Parent as IVariableDeclaratorOperation)?.Symbol.Name ?? creation.Syntax.ToString()) };
        if (tape.Gradients.IsEmpty)
            return null;
        if (tape.Gradients.Length > 1 || applications.Count > 1)
            return unread with { Refusals = One(TrainingPreconditions.SeveralGradients, tape.Gradients.Length > 1 ? tape.Gradients[1] : applications[1]) };
        var (gradient, application) = (tape.Gradients[0], applications[0]);

        if (tape.IsPersistent != false)
            Refuse(TrainingPreconditions.PersistentTape, tape.Name);
        foreach (var watched in tape.Watched)
            Refuse(TrainingPreconditions.WatchedTensor, watched);
        if (library.GraphOptimizer.IsBaseOf(application.Instance?.Type))
            Refuse(TrainingPreconditions.LegacyOptimizer, application.Instance!);
        if ((gradient.Argument("sources") ?? gradient.Argument("source"))?.Value is not { } sources || ModelOf(sources) is not { } model)
            return unread with { Refusals = refusals.ToImmutableArray() };
        CheckFlow(gradient, application, loops[0]);
        if (application.Argument("grads_and_vars")?.Value.Unwrap() is IInvocationOperation { Arguments: { Length: >= 2 } pairs }
            && ModelOf(Uncast(pairs[1].Value)) is { } updated && !LossFormula.AreSame(ValueOf(model), ValueOf(updated)))
        {
            Refuse(TrainingPreconditions.SeveralModels, updated);
        }

        return ReadTraining(unread, loops, gradient, application, model);
    }

    private TapeTraining ReadTraining(TapeTraining unread, List<ILoopOperation> loops, IInvocationOperation gradient, IInvocationOperation application, IOperation model)
    {
        (model, var optimizer) = (VariableAtLoop(model) ?? model, VariableAtLoop(application.Instance!) ?? application.Instance!.Unwrap());
        unread = unread with { Model = WrittenAtLoop(model) ?? model.Syntax.ToString(), Optimizer = WrittenAtLoop(optimizer) ?? "" };
        foreach (var used in new[] { model, optimizer })
            if (WrittenAtLoop(used) is null)
                Refuse(TrainingPreconditions.OutOfReach, used);

        var comparison = ReadLoss(model, gradient);
        var data = comparison is null ? null : ReadData(comparison, loops);
        var training = TrainingLoop(loops, model, optimizer, data);
        CheckStatements(training, loops, gradient, application, model, comparison, data);
        if (CallsOutsideLoop())
            Refuse(TrainingPreconditions.LoopOutOfSight, MemberNameAround(anchor.Syntax));

        if (training.Syntax.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax))
            Refuse(TrainingPreconditions.StatementForm, HeadOf(training.Syntax));

        unread = unread with { Loop = (StatementSyntax)training.Syntax, Refusals = refusals.ToImmutableArray() };
        if (comparison is null || data is null)
            return unread;
        var epochs = EpochsOf(training, loops, data);
        if (epochs is null)
            Refuse(TrainingPreconditions.UnknownEpochs, HeadOf(training.Syntax));
        var lossObject = comparison.Configuration.Object is { } denoted ? NameAtLoop(denoted) : null;
        return unread with
        {
            Refusals = refusals.ToImmutableArray(),
            LossObject = lossObject ?? CreationText(comparison.Configuration.Object),
            LogInterval = LogIntervalIn(training, loops[0]),
            TakesTensors = data.TakesTensors,
            IsExact = !comparison.Configuration.IsApproximate && data.IsExact && (((MadeValue)comparison.Prediction).Argument("training")?.Truth == true || IsSameInTraining(model)),
            Configuration = new TrainingConfiguration(
                WrittenAtLoop(model) ?? "",
                CreationForm.Of(optimizer, cancellationToken),
                comparison.Configuration,
                MetricsIn(training),
                data.Data,
                epochs ?? "")
            {
                Validation = validation,
            },
        };
    }

    /// <summary>Whether the flag <c>training</c> is known to make no difference to the model.</summary>
    private bool IsSameInTraining(IOperation model) =>
        ModelReader.Read(model, library, cancellationToken) is { IsComplete: true } && TrainingBehavior.Of(model, library, cancellationToken) == TrainingEffect.None;

    /// <summary>What an operation evaluates to in the step that the loop takes: parameters of the step's function have what the loop's call gives them.</summary>
    private Value ValueOf(IOperation operation) => call is null ? Evaluator.ValueOf(operation, cancellationToken) : Evaluator.ValueIn(operation, stepMethod!, call, cancellationToken);

    private LossComparison? ReadLoss(IOperation model, IInvocationOperation gradient)
    {
        var target = gradient.Argument("target")!.Value;
        var (loss, trained) = (ValueOf(target), ValueOf(model));
        var passes = new List<MadeValue>();
        Collect(loss, passes, new HashSet<Value>());
        foreach (var pass in passes)
        {
            if (pass.Origin is not IInvocationOperation { Instance: { } applied } || !library.IsModel(applied.Unwrap().Type) || LossFormula.AreSame(pass.Receiver!, trained))
                continue;
            Refuse(TrainingPreconditions.SeveralModels, applied.Unwrap());
            return null;
        }
        var (comparison, refusal) = losses.Read(loss, target);
        if (comparison is null)
        {
            refusals.Add(FirstCopyIn(gradient) is { } copy ? new TrainingRefusal(TrainingPreconditions.ValueInTape, copy.Syntax.ToString()) : refusal!);
            return null;
        }
        if (passes.Any(pass => pass.Origin!.Syntax != passes[0].Origin!.Syntax || !LossFormula.AreSame(pass.Argument("inputs")!, passes[0].Argument("inputs")!)))
        {
            Refuse(TrainingPreconditions.SeveralPasses, model);
            return null;
        }
        if (comparison.Prediction is not MadeValue { Maker: IMethodSymbol forward, Receiver: { } receiver } || !library.IsApply(forward) || !LossFormula.AreSame(receiver, trained))
        {
            if (FirstCopyIn(gradient) is { } copied)
                Refuse(TrainingPreconditions.ValueInTape, copied);
            else
                Refuse(TrainingPreconditions.LossArguments, loss.Origin ?? target);
            return null;
        }
        return comparison;
    }

    /// <summary>The applications of layers and models that a value was computed with.</summary>
    private void Collect(Value value, List<MadeValue> passes, HashSet<Value> visited)
    {
        if (value is not MadeValue { Maker: IMethodSymbol method } made || !visited.Add(value))
            return;
        if (library.IsApply(method) && made.Receiver is not null)
            passes.Add(made);
        else if (made.Receiver is { } receiver)
            Collect(receiver, passes, visited);
        foreach (var argument in made.Arguments)
            Collect(argument.Value, passes, visited);
    }

    /// <summary>The first copy of a tensor's value between the opening of the tape and its gradient.</summary>
    private IOperation? FirstCopyIn(IInvocationOperation gradient)
    {
        foreach (var operation in stepBody.Descendants())
        {
            if (operation.Syntax.SpanStart < creation.Syntax.SpanStart || operation.Syntax.SpanStart > gradient.Syntax.SpanStart)
                continue;
            if (operation is IInvocationOperation { TargetMethod.Name: "numpy" or "ToArray" } copy && library.Owns(copy.TargetMethod))
                return copy;
            if (operation is IConversionOperation { IsImplicit: false, Type.SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double } conversion && library.Tensor.IsBaseOf(conversion.Operand.Type))
                return conversion;
        }
        return null;
    }

    /// <summary>The gradients go into the optimizer as the tape gives them, in every step.</summary>
    private void CheckFlow(IInvocationOperation gradient, IInvocationOperation application, ILoopOperation loop)
    {
        var region = Flow.FunctionOf(application.Syntax) == Flow.FunctionOf(anchor.Syntax) ? Flow.BodyOf((StatementSyntax)loop.Syntax) : Flow.FunctionOf(application.Syntax)!;
        if (Flow.InnermostLoop(gradient.Syntax) != Flow.InnermostLoop(creation.Syntax) || (call is not null && Flow.InnermostLoop(application.Syntax) is { } around && around != loop.Syntax))
            Refuse(TrainingPreconditions.AccumulatedGradients, gradient);

        var isConditional = !Flow.IsUnconditionalIn(application.Syntax, BodyNode(region));
        CheckGradients(gradient, application, loop);
        if (isConditional)
            Refuse(TrainingPreconditions.ConditionalUpdate, application);
    }

    private void CheckGradients(IInvocationOperation gradient, IInvocationOperation application, ILoopOperation loop)
    {
        if (application.Argument("grads_and_vars")?.Value.Unwrap() is not IInvocationOperation { TargetMethod.Name: "zip" or "Zip", Arguments: { Length: >= 2 } pairs })
        {
            Refuse(TrainingPreconditions.EditedGradients, application.Argument("grads_and_vars")?.Value ?? application);
            return;
        }
        var taken = pairs[0].Value.Unwrap();
        if (taken == gradient)
            return;
        if (taken is not ILocalReferenceOperation local || VariableUses.Find(local.Local, taken, cancellationToken) is not { } uses)
        {
            Refuse(TrainingPreconditions.EditedGradients, taken);
            return;
        }
        if (!IsDeclaredIn(local, loop) && !IsDeclaredIn(local, stepBody))
        {
            Refuse(TrainingPreconditions.AccumulatedGradients, application);
            return;
        }
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Read && use.Operation != taken)
            {
                Refuse(TrainingPreconditions.EditedGradients, StatementAround(use.Syntax));
                return;
            }
        }
        var given = ValueOf(taken).Origin;
        if (given?.Syntax != gradient.Syntax)
            Refuse(TrainingPreconditions.EditedGradients, given ?? taken);
    }

    private static SyntaxNode BodyNode(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax { Body: { } body } => body,
        LocalFunctionStatementSyntax { Body: { } body } => body,
        AnonymousFunctionExpressionSyntax { Body: { } body } => body,
        _ => function,
    };

    /// <summary>The model whose trainable variables <paramref name="variables"/> are; null, with the reason, where it is no model's.</summary>
    private IOperation? ModelOf(IOperation variables)
    {
        var written = variables.UnwrapImplicit();
        variables = ValueOf(variables).Origin ?? variables;
        if (variables is IInvocationOperation { TargetMethod: var list } made && list.IsLinq())
        {
            if (list.Name is "ToArray" or "ToList")
                return ModelOf(made.Arguments[0].Value);
            var all = variables.Descendants().OfType<IPropertyReferenceOperation>().Count(IsVariables);
            Refuse(all > 1 ? TrainingPreconditions.SeveralModels : all == 1 ? TrainingPreconditions.SomeVariables : TrainingPreconditions.HandMadeVariables, variables);
            return null;
        }
        if (variables is IPropertyReferenceOperation { Instance: { } instance } property && IsVariables(property))
        {
            var owner = instance.Unwrap();
            if (library.IsModel(owner.Type))
                return owner;
            Refuse(TrainingPreconditions.NotAModel, owner);
            return null;
        }
        Refuse(TrainingPreconditions.HandMadeVariables, written);
        return null;
    }

    private bool IsVariables(IPropertyReferenceOperation property) =>
        property.Property.Name is "TrainableVariables" or "TrainableWeights" or "trainable_variables" && library.Owns(property.Property);

    /// <summary>The variables below <c>Select(x => x as ResourceVariable)</c>.</summary>
    private static IOperation Uncast(IOperation variables)
    {
        variables = variables.Unwrap();
        while (variables is IInvocationOperation { TargetMethod: { Name: "Select" or "Cast" or "ToList" or "ToArray" } method } cast && method.IsLinq())
            variables = cast.Arguments[0].Value.Unwrap();
        return variables;
    }

    private bool IsApplication(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == "apply_gradients" && (library.IsOptimizerMember(invocation.TargetMethod) || library.GraphOptimizer.IsBaseOf(invocation.Instance?.Type));

    private static IEnumerable<IInvocationOperation> Calls(IOperation region) => region.DescendantsAndSelf().OfType<IInvocationOperation>();

    private void Refuse(TrainingPrecondition precondition, IOperation code) => Refuse(precondition, code.Syntax.ToString());

    private void Refuse(TrainingPrecondition precondition, string code)
    {
        var line = code.IndexOf('\n');
        refusals.Add(new TrainingRefusal(precondition, line < 0 ? code : code.Substring(0, line).TrimEnd() + " …"));
    }

    private ImmutableArray<TrainingRefusal> One(TrainingPrecondition precondition, IOperation code) => One(precondition, code.Syntax.ToString());

    private ImmutableArray<TrainingRefusal> One(TrainingPrecondition precondition, string code)
    {
        refusals.Clear();
        Refuse(precondition, code);
        return refusals.ToImmutableArray();
    }

    private static string StatementAround(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>()?.ToString() ?? node.ToString();

    private static string HeadOf(SyntaxNode loop) => loop switch
    {
        ForStatementSyntax statement => $"for ({statement.Declaration}; {statement.Condition}; {statement.Incrementors})",
        CommonForEachStatementSyntax statement => $"foreach (… in {statement.Expression})",
        WhileStatementSyntax statement => $"while ({statement.Condition})",
        DoStatementSyntax statement => $"do … while ({statement.Condition})",
        _ => loop.ToString(),
    };

    private static string MemberNameAround(SyntaxNode node) => Flow.FunctionOf(node) switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "the function",
    };
}
