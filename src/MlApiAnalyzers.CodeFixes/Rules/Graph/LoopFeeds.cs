using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Turns the varying values of an operation into placeholders, and feeds the values where the operation is run.</summary>
internal sealed class LoopFeeds
{
    private readonly LoopHoist hoist;
    private readonly ExpressionSyntax operation;
    private readonly string tf;
    private readonly List<(ExpressionSyntax Value, string DataType)> values;
    private readonly List<InvocationExpressionSyntax> runs;

    private LoopFeeds(LoopHoist hoist, ExpressionSyntax operation, string tf, List<(ExpressionSyntax Value, string DataType)> values, List<InvocationExpressionSyntax> runs)
    {
        this.hoist = hoist;
        this.operation = operation;
        this.tf = tf;
        this.values = values;
        this.runs = runs;
    }

    /// <summary>The feeds, or null where a value is of no known element type, or a run does not write its feeds out.</summary>
    public static LoopFeeds? Find(RepairContext context, LoopHoist hoist, ExpressionSyntax operation, LocalDeclarationStatementSyntax? declaration)
    {
        var values = new List<(ExpressionSyntax, string)>();
        foreach (var value in hoist.Varying)
        {
            if (DataTypeOf(context.Model.GetTypeInfo(value, context.CancellationToken).Type) is not { } dataType || TakesAnyObject(context, value))
                return null;
            if (declaration is not null && value.DescendantNodesAndSelf().Any(static node => node is InvocationExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax))
                return null;
            values.Add((value, dataType));
        }
        var probe = operation.ReplaceNodes(hoist.Varying, static (_, _) => SyntaxFactory.ParseExpression("default(global::Tensorflow.Tensor)"));
        var before = context.Model.GetTypeInfo(operation, context.CancellationToken).Type;
        var after = context.Model.GetSpeculativeTypeInfo(operation.SpanStart, probe, SpeculativeBindingOption.BindAsExpression).Type;
        if (after is null or IErrorTypeSymbol || !SymbolEqualityComparer.Default.Equals(before, after)
            || context.Model.GetSpeculativeSymbolInfo(operation.SpanStart, probe, SpeculativeBindingOption.BindAsExpression).Symbol is null
            || RunsOf(context, hoist, operation, declaration) is not { Count: > 0 } runs)
            return null;
        var tf = context.Model.LookupSymbols(operation.SpanStart, name: "tf").Any(symbol => context.Library.BindingFunctions.Declares(symbol)) ? "tf" : "Tensorflow.Binding.tf";
        return new LoopFeeds(hoist, operation, tf, values, runs);
    }

    /// <summary>Declares the placeholders and feeds the runs; returns the operation over the placeholders.</summary>
    public ExpressionSyntax Apply(RepairEditor editor)
    {
        var replaced = operation.TrackNodes(values.Select(static value => value.Value));
        var feeds = new List<ArgumentSyntax>();
        foreach (var (value, dataType) in values)
        {
            var name = editor.FreeName(NameOf(value) + "Placeholder", operation);
            hoist.Declare(editor, name, SyntaxFactory.ParseExpression($"{tf}.placeholder({tf}.{dataType})"));
            var current = replaced.GetCurrentNode(value)!;
            replaced = replaced.ReplaceNode(current, SyntaxFactory.IdentifierName(name).WithTriviaFrom(current));
            feeds.Add(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"({name}, {value.WithoutTrivia()})")));
        }
        foreach (var run in runs)
        {
            editor.Replace(run.ArgumentList, current => feeds.Aggregate(current, static (list, feed) => list.AddArguments(
                feed.WithLeadingTrivia(list.Arguments.Count > 0 ? SyntaxFactory.TriviaList(SyntaxFactory.Space) : default))));
        }
        return replaced;
    }

    // A constant is made of the object itself, not of a tensor.
    private static bool TakesAnyObject(RepairContext context, ExpressionSyntax value)
    {
        if (value.Parent is not ArgumentSyntax argument)
            return value.Parent is not BinaryExpressionSyntax;
        return context.Model.GetOperation(argument, context.CancellationToken) is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call }
            || parameter.Type.SpecialType == SpecialType.System_Object
            || parameter.IsParams
            || call.TargetMethod.Name is "constant" or "Variable" or "convert_to_tensor";
    }

    private static List<InvocationExpressionSyntax>? RunsOf(RepairContext context, LoopHoist hoist, ExpressionSyntax operation, LocalDeclarationStatementSyntax? declaration)
    {
        var fetched = new List<SyntaxNode>();
        if (declaration is null)
        {
            fetched.Add(operation);
        }
        else
        {
            var local = declaration.Declaration.Variables[0].Identifier.ValueText;
            fetched.AddRange(hoist.Loop.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local));
        }
        var runs = new List<InvocationExpressionSyntax>();
        foreach (var fetch in fetched)
        {
            if (RunOf(context, fetch) is not { } run)
                return null;
            if (!runs.Contains(run))
                runs.Add(run);
        }
        return runs;
    }

    private static InvocationExpressionSyntax? RunOf(RepairContext context, SyntaxNode fetch)
    {
        foreach (var call in fetch.Ancestors().OfType<InvocationExpressionSyntax>())
        {
            if (context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation
                || SessionRun.Read(invocation, context.Library, context.CancellationToken) is not { Fetches: { } fetches } run)
                continue;
            return run.Feeds is not null
                && fetches.Any(operation => operation.Syntax == fetch)
                && call.ArgumentList.Arguments.All(static argument => argument.NameColon is null)
                && invocation.Argument("feed_dict") is { ArgumentKind: ArgumentKind.ParamArray }
                ? call
                : null;
        }
        return null;
    }

    private static string NameOf(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => Camel(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => Camel(access.Name.Identifier.ValueText),
        _ => "value",
    };

    private static string Camel(string name)
    {
        name = name.TrimStart('_');
        return name.Length == 0 ? "value" : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static string? DataTypeOf(ITypeSymbol? type) => (type is IArrayTypeSymbol array ? array.ElementType : type)?.SpecialType switch
    {
        SpecialType.System_Single => "float32",
        SpecialType.System_Double => "float64",
        SpecialType.System_Int32 => "int32",
        SpecialType.System_Int64 => "int64",
        SpecialType.System_Boolean => "@bool",
        SpecialType.System_String => "@string",
        _ => null,
    };
}
