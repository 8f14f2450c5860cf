using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>How an object is created, in one form for all spellings: the name and the written arguments by parameter name.</summary>
internal static class CreationForm
{
    public static string? Of(IOperation creation) => creation switch
    {
        IInvocationOperation factory => Form(factory.TargetMethod.Name, factory.Arguments),
        IObjectCreationOperation { Type: { } type } created => Form(type.Name, created.Arguments),
        _ => null,
    };

    private static string Form(string name, ImmutableArray<IArgumentOperation> arguments) =>
        $"{name}({string.Join(", ", arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue).OrderBy(static argument => argument.Parameter?.Ordinal).Select(static argument => $"{argument.Parameter?.Name}: {argument.Value.UnwrapImplicit().Syntax}"))})";
}
