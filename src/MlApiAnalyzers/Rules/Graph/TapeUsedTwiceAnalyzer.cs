using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4010: a tape that is not persistent gives two gradients. Only a tape in a local of its own is followed: passed on,
/// captured or reassigned, it may be popped or pushed elsewhere.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TapeUsedTwiceAnalyzer : TensorFlowAnalyzer
{
    public TapeUsedTwiceAnalyzer()
        : base(RuleDescriptors.MLA4010_TapeUsedTwice)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.TapeIsPoppedByGradient))
            context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var creation = (IInvocationOperation)context.Operation;
        if (!IsTapeCreation(creation, library)
            || creation.Argument("persistent")?.Value.ConstantValue is not { HasValue: true, Value: false }
            || TapeVariable(creation) is not { } tape
            || Scope(creation) is not { } scope)
            return;

        var gradients = new List<IInvocationOperation>();
        if (!CollectGradients(scope, tape, library, gradients))
            return;
        gradients.Sort(static (left, right) => left.Syntax.SpanStart.CompareTo(right.Syntax.SpanStart));

        for (var i = 0; i < gradients.Count; i++)
        {
            var (failing, proved) = (gradients[i], true);
            var earlier = "The 'gradient' call before this one";
            if (!HasRunBefore(gradients, i, context.CancellationToken))
            {
                if (RepeatingLoop(failing, scope) is not { } loop)
                    continue;
                proved = IsTakenTwice(loop, library);
                earlier = "The 'gradient' call of the iteration before";
            }
            if (!OtherTapeMayBeAlive(creation, failing, library))
                Report(context, creation, failing, tape.Name, earlier, proved);
            return;
        }
    }

    private static bool IsTapeCreation(IInvocationOperation invocation, TensorFlowLibrary library) =>
        invocation.TargetMethod.Name == "GradientTape" && library.Tf.Declares(invocation.TargetMethod);

    private static ILocalSymbol? TapeVariable(IInvocationOperation creation) =>
        creation.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;

    /// <summary>The block, the using statement or the switch section in which the tape's variable lives.</summary>
    private static IOperation? Scope(IOperation creation)
    {
        for (var current = creation.Parent; current is not null; current = current.Parent)
            if (current is IBlockOperation or IUsingOperation or ISwitchCaseOperation)
                return current;
        return null;
    }

    /// <summary>Gathers the tape's <c>gradient</c> calls; false where anything but <c>gradient</c> and <c>watch</c> is done with it.</summary>
    private static bool CollectGradients(IOperation scope, ILocalSymbol tape, TensorFlowLibrary library, List<IInvocationOperation> gradients)
    {
        foreach (var operation in scope.Descendants())
        {
            if (operation is ILabeledOperation)
                return false;
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, tape))
                continue;
            if (reference.Parent is not IInvocationOperation { Instance: { } instance } use
                || instance != reference
                || !library.GradientTape.Declares(use.TargetMethod)
                || IsDeferred(use, scope))
                return false;
            if (use.TargetMethod.Name == "gradient")
                gradients.Add(use);
            else if (use.TargetMethod.Name != "watch")
                return false;
        }
        return true;
    }

    private static bool IsDeferred(IOperation operation, IOperation scope)
    {
        for (var current = operation.Parent; current is not null && current != scope; current = current.Parent)
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        return false;
    }

    private static bool HasRunBefore(List<IInvocationOperation> gradients, int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < index; i++)
            if (AlwaysRunsBefore(gradients[i].Syntax, gradients[index].Syntax))
                return true;
        return false;
    }

    /// <summary>Whether <paramref name="first"/> has run whenever <paramref name="second"/>, further below, is reached.</summary>
    private static bool AlwaysRunsBefore(SyntaxNode first, SyntaxNode second)
    {
        var child = first;
        for (var parent = first.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            var holdsBoth = parent.Span.Contains(second.Span);
            if (!IsUnconditional(child, parent))
                return false;
            if (holdsBoth)
                return true;
        }
        return false;
    }

    /// <summary>Whether <paramref name="child"/> runs whenever <paramref name="parent"/> is gone through to its end.</summary>
    private static bool IsUnconditional(SyntaxNode child, SyntaxNode parent) => parent switch
    {
        IfStatementSyntax statement => child == statement.Condition,
        ConditionalExpressionSyntax expression => child == expression.Condition,
        ConditionalAccessExpressionSyntax access => child == access.Expression,
        SwitchExpressionSyntax expression => child == expression.GoverningExpression,
        SwitchStatementSyntax statement => child == statement.Expression,
        BinaryExpressionSyntax binary => child == binary.Left
            || !(binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression) || binary.IsKind(SyntaxKind.CoalesceExpression)),
        AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        CommonForEachStatementSyntax loop => child == loop.Expression,
        ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or TryStatementSyntax or CatchClauseSyntax => false,
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax => false,
        _ => true,
    };

    /// <summary>The loop inside the tape's scope whose every iteration calls <paramref name="gradient"/> and goes on to the next; or null.</summary>
    private static ILoopOperation? RepeatingLoop(IInvocationOperation gradient, IOperation scope)
    {
        SyntaxNode child = gradient.Syntax;
        for (var current = gradient.Parent; current is not null && current != scope; current = current.Parent)
        {
            if (current is not ILoopOperation loop)
                continue;
            for (var parent = child.Parent; child != loop.Body.Syntax && parent is not null; child = parent, parent = parent.Parent)
                if (!IsUnconditional(child, parent))
                    return null;
            return MayLeave(loop) ? null : loop;
        }
        return null;
    }

    private static bool MayLeave(ILoopOperation loop)
    {
        foreach (var operation in loop.Body.Descendants())
            if (operation is IBranchOperation or IReturnOperation or IThrowOperation)
                return true;
        return false;
    }

    private static bool IsTakenTwice(ILoopOperation loop, TensorFlowLibrary library) => loop switch
    {
        IWhileLoopOperation { ConditionIsTop: true, Condition.ConstantValue: { HasValue: true, Value: true } } => true,
        IForEachLoopOperation { Collection: { } collection } => collection.Unwrap() is IInvocationOperation { TargetMethod.Name: "range" } range
            && library.Owns(range.TargetMethod)
            && range.Arguments.Length >= 1
            && range.Argument("end") is { Value.ConstantValue: { HasValue: true, Value: int end } }
            && range.Argument("start") is null
            && end >= 2,
        IForLoopOperation { Before: { Length: 1 } before, Condition: IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } condition, AtLoopBottom: { Length: 1 } bottom } =>
            before[0] is IVariableDeclarationGroupOperation { Declarations: { Length: 1 } group }
            && group[0].Declarators is { Length: 1 } declarators
            && declarators[0].GetVariableInitializer()?.Value.ConstantValue is { HasValue: true, Value: int start }
            && condition.RightOperand.ConstantValue is { HasValue: true, Value: int limit }
            && condition.LeftOperand is ILocalReferenceOperation
            && bottom[0] is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment } }
            && limit - (long)start >= 2,
        _ => false,
    };

    /// <summary>
    /// All tapes of a thread share one stack. Where another one may be on it, the second call silently uses that one, which is
    /// another rule's business.
    /// </summary>
    private static bool OtherTapeMayBeAlive(IInvocationOperation creation, IInvocationOperation failing, TensorFlowLibrary library)
    {
        IOperation root = creation;
        while (root.Parent is { } parent)
            root = parent;
        foreach (var operation in root.Descendants())
        {
            if (operation is not IInvocationOperation other || other == creation)
                continue;
            if (other.TargetMethod.Name == "PushTape" && library.GradientTape.Declares(other.TargetMethod))
                return true;
            if (IsTapeCreation(other, library) && !IsDisposedBefore(other, creation) && other.Syntax.SpanStart < failing.Syntax.Span.End)
                return true;
        }
        return false;
    }

    /// <summary>Whether the scope that disposes <paramref name="other"/> has ended when <paramref name="creation"/> runs. Disposing clears the stack.</summary>
    private static bool IsDisposedBefore(IInvocationOperation other, IInvocationOperation creation)
    {
        for (var current = other.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IUsingOperation:
                    return current.Syntax.Span.End <= creation.Syntax.SpanStart;
                case IUsingDeclarationOperation:
                    return Scope(current)?.Syntax is { } scope && scope.Span.End <= creation.Syntax.SpanStart;
                case IBlockOperation:
                    return false;
            }
        }
        return false;
    }

    private static void Report(OperationAnalysisContext context, IInvocationOperation creation, IInvocationOperation failing, string tape, string earlier, bool proved)
    {
        var name = failing.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : failing.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA4010_TapeUsedTwice,
            name.GetLocation(),
            proved ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            ImmutableArray.Create(creation.Syntax.GetLocation()),
            properties: null,
            tape,
            earlier));
    }
}
