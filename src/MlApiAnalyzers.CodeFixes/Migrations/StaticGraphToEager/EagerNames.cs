using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;

/// <summary>Gives names to the functions and locals of the eager program that nothing in reach has.</summary>
internal sealed class EagerNames
{
    private readonly GraphModels models;
    private readonly ISet<ISymbol> gone;
    private readonly HashSet<string> functions = new(StringComparer.Ordinal);
    private readonly List<(string Name, SyntaxNode Scope)> locals = new();
    private readonly List<(string Name, SyntaxNode Scope)> declared = new();

    /// <param name="models">The models of the files.</param>
    /// <param name="parts">The declarations of the type, or the file of the program.</param>
    /// <param name="gone">Variables that the migration removes, and whose names are free.</param>
    public EagerNames(GraphModels models, IEnumerable<SyntaxNode> parts, ISet<ISymbol> gone)
    {
        this.models = models;
        this.gone = gone;
        foreach (var node in parts.SelectMany(static part => part.DescendantNodes()))
        {
            if (node is not (VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax or LocalFunctionStatementSyntax or CatchDeclarationSyntax))
                continue;
            if (models.Declared(node) is not { } symbol || gone.Contains(symbol))
                continue;
            declared.Add((symbol.Name, ScopeOf(node)));
        }
    }

    /// <summary>A name for a function, made from the name of what it computes.</summary>
    public string Function(string value, SyntaxNode at) => Pascal(value) is "Predict" ? Free("Predict", "Prediction", at) : Free(Pascal(value), "Compute" + Pascal(value), at);

    public string Function(string first, string second, SyntaxNode at) => Free(first, second, at);

    /// <summary>The name for a local in the block around <paramref name="at"/>.</summary>
    public string Local(string name, SyntaxNode at)
    {
        var scope = ScopeOf(at);
        bool IsTaken(string candidate) => declared.Concat(locals).Any(other => other.Name == candidate && (other.Scope.Contains(scope) || scope.Contains(other.Scope)));
        var chosen = name;
        for (var number = 2; IsTaken(chosen); number++)
            chosen = name + number;
        locals.Add((chosen, scope));
        return chosen;
    }

    public static string Pascal(string name)
    {
        foreach (var suffix in new[] { "_op", "Op", "_tensor" })
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
                name = name.Substring(0, name.Length - suffix.Length);
        if (name.TrimStart('_') is "pred" or "prediction" or "predictions" or "y_pred" or "yPred")
            return "Predict";
        var result = new StringBuilder();
        foreach (var part in name.Split('_'))
            if (part.Length > 0)
                result.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        return result.Length > 0 && char.IsLetter(result[0]) ? result.ToString() : "Compute" + result;
    }

    private string Free(string first, string second, SyntaxNode at)
    {
        bool IsTaken(string candidate) => functions.Contains(candidate)
            || models.Of(at).LookupSymbols(at.SpanStart, name: candidate).Any(symbol => !gone.Contains(symbol))
            || declared.Any(other => other.Name == candidate);
        var chosen = first;
        if (IsTaken(chosen))
            chosen = second;
        for (var number = 2; IsTaken(chosen); number++)
            chosen = second + number;
        functions.Add(chosen);
        return chosen;
    }

    private static SyntaxNode ScopeOf(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
            if (current is BlockSyntax or CommonForEachStatementSyntax or ForStatementSyntax or UsingStatementSyntax or SwitchSectionSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)
                return current;
        return node;
    }
}
