using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Graphs;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;

/// <content>Runs and evaluations.</content>
internal sealed partial class EagerWriter
{
    private void WriteRun(GraphRun run)
    {
        place = run.Invocation;
        foreach (var inner in program.Runs.Where(other => other != run && run.Feeds.Any(feed => feed.Value.Contains(other.Invocation))))
            layout.Replacements[inner.Invocation] = Value(inner);

        if (!plan.NeedsStatements(run))
        {
            if (run.Form != FetchForm.Single && Elements(run) is { } targets)
                WriteStatements(run, targets, new List<string>(), Results(run, new Dictionary<GraphValue, string>(), new List<string>()));
            else
                editor.In(run.Invocation).Text.Replace(Replaced(run).Span, Value(run));
            return;
        }

        var statement = EagerPlan.StatementOf(run)!;
        var before = new List<string>();
        var computed = new Dictionary<GraphValue, string>();
        if (EagerPlan.TrainStepOf(run) is { } step)
            CallStep(run, plan.StepOf(step), statement, before, computed);
        else
            ComputeShared(run, statement, before, computed);
        var results = Results(run, computed, before);
        if (run.Form == FetchForm.Single)
        {
            if (results[0] is null)
                ReplaceStatement(statement, before);
            else
                WriteExpression(run, statement, before, results[0]!);
        }
        else if (Elements(run) is { } elements)
        {
            WriteStatements(run, elements, before, results);
        }
        else
        {
            var none = run.Form == FetchForm.Tuple ? "default(" + TypeName("NDArray", library.NDArray) + ")" : "null";
            var list = string.Join(", ", results.Select(result => result ?? none));
            WriteExpression(run, statement, before, run.Form == FetchForm.Tuple ? "(" + list + ")" : Array(list));
        }
    }

    private string Array(string elements) => "new " + TypeName("NDArray", library.NDArray) + "[] { " + elements + " }";

    /// <summary>The eager form of a run that is an expression.</summary>
    private string Value(GraphRun run)
    {
        var results = Results(run, new Dictionary<GraphValue, string>(), new List<string>());
        return run.Form switch
        {
            FetchForm.Tuple => "(" + string.Join(", ", results) + ")",
            FetchForm.Array => Array(string.Join(", ", results)),
            _ when IsArray(run) && Replaced(run) == run.Invocation => Array(results[0]!),
            _ when run.Invocation.Parent is ExpressionStatementSyntax or CastExpressionSyntax { Type: PredefinedTypeSyntax } && run.Fetches[0].Value is { } value => Call(plan.FunctionOf(value), Arguments(run, new Dictionary<GraphValue, string>())),
            _ => results[0]!,
        };
    }

