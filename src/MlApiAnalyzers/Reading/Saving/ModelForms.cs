using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Models;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>What becomes of a model by the way it is put together: whether it has variables yet, and whether it can be revived.</summary>
internal static class ModelForms
{
    /// <summary>
    /// Whether a model, as it is put together, waits for its first input: a Sequential model whose first layer is told no input
    /// shape, or a class that derives from <c>Model</c>.
    /// </summary>
    public static bool IsUnbuilt(KerasModel model) => model.Kind switch
    {
        ModelKind.Sequential => model.Layers.Length > 0 && HasOwnLayers(model) && AreFactories(model) && !KnowsInput(model.Layers[0]),
        ModelKind.Subclassed => true,
        _ => false,
    };

    /// <summary>Whether the constructors of a class, and its own layers', make no variables: they only create layers.</summary>
    public static bool OnlyCreatesLayers(INamedTypeSymbol type, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        OnlyCreatesLayers(type, library, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellationToken);

    /// <summary>Whether all layers are made where they are put into the model: nothing else holds one, and could build it or share it.</summary>
    public static bool HasOwnLayers(KerasModel model)
    {
        foreach (var layer in model.Layers)
            if (layer.Kind is not (LayerKind.Factory or LayerKind.Input or LayerKind.Object) || layer.Place != layer.Creation)
                return false;
        return true;
    }

    /// <summary>The class of the program's own that a layer of the model is of; null when the library has them all.</summary>
    public static ITypeSymbol? OwnClassIn(KerasModel model, TensorFlowLibrary library)
    {
        foreach (var layer in model.Layers)
        {
            if (layer.Creation is IObjectCreationOperation { Type: { } type } && library.Layer.IsBaseOf(type) && !library.Owns(type))
                return type;
            if (layer.Model is { } inner && OwnClassIn(inner, library) is { } own)
                return own;
        }
        return null;
    }

    // A layer of another class may make its variables when it is created.
    private static bool AreFactories(KerasModel model)
    {
        foreach (var layer in model.Layers)
            if (layer.Kind != LayerKind.Factory)
                return false;
        return true;
    }

    private static bool KnowsInput(LayerReading first)
    {
        // Only what is known to wait for its input counts.
        if (first.Kind != LayerKind.Factory || first.Creation is not IInvocationOperation factory)
            return true;
        foreach (var argument in factory.Arguments)
            if (argument.Parameter?.Name is "input_shape" or "batch_input_shape" or "batch_size" or "args" && !argument.Value.IsConstantNull())
                return true;
        return first.Name is not ("Dense" or "Conv1D" or "Conv2D" or "Flatten" or "LSTM" or "GRU" or "SimpleRNN" or "BatchNormalization" or "Rescaling" or "Dropout" or "MaxPooling2D" or "Reshape");
    }

    private static bool OnlyCreatesLayers(INamedTypeSymbol type, TensorFlowLibrary library, HashSet<ISymbol> visited, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type; current is not null && !library.Owns(current); current = current.BaseType)
        {
            if (!visited.Add(current))
                return true;
            if (current.DeclaringSyntaxReferences.IsEmpty)
                return false;
            foreach (var reference in current.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration || declaration.ParameterListOf() is not null)
                    return false;
                foreach (var member in declaration.Members)
                    if (member is ConstructorDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax && MayBuild(member))
                        return false;
            }
        }
        return true;
    }

    /// <summary>Whether a member calls anything but the creation of layers and their list.</summary>
    private static bool MayBuild(MemberDeclarationSyntax member)
    {
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: not ("StackLayers" or "nameof") } }:
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when !IsFactory(access):
                    return true;
                case ObjectCreationExpressionSyntax creation when !IsArguments(creation.Type):
                    return true;
            }
        }
        return false;
    }

    // layers.Dense(…), keras.layers.Dense(…), tf.keras.layers.Dense(…), and what only adds to lists.
    private static bool IsFactory(MemberAccessExpressionSyntax access) =>
        access.Name.Identifier.ValueText is "Add" or "add"
        || access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "layers" or "activations" }
        || (access.Expression is IdentifierNameSyntax name && name.Identifier.ValueText.EndsWith("layers", System.StringComparison.OrdinalIgnoreCase));

    private static bool IsArguments(TypeSyntax type)
    {
        var name = type.ToString();
        return name.EndsWith("Args", System.StringComparison.Ordinal) || name is "Shape" || name.StartsWith("List<", System.StringComparison.Ordinal);
    }

    // Primary constructors are newer than the Roslyn version built against.
    private static SyntaxNode? ParameterListOf(this TypeDeclarationSyntax declaration)
    {
        foreach (var child in declaration.ChildNodes())
            if (child.IsKind(SyntaxKind.ParameterList))
                return child;
        return null;
    }
}
