using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>The files of a compilation that use the library, as their using directives and namespaces say.</summary>
internal sealed class LibraryFiles
{
    // Weak keys: they live as long as their compilation.
    private static readonly ConditionalWeakTable<Compilation, LibraryFiles> Found = new();

    private readonly object gate = new();
    private HashSet<SyntaxTree>? trees;

    private LibraryFiles()
    {
    }

    public static HashSet<SyntaxTree> In(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = Found.GetValue(compilation, static _ => new LibraryFiles());

        // Not Lazy: a cancelled search must be able to start again.
        lock (files.gate)
            return files.trees ??= Search(compilation, cancellationToken);
    }

    private static HashSet<SyntaxTree> Search(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxTree>();
        var isGlobal = false;
        foreach (var tree in compilation.SyntaxTrees)
            if (tree.GetRoot(cancellationToken) is CompilationUnitSyntax root && Uses(root.Usings, root.Members, ref isGlobal))
                found.Add(tree);
        return isGlobal ? new HashSet<SyntaxTree>(compilation.SyntaxTrees) : found;
    }

    private static bool Uses(SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members, ref bool isGlobal)
    {
        var uses = false;
        foreach (var directive in usings)
        {
            if (!Names(directive.Name))
                continue;
            uses = true;
            isGlobal |= directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
        }
        foreach (var member in members)
            if (member is BaseNamespaceDeclarationSyntax declaration && (Names(declaration.Name) || Uses(declaration.Usings, declaration.Members, ref isGlobal)))
                uses = true;
        return uses;
    }

    private static bool Names(NameSyntax? name) => name?.GetFirstToken().ValueText is { } first
        && (first.StartsWith("Tensorflow", StringComparison.OrdinalIgnoreCase) || (first == "global" && name.ToString().IndexOf("Tensorflow", StringComparison.OrdinalIgnoreCase) >= 0));
}
