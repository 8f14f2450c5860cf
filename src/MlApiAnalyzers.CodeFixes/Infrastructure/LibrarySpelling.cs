using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>How code at one place writes the library's entry points <c>keras</c> and <c>tf</c>.</summary>
public sealed class LibrarySpelling
{
    private readonly SemanticModel model;
    private readonly TensorFlowLibrary library;
    private readonly int position;

    public LibrarySpelling(CodeContext context)
    {
        model = context.Model;
        library = context.Library;
        position = context.Node.SpanStart;
    }

    /// <summary>
    /// An expression such as <c>keras.losses.MeanSquaredError()</c>, its first name as it is written here; where nothing of the
    /// kind is in scope, applying adds the <c>using static</c> for it.
    /// </summary>
    public Spelled Spell(string expression)
    {
        var (name, type) = expression.StartsWith("keras.", StringComparison.Ordinal) ? ("keras", "KerasApi") : ("tf", "Binding");
        var rest = expression.Substring(name.Length);
        var inScope = model.LookupSymbols(position, name: name);
        if (inScope.Length == 0)
            return new Spelled(expression, "Tensorflow." + type);
        if (inScope.Length == 1 && library.Owns(TypeOf(inScope[0])))
            return new Spelled(expression, null);

        // Something of the user's has the name.
        return model.LookupNamespacesAndTypes(position, name: type).Any(library.Owns)
            ? new Spelled($"{type}.{name}{rest}", null)
            : new Spelled($"global::Tensorflow.{type}.{name}{rest}", null);
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };
}

/// <param name="Text">The expression.</param>
/// <param name="StaticUsing">The type whose <c>using static</c> it needs, or null.</param>
public sealed record Spelled(string Text, string? StaticUsing)
{
    /// <summary>The expression as it binds where the <c>using static</c> is still missing.</summary>
    public string FullyQualified => StaticUsing is null ? Text : $"global::{StaticUsing}.{Text}";

    public void AddUsings(RepairEditor editor)
    {
        if (StaticUsing is not null)
            editor.AddUsingStatic(StaticUsing);
    }
}
