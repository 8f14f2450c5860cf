using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Adds using directives where they are missing, among those of the same kind.</summary>
internal static class UsingDirectives
{
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, string name, bool isStatic, SemanticModel model)
    {
        if (IsImported(root, name, isStatic, model))
            return root;

        var newLine = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } existing
            ? existing
            : SyntaxFactory.ElasticLineFeed;
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(newLine);
        if (isStatic)
            directive = directive.WithStaticKeyword(SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space));

        // A file whose usings stand inside its only namespace gets the new one there.
        if (root.Usings.Count == 0
            && root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(declaration => declaration.Usings.Count > 0) is { } holder)
        {
            var indented = directive.WithLeadingTrivia(holder.Usings[0].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
            return root.ReplaceNode(holder, holder.WithUsings(Insert(holder.Usings, indented, isStatic)));
        }

        if (root.Usings.Count > 0)
            return root.WithUsings(Insert(root.Usings, directive, isStatic));

        // The file's first using takes the place above the first member, below what stands at the head of the file.
        var first = root.GetFirstToken(includeZeroWidth: true);
        var head = first.LeadingTrivia;
        return root.ReplaceToken(first, first.WithLeadingTrivia(newLine))
            .WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(head)));
    }

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax directive, bool isStatic)
    {
        var index = IndexOf(directive, usings, isStatic);
        if (index == 0 && usings.Count > 0)
        {
            // The head of the file stays above the new first directive.
            var head = usings[0].GetLeadingTrivia();
            directive = directive.WithLeadingTrivia(head);
            usings = usings.Replace(usings[0], usings[0].WithLeadingTrivia(head.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
        }
        return usings.Insert(index, directive);
    }

    /// <summary>Where a directive belongs among those of its kind: in their order if they have one, else behind them.</summary>
    private static int IndexOf(UsingDirectiveSyntax directive, SyntaxList<UsingDirectiveSyntax> usings, bool isStatic)
    {
        var start = 0;
        while (isStatic && start < usings.Count && usings[start].Alias is null && usings[start].StaticKeyword.IsKind(SyntaxKind.None))
            start++;
        var end = start;
        while (end < usings.Count && usings[end].Alias is null && !usings[end].StaticKeyword.IsKind(SyntaxKind.None) == isStatic)
            end++;
        for (var i = start + 1; i < end; i++)
            if (Compare(usings[i - 1], usings[i]) > 0)
                return end;
        for (var i = start; i < end; i++)
            if (Compare(directive, usings[i]) < 0)
                return i;
        return end;
    }

    private static int Compare(UsingDirectiveSyntax first, UsingDirectiveSyntax second)
    {
        var (one, other) = (first.Name?.ToString() ?? "", second.Name?.ToString() ?? "");
        var bySystem = IsOfSystem(other).CompareTo(IsOfSystem(one));
        return bySystem != 0 ? bySystem : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static bool IsImported(CompilationUnitSyntax root, string name, bool isStatic, SemanticModel model)
    {
        bool Matches(UsingDirectiveSyntax directive) => directive.Alias is null
            && !directive.StaticKeyword.IsKind(SyntaxKind.None) == isStatic
            && string.Equals(directive.Name?.ToString(), name, StringComparison.Ordinal);

        if (root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Any(Matches))
            return true;

        // A global using in another file serves as well.
        return model.Compilation.SyntaxTrees.Any(tree => tree != model.SyntaxTree
            && tree.TryGetRoot(out var other)
            && other is CompilationUnitSyntax unit
            && unit.Usings.Any(directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None) && Matches(directive)));
    }
}
