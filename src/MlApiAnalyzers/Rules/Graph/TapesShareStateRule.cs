using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4017: a gradient of an outer tape is taken when an inner one has been disposed, or is still on top and has missed a part of
/// the forward pass.
/// </summary>
/// <remarks>The additional location, where there is one, is the statement before which the gradient can be taken instead.</remarks>
public sealed class TapesShareStateRule() : TensorFlowRule(RuleDescriptors.MLA4017_TapesShareState)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.TapesAreOneStack))
            on.Call("GradientTape", (context, creation) => Check(context, creation, library));
    }

    private static void Check(RuleContext context, IInvocationOperation creation, TensorFlowLibrary library)
    {
        if (!Tape.IsCreation(creation, library) || Tape.Read(creation, library) is not { } tape)
            return;

        foreach (var gradient in tape.Gradients)
        {
            if (TapeStack.At(gradient, tape, library, context.CancellationToken) is { } stack && Failure(gradient, tape, stack, library, context.CancellationToken) is { } failure)
            {
                context.Report(
                    gradient.NameLocation(),
                    [tape.Name, failure],
                    related: StatementBefore(gradient, tape, stack.FirstInner, context.CancellationToken) is { } before ? [before.GetLocation()] : null);
                return;
            }

            // The first gradient pops the tape; whatever follows is no longer its business.
            if (tape.IsPersistent != true)
                return;
        }
    }

    private static string? Failure(IInvocationOperation gradient, Tape tape, TapeStack stack, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (stack.ClearedBy is { } cleared)
            return "throws InvalidOperationException: Stack empty, because disposing of " + NameOf(cleared) + " has cleared all tapes";
        if (stack.Top is not { } top || gradient.Argument("target")?.Value is not { } target)
            return null;
        var recording = new TapeRecording(tape, tape.Creation.Syntax.Span.End, library, cancellationToken);
        return Missing(target, isTarget: true, depth: 0) is { } missing
            ? "uses " + NameOf(top) + ", which was opened last and has not recorded '" + missing + "'"
            : null;

        // The variable on the way to the target that was computed on the outer tape alone.
        string? Missing(IOperation value, bool isTarget, int depth)
        {
            foreach (var operation in value.DescendantsAndSelf())
            {
                if (operation is not ILocalReferenceOperation local
                    || Evaluator.WriteOf(local, cancellationToken) is not { Value: { } written } write
                    || written.Syntax.SpanStart < tape.Creation.Syntax.Span.End)
                    continue;
                if (write.EffectiveAt > top.Syntax.SpanStart)
                {
                    if (depth < 8 && Missing(written, isTarget && value.Unwrap() == local && written.Unwrap() is ILocalReferenceOperation, depth + 1) is { } deeper)
                        return deeper;
                    continue;
                }

                // Of a target computed before the inner tape, that tape knows nothing; of a part, only what depends on a variable counts.
                var recorded = recording.Of(written);
                if (recorded == Recording.Present || (recorded == Recording.Unknown && isTarget && value.Unwrap() == local))
                    return local.Local.Name;
            }
            return null;
        }
    }

    private static string NameOf(IInvocationOperation creation) =>
        creation.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? "the tape '" + declarator.Symbol.Name + "'" : "another tape";

    /// <summary>
    /// The statement that opens the first inner tape, where the outer gradient can be taken before it: by then everything that the
    /// call needs is there, and later code writes none of it. The gradient itself depends on nothing but what is recorded.
    /// </summary>
    private static SyntaxNode? StatementBefore(IInvocationOperation gradient, Tape tape, IInvocationOperation inner, CancellationToken cancellationToken)
    {
        if (tape.Gradients.Length != 1
            || gradient.Argument("target")?.Value.Unwrap() is not ILocalReferenceOperation
            || Enclosing(gradient.Syntax) is not { } statement
            || !Declares(statement, gradient, out var names))
            return null;
        var before = Enclosing(Flow.BranchTowards(inner.Syntax, gradient.Syntax));
        if (before?.Parent is not { } block
            || before.SpanStart < tape.Creation.Syntax.Span.End
            || !Flow.IsUnconditionalIn(statement, block is GlobalStatementSyntax ? block.Parent! : block)
            || (statement.Parent != block && block is not GlobalStatementSyntax && IsDeclaredTwice(names, block)))
            return null;

        foreach (var operation in gradient.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation call when !call.TargetMethod.IsLinq():
                case IAssignmentOperation or IIncrementOrDecrementOperation or IAwaitOperation:
                    return null;
                case ILocalReferenceOperation or IParameterReferenceOperation:
                    var variable = VariableUses.VariableOf(operation)!;
                    if (IsDeclaredIn(variable, gradient.Syntax, cancellationToken))
                        continue;
                    if (VariableUses.Find(variable, operation, cancellationToken) is not { } uses || !IsDeclaredBefore(variable, before, cancellationToken))
                        return null;
                    foreach (var use in uses)
                        if (use.Kind != VariableUseKind.Read && use.EffectiveAt > before.SpanStart && use.Syntax.SpanStart < gradient.Syntax.SpanStart)
                            return null;
                    break;
            }
        }
        return before;
    }

    /// <summary>The statement around a node that stands in a list of statements.</summary>
    private static StatementSyntax? Enclosing(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is GlobalStatementSyntax global)
                return global.Statement;
            if (current is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement)
                return statement;
        }
        return null;
    }

    /// <summary>Whether a statement does nothing but declare the gradients: <c>var g = tape.gradient(…)</c>, <c>var (dw, db) = tape.gradient(…)</c>.</summary>
    private static bool Declares(StatementSyntax statement, IInvocationOperation gradient, out List<string> names)
    {
        names = new List<string>();
        switch (statement)
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables, UsingKeyword.RawKind: 0 } when variables[0].Initializer?.Value == gradient.Syntax:
                names.Add(variables[0].Identifier.ValueText);
                return true;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax left, Right: var right } } when right == gradient.Syntax:
                foreach (var node in left.DescendantNodes())
                    if (node is SingleVariableDesignationSyntax designation)
                        names.Add(designation.Identifier.ValueText);
                return true;
            default:
                return false;
        }
    }

    private static bool IsDeclaredTwice(List<string> names, SyntaxNode block)
    {
        var declared = 0;
        foreach (var node in block.DescendantNodes())
            if (node switch
                {
                    VariableDeclaratorSyntax variable => names.Contains(variable.Identifier.ValueText),
                    SingleVariableDesignationSyntax designation => names.Contains(designation.Identifier.ValueText),
                    ForEachStatementSyntax loop => names.Contains(loop.Identifier.ValueText),
                    ParameterSyntax parameter => names.Contains(parameter.Identifier.ValueText),
                    _ => false,
                })
                declared++;
        return declared > names.Count;
    }

    private static bool IsDeclaredIn(ISymbol variable, SyntaxNode node, CancellationToken cancellationToken) =>
        variable.DeclaringSyntaxReferences.Length == 1 && node.Contains(variable.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken));

    private static bool IsDeclaredBefore(ISymbol variable, SyntaxNode node, CancellationToken cancellationToken) =>
        variable.DeclaringSyntaxReferences.Length == 1 && variable.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken).SpanStart < node.SpanStart;
}
