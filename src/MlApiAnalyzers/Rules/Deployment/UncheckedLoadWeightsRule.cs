using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5005: <c>load_weights</c> of a path that nothing has looked for: a missing file goes unnoticed.</summary>
public sealed class UncheckedLoadWeightsRule() : TensorFlowRule(RuleDescriptors.MLA5005_UncheckedLoadWeights)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.MissingWeightsAreSkipped))
            on.Call("load_weights", (context, load) => Check(context, load, library));
    }

    private static void Check(RuleContext context, IInvocationOperation load, TensorFlowLibrary library)
    {

        // What ends in a known name is a file that is expected to be there; another path may come from looking for files, and a parameter's from a caller that has.
        if (ModelFiles.UseOf(load, library) != ModelFileUse.LoadWeights
            || load.WrittenArgument("filepath") is not { } argument
            || ModelPath.Of(argument.Value, context.CancellationToken) is not { } name
            || PathReading.Of(argument.Value, context.CancellationToken) is not { Parameter: null } path
            || IsLookedAfter(load, path, library, context.CancellationToken)
            || TypeLooksForFiles(context.ContainingSymbol.ContainingType, path, load, context.CancellationToken))
        {
            return;
        }
        context.Report(argument.Value.Syntax.GetLocation(), [$"'{name.Name}'"]);
    }

    /// <summary>Whether the member writes the file itself before, or gives the path to a method that may see to it.</summary>
    private static bool IsLookedAfter(IInvocationOperation load, PathReading path, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var operation in MemberReading.Of(load).Operations)
        {
            if (operation is not IArgumentOperation { Parent: IInvocationOperation call } argument
                || call == load
                || call.Syntax.SpanStart > load.Syntax.SpanStart
                || argument.Value.Type?.SpecialType != SpecialType.System_String
                || PathCalls.KeepsPath(call.TargetMethod))
            {
                continue;
            }
            var isOtherLoad = ModelFiles.UseOf(call, library) is ModelFileUse.LoadWeights;
            var isPrinted = library.BindingFunctions.Declares(call.TargetMethod) || call.TargetMethod.Name is "WriteLine" or "Write";
            if (!isOtherLoad && !isPrinted && PathReading.Of(argument.Value, cancellationToken).Match(path) == PathMatch.Same)
                return true;
        }
        return false;
    }

    /// <summary>Whether the type asks if the file exists, or for what files there are, or fetches them.</summary>
    private static bool TypeLooksForFiles(INamedTypeSymbol? type, PathReading path, IOperation near, CancellationToken cancellationToken)
    {
        if (type is null)
            return false;
        if (TypeWords.Mention(type, static word => word is "EnumerateFiles" or "GetFiles" or "get_file" || word.StartsWith("Download", StringComparison.Ordinal), cancellationToken))
            return true;
        if (!TypeWords.Mention(type, static word => word == "Exists", cancellationToken))
            return false;

        // A check of another path is none of this one; FileInfo.Exists does not say here which file it is about.
        var checks = 0;
        foreach (var call in TypeWords.Calls(type, near, static word => word == "Exists", cancellationToken))
        {
            checks++;
            if (PathCalls.CheckedPath(call) is not { } found || PathReading.Of(found, cancellationToken).Match(path) != PathMatch.Different)
                return true;
        }
        return checks == 0 || MentionsExistsOtherwise(type, cancellationToken);
    }

    private static bool MentionsExistsOtherwise(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
                if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Exists", Parent: not InvocationExpressionSyntax })
                    return true;
        return false;
    }
}
