using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;

/// <content>What stood around the graph: sessions and scopes, and fields.</content>
internal sealed partial class EagerWriter
{
    private void WriteWrappers()
    {
        foreach (var file in program.Wrappers.GroupBy(static wrapper => wrapper.Statement.SyntaxTree))
            WriteWrappers(file, file.Key.GetText(), editor.In(file.First().Statement).Text);
    }

    private void WriteWrappers(IEnumerable<GraphWrapper> wrappers, SourceText text, TextRepairs repairs)
    {
        var dedents = new Dictionary<int, int>();
        foreach (var wrapper in wrappers)
        {
            if (wrapper.Content is BlockSyntax block)
            {
                Remove(repairs, text, TextSpan.FromBounds(wrapper.Statement.SpanStart, block.OpenBraceToken.Span.End));
                Remove(repairs, text, TextSpan.FromBounds(block.CloseBraceToken.SpanStart, wrapper.Statement.Span.End));
            }
            else
            {
                Remove(repairs, text, TextSpan.FromBounds(wrapper.Statement.SpanStart, wrapper.Content.GetFirstToken().FullSpan.Start));
            }
            var levels = layout.LevelsOf(wrapper);
            var first = text.Lines.GetLineFromPosition(wrapper.Content.SpanStart).LineNumber;
            var last = text.Lines.GetLineFromPosition(wrapper.Content.Span.End).LineNumber;
            for (var line = wrapper.Content is BlockSyntax ? first + 1 : first; line < last + (wrapper.Content is BlockSyntax ? 0 : 1); line++)
                dedents[line] = (dedents.TryGetValue(line, out var sum) ? sum : 0) + levels;
        }
        foreach (var dedent in dedents)
        {
            var line = text.Lines[dedent.Key];
            var length = Math.Min(dedent.Value, text.ToString(line.Span).TakeWhile(static character => character is ' ' or '\t').Count());
            repairs.Replace(new TextSpan(line.Start, length), "");
        }
    }

