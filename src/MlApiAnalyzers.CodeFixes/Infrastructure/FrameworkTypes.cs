using System.Linq;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>How a type of the framework is written at a place.</summary>
internal static class FrameworkTypes
{
    /// <summary>The type's name, whose using is added where it is missing; its full name where the short one means something else.</summary>
    public static string Spell(SemanticModel model, int position, string space, string name, RepairEditor editor)
    {
        var found = model.LookupSymbols(position, name: name);
        if (found.IsEmpty)
        {
            editor.AddUsing(space);
            return name;
        }
        return found.All(symbol => symbol is INamedTypeSymbol { ContainingNamespace: { } declared } && declared.ToString() == space) ? name : $"{space}.{name}";
    }
}
