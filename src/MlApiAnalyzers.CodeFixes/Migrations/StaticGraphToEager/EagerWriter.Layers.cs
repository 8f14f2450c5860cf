using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;

/// <content>Layers: methods that create their variables when they are called first, and find them by name ever after.</content>
internal sealed partial class EagerWriter
{
    private string layerVariables = "";

    private void WriteLayers()
    {
        if (program.LayerVariables.Count == 0)
            return;
        place = program.LayerVariables[0];
        layerVariables = names.Function("layerVariables", "variablesOfLayers", place);
        var getVariable = names.Function("GetVariable", "GetLayerVariable", place);
        foreach (var creation in program.LayerVariables)
        {
            place = creation;
            Import("Func", "System");
            TakeInitializer(creation);
            layout.Replacements[creation] = getVariable + "(" + GraphFunctions.NameOf(creation) + ", () => " + layout.Render(creation) + ")";
            editor.In(creation).Text.Replace(creation.Span, layout.Replacements[creation]);
        }

        var last = MemberOf(program.LayerVariables.OrderBy(program.PlaceOf).Last());
        place = last;
        editor.In(last).Text.Insert(last.FullSpan.End, BlankLine + Getter(getVariable, layout.Indentation(last), Modifiers(last)));
    }

    /// <summary>An initial value that a local holds for the variable alone is written where it is used.</summary>
    private void TakeInitializer(InvocationExpressionSyntax creation)
    {
        foreach (var argument in creation.ArgumentList.Arguments)
        {
            if (argument.Expression is not IdentifierNameSyntax name || models.Symbol(name) is not ILocalSymbol local || EagerPlan.DeclarationOf(local) is not { IsConst: false, Declaration: { Variables: { Count: 1 } variables } } declaration
                || variables[0].Initializer?.Value is not { } value || value.SpanStart > creation.SpanStart || !SourceLayout.IsBare(declaration)
                || MemberOf(creation).DescendantNodes().OfType<IdentifierNameSyntax>().Count(other => other.Identifier.ValueText == local.Name && other.Parent is not NameColonSyntax) != 1)
                continue;
            layout.Replacements[name] = layout.Reindent(layout.Render(value), layout.Indentation(declaration), layout.Indentation(argument), value);
            editor.In(declaration).Text.Remove(SourceLayout.LinesOf(declaration));
        }
    }

    private string Getter(string name, string indentation, string modifiers)
    {
        var variable = TypeName("IVariableV1", library.IVariable);
        var key = program.HasScopedLayers ? "key" : "name";
        var lines = new List<string>
        {
            "/// <summary>The variable of this name, which is created when it is asked for the first time.</summary>",
            modifiers + variable + " " + name + "(string name, Func<" + variable + "> create)",
            "{",
        };
        if (program.HasScopedLayers)
            lines.Add(layout.Unit + "var key = " + tf + ".get_variable_scope().name + \"/\" + name;");
        lines.Add(layout.Unit + "if (!" + layerVariables + ".TryGetValue(" + key + ", out var variable))");
        lines.Add(layout.Unit + layout.Unit + layerVariables + ".Add(" + key + ", variable = create());");
        lines.Add(layout.Unit + "return variable;");
        lines.Add("}");
        return string.Concat(lines.Select(line => indentation + line + "\n"));
    }
}
