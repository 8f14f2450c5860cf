using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A loop that counts.</summary>
/// <param name="Count">How often it runs, as the code says it.</param>
/// <param name="Variable">What counts.</param>
/// <param name="Start">The first value of the variable.</param>
/// <param name="Step">By how much the variable grows, as the code says it.</param>
internal sealed record LoopHeader(string Count, ISymbol Variable, int Start, string Step)
{
    /// <summary>The bound as it is written.</summary>
    public string Bound { get; init; } = Count;

    /// <summary>How often <paramref name="loop"/> runs, where its header says it; else null.</summary>
    public static LoopHeader? Read(ILoopOperation loop, TensorFlowLibrary library) => loop switch
    {
        IForLoopOperation counted => ReadFor(counted),
        IForEachLoopOperation { Collection: { } collection, LoopControlVariable: IVariableDeclaratorOperation { Symbol: { } variable } } => ReadRange(collection.Unwrap(), variable, library),
        _ => null,
    };

    private static LoopHeader? ReadFor(IForLoopOperation loop)
    {
        if (loop.Before.Length != 1
            || loop.Before[0] is not IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations }
            || declarations[0].Declarators is not { Length: 1 } declarators
            || declarators[0] is not { Symbol: { } variable } declarator
            || declarator.GetVariableInitializer()?.Value.ConstantValue is not { HasValue: true, Value: int start }
            || loop.Condition is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } condition
            || condition.LeftOperand.Unwrap() is not ILocalReferenceOperation counter
            || !SymbolEqualityComparer.Default.Equals(counter.Local, variable)
            || loop.AtLoopBottom.Length != 1
            || StepOf(loop.AtLoopBottom[0], variable) is not { } step)
            return null;
        var bound = condition.RightOperand.UnwrapImplicit();
        var offset = (condition.OperatorKind == BinaryOperatorKind.LessThanOrEqual ? 1 : 0) - start;
        return new LoopHeader(Shifted(bound, offset), variable, start, step) { Bound = bound.Syntax.ToString() };
    }

    private static LoopHeader? ReadRange(IOperation collection, ISymbol variable, TensorFlowLibrary library)
    {
        if (collection is not IInvocationOperation range)
            return null;
        var method = range.TargetMethod;
        if (method.Name == "range" && library.BindingFunctions.Declares(method))
        {
            var end = range.Argument("end")?.Value.UnwrapImplicit();
            var start = range.Argument("start")?.Value.ConstantValue is { HasValue: true, Value: int first } ? first : range.Argument("start") is null ? 0 : (int?)null;
            return end is null || start is not { } known ? null : new LoopHeader(Shifted(end, -known), variable, known, "1") { Bound = end.Syntax.ToString() };
        }
        if (method.Name == "Range" && method.IsLinq() && range.Argument("count")?.Value.UnwrapImplicit() is { } count && range.Argument("start")?.Value.ConstantValue is { HasValue: true, Value: int from })
            return new LoopHeader(count.Syntax.ToString(), variable, from, "1");
        return null;
    }

    private static string? StepOf(IOperation bottom, ISymbol variable)
    {
        if (bottom is IExpressionStatementOperation statement)
            bottom = statement.Operation;
        return bottom switch
        {
            IIncrementOrDecrementOperation { Kind: OperationKind.Increment, Target: ILocalReferenceOperation target } when SymbolEqualityComparer.Default.Equals(target.Local, variable) => "1",
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Target: ILocalReferenceOperation target } grown when SymbolEqualityComparer.Default.Equals(target.Local, variable) => grown.Value.UnwrapImplicit().Syntax.ToString(),
            _ => null,
        };
    }

    /// <summary>The text of <paramref name="bound"/> plus <paramref name="offset"/>, as short as it can be said.</summary>
    private static string Shifted(IOperation bound, int offset)
    {
        if (offset == 0)
            return bound.Syntax.ToString();
        if (bound.Syntax is LiteralExpressionSyntax && bound.ConstantValue is { HasValue: true, Value: int constant })
            return (constant + offset).ToString(CultureInfo.InvariantCulture);
        if (bound is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum && sum.RightOperand.ConstantValue is { HasValue: true, Value: int added })
        {
            var total = (sum.OperatorKind == BinaryOperatorKind.Add ? added : -added) + offset;
            if (total == 0)
                return sum.LeftOperand.UnwrapImplicit().Syntax.ToString();
        }
        var text = bound.Syntax is ExpressionSyntax expression && NeedsParentheses(expression) ? $"({bound.Syntax})" : bound.Syntax.ToString();
        return offset > 0 ? $"{text} + {offset}" : $"{text} - {-offset}";
    }

    private static bool NeedsParentheses(ExpressionSyntax expression) =>
        expression is ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax
        || (expression is BinaryExpressionSyntax binary && !binary.IsKind(SyntaxKind.AddExpression) && !binary.IsKind(SyntaxKind.SubtractExpression) && !binary.IsKind(SyntaxKind.MultiplyExpression) && !binary.IsKind(SyntaxKind.DivideExpression));
}
