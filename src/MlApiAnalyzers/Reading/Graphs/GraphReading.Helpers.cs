using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Graphs;

/// <content>Methods that get parts of the graph as arguments, or return them: these are other names of the same parts.</content>
internal sealed partial class GraphReading
{
    private void ReadHelpers()
    {
        // A helper may hand on what it got to another one.
        var pending = bodies.Where(static body => body.Helper is not null).ToList();
        for (var pass = 0; pass <= bodies.Count && pending.Count > 0; pass++)
            pending = pending.Where(body => !ReadHelper(body)).ToList();
        foreach (var body in pending)
            program.Refuse(GraphPreconditions.OperationInHelper, body.Helper!.Name);
    }

    private bool ReadHelper(GraphBody body)
    {
        var method = body.Helper!;
        var declaration = (MethodDeclarationSyntax)body.Owner;
        var helper = new GraphHelper(declaration, vocabulary.HoldsGraphPart(method.ReturnType));
        if (IsMentionedOtherwise(body))
            return false;

        // What builds a part of the graph does it once.
        if ((body.Builds || helper.ReturnsGraph) && (body.HelperCalls.Count > 1 || !definitions.HelperCalls.ContainsKey(body.HelperCalls[0])))
            return false;
        var aliases = new List<(ISymbol Symbol, GraphDefinition Definition)>();
        foreach (var parameter in method.Parameters.Where(parameter => vocabulary.IsGraphPart(parameter.Type)))
        {
            var given = body.HelperCalls.Select(call => Argument(call, parameter.Name) is { } argument && models.Variable(argument) is { } symbol ? definitions.At(symbol, argument) : null).Distinct().ToList();
            if (given.Count != 1 || given[0] is not { } definition)
                return false;
            aliases.Add((parameter, definition));
        }
        foreach (var (symbol, definition) in aliases)
            definitions.Alias(symbol, definition);
        if (helper.ReturnsGraph && !ReadResults(body, helper))
            return false;

        foreach (var (symbol, _) in aliases)
            helper.Aliases.Add(symbol);
        foreach (var call in body.HelperCalls)
        {
            var kept = call.ArgumentList.Arguments.Where(argument => !aliases.Any(alias => alias.Symbol.Name == Parameter(call, argument))).ToList();
            foreach (var argument in call.ArgumentList.Arguments.Except(kept))
                consumed.Add(argument.Expression);
            definitions.Kept.AddRange(kept);
            helper.Calls.Add(new GraphHelperCall(call, definitions.HelperCalls.TryGetValue(call, out var straight) && (helper.ReturnsGraph || straight.Targets.Count == 0) ? straight.Statement : null, kept));
            if (straight.Targets is { Count: > 0 } && !helper.ReturnsGraph)
                definitions.Kept.Add(straight.Statement);
        }
        program.Helpers.Add(helper);
        return true;
    }

    private bool IsMentionedOtherwise(GraphBody body)
    {
        foreach (var node in parts.SelectMany(part => Identifiers.Named(body.Helper!.Name, part, cancellationToken)))
            if (node is IdentifierNameSyntax name
                && SymbolEqualityComparer.Default.Equals(models.Symbol(name), body.Helper)
                && !body.HelperCalls.Any(call => call.Expression.Span.Contains(name.Span)))
                return true;
        return false;
    }

    /// <summary>Takes the variables that a helper's results go to as other names of what it returns.</summary>
    private bool ReadResults(GraphBody body, GraphHelper helper)
    {
        var targets = definitions.HelperCalls[body.HelperCalls[0]].Targets;
        var returns = helper.Declaration.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).OfType<ReturnStatementSyntax>().ToList();
        if (returns.Count != 1 || body.Statements.LastOrDefault() != returns[0] || returns[0].Expression is not { } returned)
            return false;
        var results = returned is TupleExpressionSyntax tuple ? tuple.Arguments.Select(static argument => argument.Expression).ToList() : new List<ExpressionSyntax> { returned };
        if (targets.Count != 0 && targets.Count != results.Count)
            return false;
        var known = results.Select(result => models.Variable(result) is { } symbol ? definitions.At(symbol, result) : null).ToList();
        if (known.Contains(null) && (results.Count > 1 || targets.Count != 1))
            return false;
        for (var i = 0; i < targets.Count; i++)
        {
            if (known[i] is { } definition)
                definitions.Alias(targets[i], definition);
            else
                definitions.Add(new GraphDefinition(DefinitionKind.Operation, targets[i], returned, returns[0]));
            helper.Aliases.Add(targets[i]);
        }
        definitions.Kept.Remove(returns[0]);
        if (!known.Contains(null))
            program.Removed.Add(returns[0]);
        return true;
    }
}
