using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>
/// Turns the session into a field beside the graph that it runs. Only where the graph is a readonly field itself: then the one
/// constructor, or the field's initializer, is the place where the session can be created.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SessionPerCallFixer))]
public sealed class SessionPerCallFixer : RuleFixer
{
    public const string LiftToField = "MLA4009.LiftToField";

    public SessionPerCallFixer()
        : base(RuleDescriptors.MLA4009_SessionPerCall.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node is not ExpressionSyntax creation
            || creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement } } local }
            || GraphOf(creation, context) is not { IsReadOnly: true } graph
            || graph.DeclaringSyntaxReferences.Length != 1
            || graph.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is not VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } declarator
            || !context.CanEdit(field)
            || !SymbolEqualityComparer.Default.Equals(context.Model.GetEnclosingSymbol(creation.SpanStart, context.CancellationToken)?.ContainingType, graph.ContainingType)
            || (graph.DeclaredAccessibility != Accessibility.Private && graph.ContainingType.TypeKind != TypeKind.Class))
            yield break;

        var name = local.Identifier.ValueText;
        var constructor = declarator.Initializer is null || !graph.IsStatic ? Constructor(graph, context) : null;
        if (!(graph.IsStatic && declarator.Initializer is not null) && constructor is null)
            yield break;
        if (IsOtherwiseUsed(name, graph.ContainingType, local, context))
            yield break;

        yield return new Repair($"Keep the session in the readonly field '{name}' (may change results)", LiftToField, editor =>
        {
            editor.Remove(statement);
            if (graph.ContainingType.GetMembers(name).Length > 0)
                return;
            var created = creation.WithoutTrivia();
            var declared = SyntaxFactory.ParseMemberDeclaration(
                $"private {(graph.IsStatic ? "static " : "")}readonly Session {name}{(constructor is null ? $" = {created}" : "")};")!;
            Import(editor, field, constructor is null ? creation : null);
            if (!editor.In(field).InsertOnceAfter(field, declared.WithLeadingTrivia(Indentation.Space(field)).WithTrailingTrivia(SyntaxFactory.LineFeed).WithAdditionalAnnotations(Formatter.Annotation)))
                return;
            if (constructor?.Body is { } body)
            {
                var assignment = SyntaxFactory.ParseStatement($"{name} = {created};")
                    .WithLeadingTrivia(body.Statements.LastOrDefault() is { } last ? Indentation.Space(last) : SyntaxFactory.TriviaList())
                    .WithTrailingTrivia(SyntaxFactory.LineFeed)
                    .WithAdditionalAnnotations(Formatter.Annotation);
                Import(editor, body, creation);
                editor.In(body).Rewrite(body, current => current.AddStatements(assignment));
            }
        });
    }

    /// <summary>Another part of the class, in another file, may not have the names yet: of the type, and of what creates a session.</summary>
    private static void Import(RepairEditor editor, SyntaxNode place, ExpressionSyntax? creation)
    {
        if (editor.In(place) is not { } other || other == editor)
            return;
        other.AddUsing("Tensorflow");
        if (creation is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } })
            other.AddUsingStatic("Tensorflow.Binding");
    }

    /// <summary>The field of the type that holds the graph: the only argument of the session.</summary>
    private static IFieldSymbol? GraphOf(ExpressionSyntax creation, RepairContext context)
    {
        var arguments = creation switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax { Initializer: null } created => created.ArgumentList,
            _ => null,
        };
        return arguments is { Arguments.Count: 1 }
            && arguments.Arguments[0].Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && context.Model.GetSymbolInfo(arguments.Arguments[0].Expression, context.CancellationToken).Symbol is IFieldSymbol field
            && context.Library.Graph.Is(field.Type)
            ? field
            : null;
    }

    /// <summary>The only constructor that sets the field, whose end every path comes to; null when there is none or several.</summary>
    private static ConstructorDeclarationSyntax? Constructor(IFieldSymbol graph, RepairContext context)
    {
        var constructors = graph.IsStatic ? graph.ContainingType.StaticConstructors : graph.ContainingType.InstanceConstructors;
        return constructors.Length == 1
            && constructors[0].DeclaringSyntaxReferences.Length == 1
            && constructors[0].DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is ConstructorDeclarationSyntax { Body: { } body } constructor
            && context.CanEdit(constructor)
            && !body.DescendantNodes().Any(static node => node is ReturnStatementSyntax)
            ? constructor
            : null;
    }

    /// <summary>Whether the name means something else already: another member, or another local of the method.</summary>
    private static bool IsOtherwiseUsed(string name, INamedTypeSymbol type, VariableDeclaratorSyntax local, RepairContext context)
    {
        foreach (var member in type.GetMembers(name))
            if (member is not IFieldSymbol { IsReadOnly: true } field || !context.Library.Session.Is(field.Type))
                return true;
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
            if (!@base.GetMembers(name).IsEmpty)
                return true;
        return DeclaredNames.ScopeOf(local).DescendantNodes().Any(node =>
            node != local && (DeclaredNames.Of(node) == name || (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } && target.Identifier.ValueText == name)));
    }
}
