using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Puts the path together by <c>Path.Combine</c>; or writes slashes, which Windows understands as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BackslashPathFixer))]
public sealed class BackslashPathFixer : RuleFixer
{
    public const string CombineKey = "MLA5008.Combine";
    public const string SlashKey = "MLA5008.Slash";

    private static readonly char[] Separators = { '/', '\\' };

    public BackslashPathFixer()
        : base(RuleDescriptors.MLA5008_BackslashPath.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        var text = context.Node.FirstAncestorOrSelf<SyntaxNode>(static node => node is LiteralExpressionSyntax or InterpolatedStringTextSyntax);
        if (text is null || PathExpressions.Whole(text) is not { } whole)
            yield break;
        if (!PathExpressions.MustBeConstant(text) && !Trivia.HasComment(whole) && SegmentsOf(whole, context) is { } segments)
        {
            yield return new Repair("Combine the path (may change results)", CombineKey, editor =>
            {
                // Several texts of one path are one repair.
                if (PathExpressions.JoinAround(whole, context) is { } join)
                    editor.Replace(join, current => Splice(current, join.Arguments.IndexOf((ArgumentSyntax)whole.Parent!), whole, segments));
                else
                    editor.Replace(whole, PathExpressions.Combine(context, whole.SpanStart, editor, segments));
            });
        }
        if (WithSlashes(text) is { } slashes)
            yield return new Repair("Write slashes (may change results)", SlashKey, editor => editor.Replace(text, slashes));
    }

    private static ArgumentListSyntax Splice(ArgumentListSyntax list, int index, ExpressionSyntax whole, IReadOnlyList<ExpressionSyntax> segments)
    {
        // Another repair may have put more arguments before it.
        var at = list.Arguments.IndexOf(argument => argument.IsEquivalentTo((ArgumentSyntax)whole.Parent!, topLevel: false));
        if (at < 0 || index < 0)
            return list;
        var old = list.Arguments[at];
        var added = segments.Select(static segment => SyntaxFactory.Argument(segment)).ToList();
        added[0] = added[0].WithLeadingTrivia(old.GetLeadingTrivia());
        added[added.Count - 1] = added[added.Count - 1].WithTrailingTrivia(old.GetTrailingTrivia());
        var nodes = list.Arguments.GetWithSeparators().ToList();
        var place = nodes.FindIndex(node => node.AsNode() == old);
        nodes.RemoveAt(place);
        for (var i = added.Count - 1; i >= 0; i--)
        {
            if (i < added.Count - 1)
                nodes.Insert(place, SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
            nodes.Insert(place, added[i]);
        }
        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(SyntaxFactory.NodeOrTokenList(nodes)));
    }

    private static SyntaxNode? WithSlashes(SyntaxNode text)
    {
        switch (text)
        {
            case LiteralExpressionSyntax { Token: var token } literal:
                var written = token.Text.Replace(@"\\", @"\").Replace('\\', '/');
                var parsed = SyntaxFactory.ParseExpression(written);
                return parsed is LiteralExpressionSyntax changed && changed.Token.ValueText == token.ValueText.Replace(@"\\", @"\").Replace('\\', '/') ? literal.WithToken(changed.Token.WithTriviaFrom(token)) : null;
            case InterpolatedStringTextSyntax { TextToken: var token } part:
                var slashes = token.Text.Replace(@"\\", @"\").Replace('\\', '/');
                return part.WithTextToken(SyntaxFactory.Token(token.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, slashes, slashes, token.TrailingTrivia));
            default:
                return null;
        }
    }

    /// <summary>What stands between the separators; null where the path begins or ends with one, or would not be the same.</summary>
    private static IReadOnlyList<ExpressionSyntax>? SegmentsOf(ExpressionSyntax whole, RepairContext context)
    {
        var pieces = new List<Piece>();
        AddPieces(whole, context, pieces);
        var segments = new List<List<Piece>> { new() };
        foreach (var piece in pieces)
        {
            if (piece.Text is null)
            {
                segments[segments.Count - 1].Add(piece);
                continue;
            }
            var parts = piece.Text.Split(Separators);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    segments.Add(new List<Piece>());
                if (parts[i].Length > 0)
                    segments[segments.Count - 1].Add(piece with { Text = parts[i] });
            }
        }
        if (segments.Count < 2 || segments[0].Count == 0 || segments[segments.Count - 1].Count == 0)
            return null;
        var expressions = new List<ExpressionSyntax>();
        foreach (var segment in segments)
        {
            if (segment.Count == 0)
                continue;
            if (ToExpression(segment) is not { } expression)
                return null;
            expressions.Add(expression);
        }
        return expressions;
    }

    private static void AddPieces(ExpressionSyntax expression, RepairContext context, List<Piece> pieces)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax inner } when IsString(inner, context):
                AddPieces(inner, context, pieces);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary when IsString(binary, context):
                AddPieces(binary.Left, context, pieces);
                AddPieces(binary.Right, context, pieces);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                pieces.Add(new Piece(literal.Token.ValueText, null, false, true));
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                    pieces.Add(content is InterpolatedStringTextSyntax text
                        ? new Piece(text.TextToken.ValueText, null, true, true)
                        : new Piece(null, content, true, content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole && IsString(hole.Expression, context)));
                break;
            default:
                pieces.Add(new Piece(null, expression, false, IsString(expression, context)));
                break;
        }
    }

    private static bool IsString(ExpressionSyntax expression, RepairContext context) =>
        context.Model.GetTypeInfo(expression, context.CancellationToken).Type?.SpecialType == SpecialType.System_String;

    private static ExpressionSyntax? ToExpression(List<Piece> segment)
    {
        if (segment.Count == 1 && segment[0].Text is { } text)
            return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
        if (segment.Count == 1 && segment[0] is { IsString: true, Code: { } code })
            return (code as InterpolationSyntax)?.Expression.WithoutTrivia() ?? ((ExpressionSyntax)code).WithoutTrivia();
        if (segment.All(static piece => piece.IsInterpolated))
            return Interpolated(segment);
        if (segment.Any(static piece => piece.IsInterpolated && piece.Text is null))
            return null;

        // A sum of what is no text would be another sum.
        if (!segment[0].IsString && (segment.Count == 1 || !segment[1].IsString))
            return null;
        return SyntaxFactory.ParseExpression(string.Join(" + ", segment.Select(static piece => piece.Text is { } constant ? SyntaxFactory.Literal(constant).Text : piece.Code!.WithoutTrivia().ToString())));
    }

    private static ExpressionSyntax Interpolated(List<Piece> segment) => SyntaxFactory.ParseExpression(
        "$\"" + string.Concat(segment.Select(static piece => piece.Text is { } constant
            ? SyntaxFactory.Literal(constant).Text.Trim('"').Replace("{", "{{").Replace("}", "}}")
            : piece.Code!.ToString())) + "\"");

    /// <param name="Text">The text of a constant part; else null.</param>
    /// <param name="Code">The code of another part: an expression, or a hole of an interpolated string.</param>
    /// <param name="IsInterpolated">Whether it stands in an interpolated string.</param>
    /// <param name="IsString">Whether it is a string by itself.</param>
    private sealed record Piece(string? Text, SyntaxNode? Code, bool IsInterpolated, bool IsString);
}
