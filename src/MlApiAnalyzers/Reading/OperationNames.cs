using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading;

/// <summary>Where the name of a used member stands in the code.</summary>
public static class OperationNames
{
    /// <summary>The member's name alone, without receiver, type arguments and arguments; of a creation the type; the whole operation where it has no name.</summary>
    public static Location NameLocation(this IOperation operation)
    {
        var syntax = operation.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression : operation.Syntax;
        var name = syntax switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return name?.Identifier.GetLocation() ?? (syntax is ObjectCreationExpressionSyntax creation ? creation.Type : operation.Syntax).GetLocation();
    }
}
