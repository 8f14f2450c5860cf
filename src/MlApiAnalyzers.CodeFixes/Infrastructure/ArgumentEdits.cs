using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Edits of argument lists that keep the rest of the list as it was laid out.</summary>
public static class ArgumentEdits
{
    /// <summary>
    /// Removes an argument. The positional arguments behind it would move to another parameter, so they are named after
    /// <paramref name="method"/>'s parameters.
    /// </summary>
    public static ArgumentListSyntax Remove(ArgumentListSyntax list, int index, IMethodSymbol method)
    {
        var arguments = list.Arguments;
        for (var i = index + 1; i < arguments.Count; i++)
            if (arguments[i].NameColon is null && i < method.Parameters.Length)
                arguments = arguments.Replace(arguments[i], Named(arguments[i], method.Parameters[i].Name));
        var removed = arguments[index];
        // What is said behind the comma is said about the argument before it.
        var said = index > 0 && index == arguments.Count - 1
            ? Trivia.CommentsOutside(list, TextSpan.FromBounds(arguments[index - 1].Span.End, removed.FullSpan.Start), default, arguments[index - 1])
            : default;
        arguments = arguments.RemoveAt(index);
        if (index == 0 && arguments.Count > 0)
            arguments = arguments.Replace(arguments[0], arguments[0].WithLeadingTrivia(removed.GetLeadingTrivia()));
        else if (index == arguments.Count && arguments.Count > 0)
            arguments = arguments.Replace(arguments.Last(), arguments.Last().WithTrailingTrivia(said.AddRange(removed.GetTrailingTrivia())));
        return list.WithArguments(arguments);
    }

    /// <summary>Adds <c>name: value</c> at the end, on a line of its own where the list has one argument a line.</summary>
    public static ArgumentListSyntax AddNamed(ArgumentListSyntax list, string name, ExpressionSyntax value)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space), default, value.WithoutTrivia());
        if (list.Arguments.Count == 0)
            return list.WithArguments(list.Arguments.Add(argument));

        var last = list.Arguments.Last();
        var separators = list.Arguments.GetSeparators().ToList();
        SyntaxToken comma;
        if (separators.LastOrDefault() is { RawKind: not 0 } existing && existing.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(existing.TrailingTrivia.Where(trivia => !Trivia.IsComment(trivia)));
            argument = argument.WithLeadingTrivia(last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        }
        else
        {
            comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        }
        argument = argument.WithTrailingTrivia(last.GetTrailingTrivia());
        var arguments = list.Arguments.Replace(last, last.WithTrailingTrivia());
        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(
            arguments.GetWithSeparators().Add(comma).Add(argument)));
    }

    public static ArgumentSyntax Named(ArgumentSyntax argument, string name) => argument
        .WithNameColon(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space).WithLeadingTrivia(argument.GetLeadingTrivia()))
        .WithExpression(argument.Expression.WithLeadingTrivia());
}