    /// <summary>Removes a part of the text, with its line where nothing else is in it.</summary>
    private static void Remove(TextRepairs repairs, SourceText text, TextSpan span)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var alone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, span.Start))) && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(span.End, last.End)));
        repairs.Remove(alone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : span);
    }

    /// <summary>Helpers no longer take and return parts of the graph.</summary>
    private void WriteHelpers()
    {
        foreach (var helper in program.Helpers)
        {
            var parameters = helper.Declaration.ParameterList;
            var kept = parameters.Parameters.Where(parameter => !helper.Aliases.Contains(models.Declared(parameter)!)).Select(static parameter => parameter.ToString()).ToList();
            if (kept.Count < parameters.Parameters.Count)
                editor.In(parameters).Text.Replace(parameters.Span, "(" + string.Join(", ", kept) + ")");
            if (helper.ReturnsGraph)
                editor.In(helper.Declaration).Text.Replace(helper.Declaration.ReturnType.Span, "void");
            foreach (var call in helper.Calls)
            {
                var arguments = "(" + string.Join(", ", call.Kept.Select(layout.Render)) + ")";
                if (call.Statement is { } statement)
                    ReplaceStatement(statement, new List<string> { call.Invocation.Expression + arguments + ";" });
                else
                    editor.In(call.Invocation).Text.Replace(call.Invocation.ArgumentList.Span, arguments);
            }
        }
    }

    /// <summary>Takes the graph's fields away and puts those of the eager program in their place.</summary>
    private void WriteFields()
    {
        var declarations = program.Fields.Select(static field => field.DeclaringSyntaxReferences[0].GetSyntax().FirstAncestorOrSelf<FieldDeclarationSyntax>()!).Distinct().OrderBy(program.PlaceOf).ToList();
        var position = declarations.FirstOrDefault();
        place = position ?? program.Anchor;
        var added = new List<(string Type, string Name)>();
        foreach (var symbol in plan.Promoted)
        {
            added.Add((FieldType(symbol), symbol.Name));

            // The declaration becomes an assignment.
            if (EagerPlan.DeclarationOf(symbol) is { } local && !plan.Steps.Any(step => step.Step.OptimizerStatement == local))
                editor.In(local).Text.Replace(TextSpan.FromBounds(local.SpanStart, local.Declaration.Variables[0].Identifier.SpanStart), "");
        }
        if (!program.IsLocal)
            foreach (var step in plan.Steps)
                if (step.Step.LearningRatePlaceholder is null && step.Step.OptimizerCarrier is not ILocalSymbol)
                    added.Add((TypeName("IOptimizer", library.IOptimizer), optimizerNames[step]));

        foreach (var declaration in declarations)
        {
            var kept = declaration.Declaration.Variables.Where(variable => !program.Fields.Any(field => field.DeclaringSyntaxReferences[0].Span == variable.Span)).ToList();
            if (kept.Count > 0)
            {
                editor.In(declaration).Text.Replace(TextSpan.FromBounds(declaration.Declaration.Variables[0].SpanStart, declaration.Declaration.Span.End), string.Join(", ", kept.Select(static variable => variable.ToString())));
                continue;
            }
            var comments = string.Concat(SourceLayout.CommentsAbove(declaration).Where(IsWorthKeeping).Select(comment => layout.Indentation(declaration) + comment + "\n"));
            editor.In(declaration).Text.Replace(SourceLayout.LinesOf(declaration), comments + (declaration == position ? Fields(added, declaration) : "") + TextRepairs.BlankLine(""));
        }
        WriteLayerField(declarations.FirstOrDefault());
        if (added.Count > 0 && (position is null || declarations[0].Declaration.Variables.Any(variable => !program.Fields.Any(field => field.DeclaringSyntaxReferences[0].Span == variable.Span))))
        {
            var first = position ?? (SyntaxNode)program.Anchor.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Members[0];
            editor.In(first).Text.Insert(first.FullSpan.Start, Fields(added, first) + (position is null ? BlankLine : ""));
        }
    }

    /// <summary>The variables of the layers stand above the other fields.</summary>
    private void WriteLayerField(FieldDeclarationSyntax? field)
    {
        if (layerVariables.Length == 0)
            return;
        var first = (MemberDeclarationSyntax?)field ?? place.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Members[0];
        Import("Dictionary", "System.Collections.Generic");
        var type = "Dictionary<string, " + TypeName("IVariableV1", library.IVariable) + ">";
        editor.In(first).Text.Insert(SourceLayout.LinesOf(first).Start, layout.Indentation(first) + FieldModifiers(first, MemberOf(program.LayerVariables[0])) + "readonly " + type + " " + layerVariables + " = new " + type + "();\n" + (field is null ? BlankLine : ""));
    }

    private string Fields(IEnumerable<(string Type, string Name)> fields, SyntaxNode place)
    {
        var member = MemberOf(plan.Functions.Count > 0 ? plan.Functions[0].Root.Expression : program.Anchor);
        var modifiers = FieldModifiers(place, member);
        var value = (models.Of(place).GetNullableContext(place.SpanStart) & NullableContext.AnnotationsEnabled) != 0 ? " = null!" : "";
        return string.Concat(fields.GroupBy(static field => field.Type).Select(fields => layout.Indentation(place) + modifiers + fields.Key + " "
            + string.Join(", ", fields.Select(field => field.Name + value)) + ";" + "\n"));
    }

    /// <summary>The modifiers of a new field: those that the one it stands at is written with, and static where it is used in static code.</summary>
    private static string FieldModifiers(SyntaxNode place, MemberDeclarationSyntax user) =>
        (place is not FieldDeclarationSyntax existing || existing.Modifiers.Any(SyntaxKind.PrivateKeyword) ? "private " : "")
        + (user.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : "");

    private string FieldType(ISymbol symbol)
    {
        if (plan.Steps.Any(step => SymbolEqualityComparer.Default.Equals(step.Step.OptimizerCarrier, symbol)))
            return TypeName("IOptimizer", library.IOptimizer);
        var type = ((ILocalSymbol)symbol).Type;
        return type.ToMinimalDisplayString(models.Of(place), place.SpanStart);
    }
}
