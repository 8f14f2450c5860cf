using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Serving;

/// <summary>Where code runs once for every request.</summary>
/// <param name="Place">The place, to be read behind "for every request, ".</param>
/// <param name="Function">The method or lambda that the operation stands in.</param>
/// <param name="Handler">The name of what handles the request, such as the action's.</param>
/// <param name="IsCreation">Whether it runs when an object is created for the request.</param>
internal sealed record RequestPlace(string Place, IOperation Function, string Handler, bool IsCreation);

/// <summary>
/// Finds the code that runs for every request that a program serves: handlers, what they call, and the constructors of what is
/// created for them. Code under a condition, and code in other functions, may run less often and has no answer.
/// </summary>
internal static class RequestCode
{
    private const int MaxCallers = 3;

    // Asked only once a rule has found what it looks for in a constructor.
    private static readonly ConditionalWeakTable<Compilation, Dictionary<INamedTypeSymbol, string>> Registrations = new();

    /// <summary>Where <paramref name="operation"/> runs for every request; null where it does not, or may not.</summary>
    public static RequestPlace? Of(IOperation operation, Compilation compilation, CancellationToken cancellationToken) =>
        Handlers.MayServe(compilation) ? new Search(compilation, everyTime: true, cancellationToken).Of(operation, MaxCallers) : null;

    /// <summary>Where <paramref name="operation"/> may run in the course of a request, on the request's thread; null where it does not.</summary>
    public static RequestPlace? During(IOperation operation, Compilation compilation, CancellationToken cancellationToken) =>
        Handlers.MayServe(compilation) ? new Search(compilation, everyTime: false, cancellationToken).Of(operation, MaxCallers) : null;

    /// <summary>The method, field or property whose body or initializer this is.</summary>
    internal static ISymbol? ContainingSymbol(IOperation body, CancellationToken cancellationToken) => body switch
    {
        IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => fields[0],
        IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => properties[0],
        _ => body.SemanticModel?.GetEnclosingSymbol(Inside(body.Syntax), cancellationToken),
    };

    // At the head of a declaration the enclosing symbol is still the type.
    private static int Inside(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax { Body: { } block } => block.OpenBraceToken.Span.End,
        BaseMethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression.SpanStart,
        _ => declaration.SpanStart,
    };

    private static RequestPlace? OfFunction(IOperation function)
    {
        if (Handlers.EndpointOf(function) is { } endpoint)
            return new RequestPlace($"in the handler that '{endpoint.TargetMethod.Name}' is given", function, RouteOf(endpoint), IsCreation: false);
        return Handlers.RegistrationOf(function) is { } registration
            ? new RequestPlace($"in the factory that '{registration.TargetMethod.Name}' is given", function, "", IsCreation: true)
            : null;
    }

    private static string RouteOf(IInvocationOperation endpoint)
    {
        foreach (var argument in endpoint.Arguments)
            if (argument.Value.ConstantString() is { } route)
                return route;
        return "";
    }

