using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>
/// Follows a text to the calls that take it as a path, or as a part of one: through concatenations, <c>Path.Combine</c>,
/// variables, properties of the program's own options, and one level of helper methods.
/// </summary>
internal sealed class PathDestination
{
    private const int MaxSteps = 64;

    // A collection expression, or the arguments for a params span: newer than the Roslyn version built against.
    private const OperationKind CollectionExpression = (OperationKind)127;

    private readonly TensorFlowLibrary library;
    private readonly bool ofLibraryOnly;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<ISymbol> visited = new(SymbolEqualityComparer.Default);
    private int steps;

    private PathDestination(TensorFlowLibrary library, bool ofLibraryOnly, CancellationToken cancellationToken)
    {
        this.library = library;
        this.ofLibraryOnly = ofLibraryOnly;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The argument of a call of the library, or of System.IO unless <paramref name="ofLibraryOnly"/>, that the text reaches; else null.</summary>
    public static IArgumentOperation? Find(IOperation text, TensorFlowLibrary library, bool ofLibraryOnly, CancellationToken cancellationToken) =>
        new PathDestination(library, ofLibraryOnly, cancellationToken).Follow(text, helpers: 1);

    /// <summary>Whether nothing stands before the text in what it is a part of.</summary>
    public static bool BeginsPath(IOperation text)
    {
        for (var value = text; value.Parent is { } parent; value = parent)
        {
            switch (parent)
            {
                case IBinaryOperation binary when binary.RightOperand == value:
                case IInterpolatedStringOperation interpolated when interpolated.Parts[0] != value:
                case IArgumentOperation { Parent: IInvocationOperation call } argument when PathCalls.Joins(call.TargetMethod) && argument.Parameter?.Ordinal > 0:
                case IArrayInitializerOperation elements when elements.ElementValues[0] != value:
                case { Kind: CollectionExpression } when !IsFirst(parent, value):
                    return false;
                case IArgumentOperation { Parent: IInvocationOperation call } when PathCalls.KeepsPath(call.TargetMethod):
                    parent = call;
                    break;
                case IConversionOperation or IParenthesizedOperation or IBinaryOperation or IInterpolatedStringTextOperation or IInterpolatedStringOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case { Kind: CollectionExpression }:
                    break;
                default:
                    return true;
            }
        }
        return true;
    }

    private static bool IsFirst(IOperation collection, IOperation element)
    {
        foreach (var child in collection.ChildOperations)
            return child == element;
        return false;
    }

    private IArgumentOperation? Follow(IOperation value, int helpers)
    {
        for (; value.Parent is { } parent && steps++ < MaxSteps; value = parent)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                case IInterpolatedStringTextOperation or IInterpolatedStringOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case { Kind: CollectionExpression }:
                case IInterpolationOperation { Parent: not null } interpolation when interpolation.Expression == value:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                case IConditionalOperation conditional when conditional.Condition != value:
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call } when PathCalls.KeepsPath(call.TargetMethod):
                    parent = call;
                    continue;
                case IArgumentOperation argument:
                    return FollowArgument(argument, helpers);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return FollowUses(declarator.Symbol, value, helpers);
                case IFieldInitializerOperation initializer:
                    return FollowUses(initializer.InitializedFields[0], value, helpers);
                case IPropertyInitializerOperation initializer:
                    return FollowUses(initializer.InitializedProperties[0], value, helpers);
                case IParameterInitializerOperation initializer:
                    return FollowParameter(initializer.Parameter, value, helpers);
                case ISimpleAssignmentOperation assignment when assignment.Value == value:
                    return VariableUses.VariableOf(assignment.Target) is { } target ? FollowUses(target, value, helpers) : null;
                case IReturnOperation:
                    return FollowReturn(value, helpers);
                default:
                    return null;
            }
        }
        return null;
    }

    private IArgumentOperation? FollowArgument(IArgumentOperation argument, int helpers)
    {
        if (PathCalls.IsLibraryPath(argument, library) || (!ofLibraryOnly && PathCalls.IsSystemPath(argument)))
            return argument;
        return helpers > 0 && argument.Parameter is { } parameter && parameter.IsDeclaredNear(argument) ? FollowParameter(parameter, argument, helpers - 1) : null;
    }

    private IArgumentOperation? FollowParameter(IParameterSymbol parameter, IOperation near, int helpers)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || !visited.Add(parameter) || Evaluator.BodyOf(method, near, cancellationToken) is not { } body)
            return null;
        return FollowReads(MemberReading.Of(body).UsesOf(parameter), helpers);
    }

    private IArgumentOperation? FollowReturn(IOperation value, int helpers)
    {
        var symbol = value.SemanticModel?.GetEnclosingSymbol(value.Syntax.SpanStart, cancellationToken);
        if (symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property })
            return FollowUses(property, value, helpers);
        if (helpers == 0 || symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method || !visited.Add(method)
            || CallSites.Of(method, value.SemanticModel!.Compilation, cancellationToken) is not { } calls)
        {
            return null;
        }
        foreach (var call in calls)
            if (Follow(call, helpers - 1) is { } found)
                return found;
        return null;
    }

    private IArgumentOperation? FollowUses(ISymbol variable, IOperation near, int helpers)
    {
        if (!visited.Add(variable) || !variable.IsDeclaredNear(near))
            return null;
        if (variable is ILocalSymbol or IParameterSymbol)
            return FollowReads(MemberReading.Of(near).UsesOf(variable), helpers);

        // Constants and the properties of options are read anywhere; where they are paths of the library's, the file uses it.
        var compilation = near.SemanticModel!.Compilation;
        foreach (var tree in variable.DeclaredAccessibility == Accessibility.Private ? TreesOf(variable.ContainingType) : LibraryFiles.In(compilation, cancellationToken))
        {
            SemanticModel? model = null;
            foreach (var node in Identifiers.Named(variable.Name, tree.GetRoot(cancellationToken), cancellationToken))
            {
                if (node is not IdentifierNameSyntax name || IsWritten(name))
                    continue;
                model ??= SemanticModels.Of(compilation).ModelOf(tree);
                if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable))
                    continue;
                SyntaxNode reference = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
                if (model.GetOperation(reference, cancellationToken) is { } operation && Follow(operation, helpers) is { } found)
                    return found;
            }
        }
        return null;
    }

    private IArgumentOperation? FollowReads(ImmutableArray<VariableUse> uses, int helpers)
    {
        foreach (var use in uses)
            if (use.Kind == VariableUseKind.Read && Follow(use.Operation, helpers) is { } found)
                return found;
        return null;
    }

    private static IEnumerable<SyntaxTree> TreesOf(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            yield return reference.SyntaxTree;
    }

    private static bool IsWritten(IdentifierNameSyntax name) =>
        name.Parent is NameColonSyntax || (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression));
}
