using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>
/// Reads what a field, or a property without code, holds when a method of its type begins: what the type writes to it, wherever that is one
/// value, and nobody else can write.
/// </summary>
internal readonly struct FieldEntry
{
    private readonly Evaluator evaluator;
    private readonly int level;
    private readonly CancellationToken cancellationToken;

    public FieldEntry(Evaluator evaluator, int level, CancellationToken cancellationToken)
    {
        this.evaluator = evaluator;
        this.level = level;
        this.cancellationToken = cancellationToken;
    }

    public (Value Value, int Needs) Read(ISymbol member, IOperation near)
    {
        if (VariableUses.Find(member, near, cancellationToken) is not { } uses)
            return (new UnknownValue(UnknownReason.Unwritten, symbol: member), 0);
        Value? joined = null;
        var needs = Evaluator.LevelsOfField;
        var roots = new HashSet<IOperation>();
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Read || use.Value?.IsConstantNull() == true)
                continue;
            if (!IsFollowed(use))
                return (new UnknownValue(UnknownReason.Varies, symbol: member), 0);
            var root = MemberReading.RootOf(use.Operation);
            if (!roots.Add(root))
                continue;
            if (IsMeasured(use, member, root))
                return (new UnknownValue(UnknownReason.Varies, symbol: member), 0);
            var evaluation = evaluator.Evaluate(root, level - Evaluator.LevelsOfField, cancellationToken);
            needs = System.Math.Max(needs, evaluation.Needs + Evaluator.LevelsOfField);
            var value = evaluation.Self is ObjectValue self && self.Members.TryGetValue(member.Name, out var left) ? left : ValueOf(use, evaluation, member);
            joined = joined is null ? value : EitherValue.Join(joined, value);
        }
        if (joined is null)
            return (new UnknownValue(UnknownReason.Unwritten, symbol: member), needs);
        
        // Who sees an object can write what it holds.
        var isChanged = joined is HeapValue thing && ((thing is ObjectValue && member.DeclaredAccessibility != Accessibility.Private) || IsChangedElsewhere(thing, uses, roots));
        return (isChanged ? ((HeapValue)joined).WithUnknownContent() : joined, needs);
    }

    // A deconstruction, a step and a compound assignment are written by what the evaluation makes of them.
    private static bool IsFollowed(VariableUse use) => use.Kind == VariableUseKind.Write || use.Operation.Parent is ITupleOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation;

    /// <summary>Whether a method computes a number of the kind that training yields: an accuracy, a loss, a time. What it is nobody can tell.</summary>
    private static bool IsMeasured(VariableUse use, ISymbol member, IOperation root) =>
        root is IMethodBodyOperation
        && (member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type).SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal
        && use.Value?.Unwrap().ConstantValue.HasValue != true;

    private static Value ValueOf(VariableUse use, Evaluation evaluation, ISymbol member) => use.Value?.Unwrap() switch
    {
        null => new UnknownValue(UnknownReason.Varies, symbol: member),
        { ConstantValue: { HasValue: true, Value: var constant } } literal => new ConstantValue(constant, literal),
        var written => evaluation.Of(written) ?? new UnknownValue(UnknownReason.NotRead, written),
    };

    /// <summary>Whether another member than those that make the thing may add to it, or write what it holds.</summary>
    private bool IsChangedElsewhere(HeapValue thing, IEnumerable<VariableUse> uses, HashSet<IOperation> roots)
    {
        foreach (var use in uses)
        {
            if (use.Kind != VariableUseKind.Read || roots.Contains(MemberReading.RootOf(use.Operation)))
                continue;
            var operation = use.Operation;
            while (operation.Parent is IConversionOperation or IParenthesizedOperation)
                operation = operation.Parent;
            switch (operation.Parent)
            {
                case IInvocationOperation call when call.Instance == operation && (Changes(call.TargetMethod) || (thing is ObjectValue && !IsHarmless(call.TargetMethod))):
                case IMemberReferenceOperation { Parent: IIncrementOrDecrementOperation } when thing is ObjectValue:
                case IMemberReferenceOperation { Parent: IAssignmentOperation { Target: var target } } written when thing is ObjectValue && target == written:
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } when !IsHarmless(method):
                case IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } when !IsHarmless(constructor):
                case IPropertyReferenceOperation { Arguments.IsEmpty: false, Parent: IAssignmentOperation } or IArrayElementReferenceOperation { Parent: IAssignmentOperation }:
                    return true;
            }
        }
        return false;
    }

    private bool IsHarmless(ISymbol method) => evaluator.Members.Owns(method) || LibraryMembers.IsOfSystem(method);

    private bool Changes(IMethodSymbol method) => evaluator.Members.Owns(method)
        ? method.Name is "add" or "Add" or "InitLayers"
        : method.Name is "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "Clear" or "Reverse" or "Sort";
}
