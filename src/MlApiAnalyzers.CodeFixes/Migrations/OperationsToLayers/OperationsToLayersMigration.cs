using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Layers;

namespace MlApiAnalyzers.CodeFixes.Migrations.OperationsToLayers;

/// <summary>From operations over variables to a Keras model. All layers of a model lead to the same repair.</summary>
internal static class OperationsToLayersMigration
{
    public static IEnumerable<Repair> FindRepairs(RepairContext context, string equivalenceKey)
    {
        if (context.Enclosing<InvocationExpressionSyntax>() is not { } syntax
            || context.Model.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation call
            || HandWrittenModelReader.Read(call, context.Library, context.CancellationToken) is not { CanMigrate: true } model
            || KerasModelWriter.Write(context, model) is not { } writer)
            yield break;
        yield return new Repair($"Build a Keras model of the layers{(model.CanChangeResults ? " (may change results)" : "")}", equivalenceKey, writer.Apply);
    }
}