    /// <summary>Whether a condition asks about the request alone, so that what it guards still runs for each that meets it.</summary>
    private static bool IsAboutArguments(IOperation condition)
    {
        var asks = false;
        foreach (var operation in condition.DescendantsAndSelf())
        {
            if (operation is IFieldReferenceOperation or ILocalReferenceOperation or IInvocationOperation or IIsPatternOperation { Pattern: IDeclarationPatternOperation })
                return false;
            if (operation is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation or null })
                return false;
            asks |= operation is IParameterReferenceOperation;
        }
        return asks;
    }

    /// <summary>The types of this compilation that are registered to be created for each request or use, and by which call.</summary>
    private static Dictionary<INamedTypeSymbol, string> FindRegistrations(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new Dictionary<INamedTypeSymbol, string>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var registration in Handlers.RegistrationNames)
            {
                foreach (var name in Identifiers.Named(registration, tree.GetRoot(cancellationToken), cancellationToken))
                {
                    if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } syntax)
                        continue;
                    model ??= SemanticModels.Of(compilation).ModelOf(tree);
                    if (model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call || !Handlers.IsRegistration(call.TargetMethod))
                        continue;
                    foreach (var argument in call.TargetMethod.TypeArguments)
                        Add(argument, call);
                    foreach (var argument in call.Arguments)
                        if (argument.Value.Unwrap() is ITypeOfOperation typeOf)
                            Add(typeOf.TypeOperand, call);
                }
            }
        }
        return found;

        void Add(ITypeSymbol type, IInvocationOperation call)
        {
            if (type is INamedTypeSymbol { TypeKind: TypeKind.Class } named)
                found[named.OriginalDefinition] = call.TargetMethod.Name;
        }
    }

    private sealed class Search
    {
        private readonly Compilation compilation;
        private readonly bool everyTime;
        private readonly CancellationToken cancellationToken;

        public Search(Compilation compilation, bool everyTime, CancellationToken cancellationToken)
        {
            this.compilation = compilation;
            this.everyTime = everyTime;
            this.cancellationToken = cancellationToken;
        }

        public RequestPlace? Of(IOperation operation, int depth)
        {
            for (IOperation child = operation, parent = operation.Parent!; parent is not null; child = parent, parent = parent.Parent!)
            {
                switch (parent)
                {
                    case ICoalesceOperation or ICoalesceAssignmentOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation when everyTime:
                    case IConditionalOperation conditional when everyTime && conditional.Condition != child && !IsAboutArguments(conditional.Condition):
                        return null;
                    case IAnonymousFunctionOperation function when !everyTime || ThreadStarts.OfFunction(function) is null:
                        return OfFunction(function);
                    case ILocalFunctionOperation local:
                        return OfMentions(local.Symbol, local, depth);
                }
            }
            var body = VariableUses.RootOf(operation);
            return ContainingSymbol(body, cancellationToken) switch
            {
                IMethodSymbol method => OfMethod(method, body, depth),
                IFieldSymbol { IsStatic: false } field => OfCreation(field.ContainingType, body),
                IPropertySymbol { IsStatic: false } property when body is IPropertyInitializerOperation => OfCreation(property.ContainingType, body),
                _ => null,
            };
        }

        private RequestPlace? OfMethod(IMethodSymbol method, IOperation body, int depth)
        {
            if (method.MethodKind == MethodKind.Constructor)
                return OfCreation(method.ContainingType, body) ?? OfMentions(method, body, depth);
            if (method.MethodKind != MethodKind.Ordinary)
                return null;
            return Handlers.KindOf(method) is { } kind
                ? new RequestPlace($"in the {kind} '{method.Name}'", body, method.ContainingType.Name + "." + method.Name, IsCreation: false)
                : OfMentions(method, body, depth);
        }

        private RequestPlace? OfCreation(INamedTypeSymbol type, IOperation body)
        {
            if (Handlers.KindOf(type) is { } kind)
                return new RequestPlace($"when the {kind} '{type.Name}' is created", body, type.Name, IsCreation: true);
            var registrations = Registrations.GetValue(compilation, key => FindRegistrations(key, cancellationToken));
            return registrations.TryGetValue(type, out var registration)
                ? new RequestPlace($"when '{type.Name}' is created, as registered by '{registration}'", body, type.Name, IsCreation: true)
                : null;
        }

        private RequestPlace? OfMentions(IMethodSymbol method, IOperation body, int depth)
        {
            if (depth == 0)
                return null;
            RequestPlace? found = null;
            foreach (var mention in CallSites.Mentions(method, compilation, cancellationToken))
            {
                var place = mention switch
                {
                    IMethodReferenceOperation reference => OfFunction(reference),
                    { } call => Of(call, depth - 1),
                    _ => null,
                };

                // Where one caller is no request, the method may have been made for that one.
                if (place is null && everyTime)
                    return null;
                if (place is not null)
                    found ??= place with { Function = body, IsCreation = place.IsCreation || method.MethodKind == MethodKind.Constructor };
            }
            return found;
        }
    }
}
