using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;

/// <content>Training steps.</content>
internal sealed partial class EagerWriter
{
    private void WriteSteps()
    {
        foreach (var step in plan.Steps)
        {
            var statement = step.Step.Statement;
            place = statement;
            var indentation = layout.FinalIndentation(statement);
            var comments = SourceLayout.CommentsAbove(statement).Select(comment => indentation + comment + "\n");
            var optimizer = "";
            if (step.Step.LearningRatePlaceholder is not null)
            {
                if (step.Step.OptimizerStatement is { } created)
                    Remove(created);
            }
            else if (step.Step.OptimizerStatement is { } created)
            {
                editor.In(created).Text.Replace(created.Span, Assignment(created, step));
            }
            else
            {
                optimizer = indentation + (statement is LocalDeclarationStatementSyntax && program.IsLocal ? "var " : "") + optimizerNames[step] + " = " + Optimizer(step.Step) + ";"
                    + SourceLayout.CommentBehind(statement) + "\n";
            }

            // A loss that is written in the call of minimize becomes a function before the step.
            var loss = program.IsLocal && step.Step.Loss.Statement is null
                ? BlankLine + Function(plan.FunctionOf(step.Step.Loss), indentation, "") + BlankLine
                : "";
            if (program.IsLocal)
            {
                editor.In(statement).Text.Replace(SourceLayout.LinesOf(statement), loss + string.Concat(comments) + optimizer + BlankLine + Step(step, indentation, "") + BlankLine);
            }
            else
            {
                var member = MemberOf(statement);
                editor.In(statement).Text.Replace(SourceLayout.LinesOf(statement), (optimizer.Length > 0 ? string.Concat(comments) + optimizer : TextRepairs.BlankLine("")));
                editor.In(member).Text.Insert(member.FullSpan.End, BlankLine + Step(step, layout.Indentation(member), Modifiers(member)));
            }
        }
    }

    /// <summary>The statement that keeps the optimizer, with the Keras optimizer in it.</summary>
    private string Assignment(StatementSyntax created, EagerStep step)
    {
        layout.Replacements[step.Step.Creation] = Optimizer(step.Step);
        return created is LocalDeclarationStatementSyntax && program.IsLocal
            ? "var " + optimizerNames[step] + " = " + layout.Replacements[step.Step.Creation] + ";"
            : optimizerNames[step] + " = " + layout.Replacements[step.Step.Creation] + ";";
    }

    private string Optimizer(GraphTrainStep step)
    {
        editor.In(place).AddUsingStatic("Tensorflow.KerasApi");
        var rate = layout.Render(step.LearningRate!);
        return step.Optimizer switch
        {
            GraphOptimizer.Adam => "keras.optimizers.Adam(" + rate + ", epsilon: " + (step.Epsilon is { } epsilon ? layout.Render(epsilon) : "1e-8f") + ")",
            _ => "keras.optimizers.SGD(" + rate + ")",
        };
    }

    private string Step(EagerStep planned, string indentation, string modifiers)
    {
        var step = planned.Step;
        var inner = indentation + layout.Unit;
        var taken = new HashSet<string>(planned.Parameters.Select(parameter => valueNames[parameter]), StringComparer.Ordinal);
        taken.UnionWith(step.Variables.Select(static variable => variable.Name));
        taken.Add(optimizerNames[planned]);
        string Name(string wanted)
        {
            var name = wanted;
            for (var number = 2; !taken.Add(name); number++)
                name = wanted + number;
            return name;
        }

        var tape = Name("tape");
        var lines = new List<string> { "using var " + tape + " = " + tf + ".GradientTape();" };
        var fetched = planned.Returned.Append(step.Loss).Distinct().ToList();
        var computed = new Dictionary<GraphValue, string>();
        string Argument(GraphValue parameter, string name) => computed.TryGetValue(parameter, out var local) ? local : name;
        foreach (var shared in plan.SharedBy(fetched.Select(plan.FunctionOf)).Concat(fetched.Select(plan.FunctionOf).OrderBy(function => function.Root == step.Loss ? 0 : 1)).Distinct())
        {
            var name = Name(valueNames[shared.Root]);
            lines.Add("var " + name + " = " + Call(shared, Argument) + ";");
            computed.Add(shared.Root, name);
        }
        var loss = computed[step.Loss];
        var named = string.Join(", ", step.Variables.Select(static variable => variable.Name));
        var variables = layerVariables + ".Values";
        if (!step.TrainsLayers)
        {
            variables = Name("variables");
            lines.Add("var " + variables + " = new " + TypeName("IVariableV1", library.IVariable) + "[] { " + named + " };");
        }
        else if (named.Length > 0)
        {
            variables = Name("trained");
            Import("List", "System.Collections.Generic");
            lines.Add("var " + variables + " = new List<" + TypeName("IVariableV1", library.IVariable) + ">(" + layerVariables + ".Values) { " + named + " };");
        }
        var gradients = Name("gradients");
        lines.Add("var " + gradients + " = " + tape + ".gradient(" + loss + ", " + variables + ");");
        if (models.Of(place).LookupSymbols(place.SpanStart, name: "zip").IsEmpty)
            editor.In(place).AddUsingStatic("Tensorflow.Binding");
        if (step.LearningRatePlaceholder is { } rate)
        {
            // Gradient descent by hand: a Keras optimizer keeps the rate that it was created with.
            var gradient = Name("gradient");
            var variable = Name("variable");
            lines.Add("foreach (var (" + gradient + ", " + variable + ") in zip(" + gradients + ", " + variables + "))");
            lines.Add(layout.Unit + variable + ".assign_sub(" + valueNames[rate] + " * " + gradient + ");");
        }
        else
        {
            lines.Add(optimizerNames[planned] + ".apply_gradients(zip(" + gradients + ", " + variables + "));");
        }
        if (step.GlobalStep is { } counter)
            lines.Add(counter.Name + ".assign_add(1);");
        var returned = planned.Returned.Select(value => computed[value]).ToList();
        if (returned.Count > 0)
            lines.Add("return " + (returned.Count == 1 ? returned[0] : "(" + string.Join(", ", returned) + ")") + ";");

        var tensor = TypeName("Tensor", library.Tensor);
        var type = returned.Count switch
        {
            0 => "void",
            1 => tensor,
            _ => "(" + string.Join(", ", returned.Select(name => tensor + " " + name)) + ")",
        };
        var result = new List<string> { modifiers + type + " " + stepNames[planned] + "(" + Parameters(planned.Parameters, step) + ")", "{" };
        result.AddRange(lines.Select(line => layout.Unit + line));
        result.Add("}");
        return string.Concat(Descriptions(planned.Parameters).Concat(result).Select(line => indentation + line + "\n"));
    }
}