    /// <summary>The node that the eager form takes the place of: a run of one thing gives an array where its type is not known.</summary>
    private SyntaxNode Replaced(GraphRun run) =>
        IsArray(run) && run.Form == FetchForm.Single && run.Invocation.Parent is ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access
            && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: 0 }
            ? access
            : run.Invocation;

    private bool IsArray(GraphRun run) => models.Type(run.Invocation) is IArrayTypeSymbol;

    /// <summary>The texts of what is fetched; null for a training step.</summary>
    private List<string?> Results(GraphRun run, Dictionary<GraphValue, string> computed, List<string> before) =>
        run.Fetches.Select(fetch => fetch switch
        {
            { TrainStep: not null } => null,
            { Value: { } value } when computed.TryGetValue(value, out var local) => local + ".numpy()",
            { Value: { } value } => Call(plan.FunctionOf(value), Arguments(run, computed)) + ".numpy()",
            { Variable: { } variable } when fetch.Expression is IdentifierNameSyntax => variable.Name + ".numpy()",
            _ => Primary(fetch.Expression) + ".numpy()",
        }).ToList();

    private string Primary(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? layout.Render(expression) : "(" + layout.Render(expression) + ")";

    /// <summary>What a run gives for each parameter: the fed value, or the shared value that was computed or is computed in place.</summary>
    private Func<GraphValue, string, string> Arguments(GraphRun run, Dictionary<GraphValue, string> computed, GraphTrainStep? step = null)
    {
        string Argument(GraphValue parameter, string name)
        {
            if (!parameter.IsPlaceholder)
                return computed.TryGetValue(parameter, out var local) ? local : Call(plan.FunctionOf(parameter), Argument);
            var feed = run.Feeds.Last(candidate => candidate.Placeholder == parameter);
            return Fed(feed, isNumber: step?.LearningRatePlaceholder == parameter && IsFloat(parameter));
        }
        return Argument;
    }

    private string Fed(GraphFeed feed, bool isNumber)
    {
        var value = layout.Render(feed.Value);
        return isNumber || library.Tensor.IsBaseOf(feed.Type) || library.IVariable.IsBaseOf(feed.Type) ? value : tf + ".constant(" + value + ")";
    }

    private void CallStep(GraphRun run, EagerStep step, StatementSyntax statement, List<string> before, Dictionary<GraphValue, string> computed)
    {
        var call = stepNames[step] + "(" + string.Join(", ", step.Parameters.Select(parameter => Arguments(run, computed, step.Step)(parameter, valueNames[parameter]))) + ")";
        var used = run.Fetches.Where(static fetch => fetch.Value is not null).Select(static fetch => fetch.Value!).Distinct().ToList();
        if (step.Returned.Count == 0 || used.Count == 0)
        {
            before.Add(call + ";");
        }
        else if (step.Returned.Count == 1)
        {
            // One result that is used once needs no name.
            if (run.Fetches.Count(static fetch => fetch.Value is not null) == 1 && IsTaken(run, used[0]) && run.Form == FetchForm.Tuple && Elements(run) is not null)
            {
                computed.Add(used[0], call);
                return;
            }
            computed.Add(used[0], names.Local(valueNames[used[0]], statement));
            before.Add("var " + computed[used[0]] + " = " + call + ";");
        }
        else
        {
            foreach (var value in used)
                computed.Add(value, names.Local(valueNames[value], statement));
            before.Add("var (" + string.Join(", ", step.Returned.Select(value => computed.TryGetValue(value, out var local) ? local : "_")) + ") = " + call + ";");
        }
    }

    /// <summary>Whether a deconstructed run does something with a fetched value.</summary>
    private static bool IsTaken(GraphRun run, GraphValue value)
    {
        var elements = Elements(run);
        for (var i = 0; elements is not null && i < run.Fetches.Count; i++)
            if (run.Fetches[i].Value == value && elements[i] is null)
                return false;
        return true;
    }

    private void ComputeShared(GraphRun run, StatementSyntax statement, List<string> before, Dictionary<GraphValue, string> computed)
    {
        foreach (var function in plan.SharedIn(run))
        {
            var call = Call(function, Arguments(run, computed));
            var name = names.Local(valueNames[function.Root], statement);
            computed.Add(function.Root, name);
            before.Add("var " + name + " = " + call + ";");
        }
    }

    /// <summary>The variables that a run is deconstructed into, each as it is written, null for a discard; null when the run is no such statement.</summary>
    private static List<string?>? Elements(GraphRun run)
    {
        if (run.Invocation.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment || assignment.Right != run.Invocation)
            return null;
        static string? Designated(VariableDesignationSyntax designation, string type) => designation is SingleVariableDesignationSyntax single ? type + " " + single.Identifier.ValueText : null;

        List<string?>? elements = assignment.Left switch
        {
            DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax all } declaration => all.Variables.Select(variable => Designated(variable, declaration.Type.ToString())).ToList(),
            TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression switch
            {
                IdentifierNameSyntax { Identifier.ValueText: "_" } => null,
                DeclarationExpressionSyntax declaration => Designated(declaration.Designation, declaration.Type.ToString()),
                var target => target.ToString(),
            }).ToList(),
            _ => null,
        };
        return elements?.Count == run.Fetches.Count ? elements : null;
    }

    private void WriteStatements(GraphRun run, List<string?> elements, List<string> before, List<string?> results)
    {
        var statement = run.Invocation.FirstAncestorOrSelf<StatementSyntax>()!;

        // A variable that is both fed and assigned keeps its old value until all is computed.
        var fed = run.Feeds.SelectMany(static feed => feed.Value.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText).ToList();
        var taken = Enumerable.Range(0, elements.Count).Where(i => elements[i] is not null && results[i] is not null).ToList();
        if (taken.Count > 1 && taken.Any(i => fed.Contains(elements[i]!)))
        {
            var left = "(" + string.Join(", ", taken.Select(i => elements[i])) + ")";
            before.Add(left + " = (" + string.Join(", ", taken.Select(i => results[i])) + ");");
            ReplaceStatement(statement, before);
            return;
        }

        // What is computed comes before what the run changes; a variable is read behind the step that counts in it.
        var steps = run.Fetches.Any(static fetch => fetch.TrainStep is not null);
        foreach (var i in Enumerable.Range(0, elements.Count).OrderBy(i => run.Fetches[i].Value is { IsUpdate: true } ? 2 : steps && run.Fetches[i].Value is null ? 1 : 0))
        {
            if (results[i] is not { } result)
                continue;
            if (elements[i] is { } element)
                before.Add(element + " = " + result + ";");
            else if (run.Fetches[i].Value is { IsUpdate: true })
                before.Add(result.Substring(0, result.Length - ".numpy()".Length) + ";");
        }
        ReplaceStatement(statement, before);
    }

    private void WriteExpression(GraphRun run, StatementSyntax statement, List<string> before, string value)
    {
        var replaced = Replaced(run);
        layout.Replacements[replaced] = replaced == run.Invocation && IsArray(run) && run.Form == FetchForm.Single ? Array(value) : value;
        if (statement is IfStatementSyntax)
        {
            editor.In(replaced).Text.Replace(replaced.Span, layout.Replacements[replaced]);
            var indentation = layout.FinalIndentation(statement);
            editor.In(statement).Text.Insert(statement.SpanStart, string.Concat(before.Select(line => line + "\n" + indentation)));
            return;
        }
        ReplaceStatement(statement, before.Append(layout.Render(statement)).ToList());
    }

    /// <summary>Puts statements in the place of one, in braces where only one can stand.</summary>
    private void ReplaceStatement(StatementSyntax statement, List<string> statements)
    {
        var indentation = layout.FinalIndentation(statement);
        var comments = statement.Parent is BlockSyntax ? SourceLayout.CommentsWithin(statement).ToList() : new List<string>();
        var lines = comments.Where(comment => comment.StartsWith("//", StringComparison.Ordinal) && !statements.Any(text => text.Contains(comment))).Concat(statements).ToList();
        if (lines.Count == 0)
        {
            Remove(statement);
            return;
        }
        if (lines.Count == 1 || statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
        {
            editor.In(statement).Text.Replace(statement.Span, string.Join("\n" + indentation, lines));
            return;
        }
        var outer = layout.FinalIndentation(statement.Parent!);
        var start = TextSpan.FromBounds(statement.FullSpan.Start, statement.Span.End);
        editor.In(statement).Text.Replace(start, outer + "{" + "\n" + string.Concat(lines.Select(line => outer + layout.Unit + line + "\n")) + outer + "}");
    }
}
