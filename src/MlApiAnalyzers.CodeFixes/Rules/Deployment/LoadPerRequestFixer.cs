using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading.Serving;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>
/// Loads once what does not depend on the request: into a static readonly field, before the endpoint is mapped, or in a singleton.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadPerRequestFixer))]
public sealed class LoadPerRequestFixer : RuleFixer
{
    public const string LoadIntoField = "MLA5010.LoadIntoField";
    public const string LoadBeforeMapping = "MLA5010.LoadBeforeMapping";
    public const string RegisterSingleton = "MLA5010.RegisterSingleton";

    public LoadPerRequestFixer()
        : base(RuleDescriptors.MLA5010_LoadPerRequest.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node is not ExpressionSyntax load
            || context.Model.GetTypeInfo(load, context.CancellationToken).Type is not { SpecialType: not SpecialType.System_Void } type
            || !NeedsNothingFromHere(load, context))
            return Enumerable.Empty<Repair>();
        var repair = load.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator } =>
                FunctionAround(statement) is AnonymousFunctionExpressionSyntax function ? BeforeMapping(statement, declarator, function, context) : IntoNewField(statement, declarator, load, type, context),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } declarator } => MakeStatic(field, declarator, context),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } assignment when assignment.Right == load => IntoOwnField(statement, assignment, context),
            AnonymousFunctionExpressionSyntax function => AsSingleton(function, context),
            _ => null,
        };
        return repair is null ? Enumerable.Empty<Repair>() : new[] { repair };
    }

    /// <summary>Whether the expression means the same wherever it stands: constants, and static members.</summary>
    private static bool NeedsNothingFromHere(ExpressionSyntax load, RepairContext context)
    {
        if (context.Model.GetOperation(load, context.CancellationToken) is not { } operation)
            return false;
        foreach (var part in operation.DescendantsAndSelf())
            if (part is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } or IAwaitOperation or IAnonymousFunctionOperation)
                return false;
        return true;
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    private static Repair? IntoNewField(LocalDeclarationStatementSyntax statement, VariableDeclaratorSyntax declarator, ExpressionSyntax load, ITypeSymbol type, RepairContext context)
    {
        var name = declarator.Identifier.ValueText;
        if (statement.Parent is not BlockSyntax { Parent: BaseMethodDeclarationSyntax { Parent: ClassDeclarationSyntax owner } method }
            || context.Model.GetDeclaredSymbol(owner, context.CancellationToken) is not { IsGenericType: false } symbol
            || (IsMember(symbol, name) && !IsLoaded(symbol, name, load, context))
            || owner.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(other => other.Identifier.ValueText == name && other.Initializer?.Value.ToString() != load.ToString())
            || IsWritten(name, method, declarator)
            || owner.Members.FirstOrDefault() is not { } first)
            return null;
        return new Repair($"Load once, into the static readonly field '{name}' (may change results)", LoadIntoField, editor =>
        {
            editor.Remove(statement);
            if (IsLoaded(symbol, name, load, context))
                return;
            var field = SyntaxFactory.ParseMemberDeclaration($"private static readonly {type.ToMinimalDisplayString(context.Model, owner.OpenBraceToken.Span.End)} {name} = {load.WithoutTrivia()};")!;
            var isField = first is FieldDeclarationSyntax;
            editor.InsertOnceBefore(first, field
                .WithLeadingTrivia(SyntaxFactory.TriviaList(first.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1)))
                .WithTrailingTrivia(isField ? SyntaxFactory.TriviaList(SyntaxFactory.LineFeed) : SyntaxFactory.TriviaList(SyntaxFactory.LineFeed, SyntaxFactory.LineFeed))
                .WithAdditionalAnnotations(Formatter.Annotation));
        });
    }

    /// <summary>An instance field that this assignment alone sets becomes static.</summary>
    private static Repair? IntoOwnField(ExpressionStatementSyntax statement, AssignmentExpressionSyntax assignment, RepairContext context)
    {
        if (context.Model.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol is not IFieldSymbol { IsStatic: false, IsReadOnly: true, DeclaredAccessibility: Accessibility.Private } field
            || DeclaratorOf(field, context) is not ({ Initializer: null } declarator, { Declaration.Variables.Count: 1 } declaration)
            || field.ContainingType.IsGenericType
            || !IsNamedAlone(field, assignment.Left, context))
            return null;
        return new Repair($"Load once, into '{field.Name}' as a static field (may change results)", LoadIntoField, editor =>
        {
            editor.Remove(statement);
            editor.Replace(declarator, current => current.WithInitializer(
                SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space), assignment.Right.WithoutTrivia())));
            Static(editor, declaration);
        });
    }

    private static Repair? MakeStatic(FieldDeclarationSyntax declaration, VariableDeclaratorSyntax declarator, RepairContext context)
    {
        if (declaration.Declaration.Variables.Count != 1
            || context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is not IFieldSymbol { IsStatic: false, IsReadOnly: true, DeclaredAccessibility: Accessibility.Private } field
            || field.ContainingType.IsGenericType
            || !IsNamedAlone(field, null, context))
            return null;
        return new Repair($"Load once, into '{field.Name}' as a static field (may change results)", LoadIntoField, editor => Static(editor, declaration));
    }

    private static void Static(RepairEditor editor, FieldDeclarationSyntax declaration) => editor.Replace(declaration, static current =>
    {
        var at = current.Modifiers.IndexOf(SyntaxKind.ReadOnlyKeyword);
        return current.WithModifiers(current.Modifiers.Insert(at, SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
    });

    /// <summary>A local of a handler that is written in place moves in front of the statement that maps it.</summary>
    private static Repair? BeforeMapping(LocalDeclarationStatementSyntax statement, VariableDeclaratorSyntax declarator, AnonymousFunctionExpressionSyntax function, RepairContext context)
    {
        var name = declarator.Identifier.ValueText;
        if (statement.Parent != function.Block
            || !statement.UsingKeyword.IsKind(SyntaxKind.None)
            || function.Modifiers.Any(SyntaxKind.StaticKeyword)
            || context.Model.GetOperation(function, context.CancellationToken) is not IAnonymousFunctionOperation operation
            || Handlers.EndpointOf(operation) is not { } endpoint
            || endpoint.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } mapping
            || IsWritten(name, function, declarator)
            || context.Model.LookupSymbols(mapping.SpanStart, name: name).Length > 0
            || ScopeOf(mapping).DescendantNodes().Any(node => node != declarator && DeclaredName(node) == name))
            return null;
        return new Repair($"Load once, before '{endpoint.TargetMethod.Name}' (may change results)", LoadBeforeMapping, editor => editor.MoveBefore(mapping, statement));
    }

    private static Repair? AsSingleton(AnonymousFunctionExpressionSyntax function, RepairContext context)
    {
        if (context.Model.GetOperation(function, context.CancellationToken) is not IAnonymousFunctionOperation operation
            || Handlers.RegistrationOf(operation) is not { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } } registration)
            return null;
        var singleton = registration.TargetMethod.Name.Replace("Scoped", "Singleton").Replace("Transient", "Singleton");
        return new Repair($"Register by '{singleton}' (may change results)", RegisterSingleton, editor =>
            editor.Replace(name, current => current.WithIdentifier(SyntaxFactory.Identifier(singleton))));
    }

    private static SyntaxNode ScopeOf(StatementSyntax statement) =>
        statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) ?? (SyntaxNode)statement.SyntaxTree.GetRoot();

    private static (VariableDeclaratorSyntax Declarator, FieldDeclarationSyntax Declaration)? DeclaratorOf(IFieldSymbol field, RepairContext context) =>
        field.DeclaringSyntaxReferences.Length == 1
        && field.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax declaration } declarator
        && declarator.SyntaxTree == context.Root.SyntaxTree
            ? (declarator, declaration)
            : null;

    /// <summary>Whether a field is never named through an instance, and assigned in no other place than the one given.</summary>
    private static bool IsNamedAlone(IFieldSymbol field, ExpressionSyntax? assigned, RepairContext context)
    {
        foreach (var reference in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(context.CancellationToken).DescendantNodes())
            {
                if (node is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == field.Name && access != assigned)
                    return false;
                if (node is AssignmentExpressionSyntax other && other.Left != assigned && DeclaredName(other) == field.Name)
                    return false;
            }
        }
        return true;
    }

    /// <summary>Whether the type has a static field of the name already that loads the same.</summary>
    private static bool IsLoaded(INamedTypeSymbol type, string name, ExpressionSyntax load, RepairContext context) =>
        type.GetMembers(name).FirstOrDefault() is IFieldSymbol { IsStatic: true, IsReadOnly: true } field
        && DeclaratorOf(field, context) is ({ Initializer.Value: { } loaded }, _)
        && loaded.ToString() == load.ToString();

    private static bool IsMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            if (!current.GetMembers(name).IsEmpty)
                return true;
        return false;
    }

    /// <summary>Whether the variable is written again, or another one of the name is declared.</summary>
    private static bool IsWritten(string name, SyntaxNode scope, VariableDeclaratorSyntax declarator) =>
        scope.DescendantNodes().Any(node => node != declarator && DeclaredName(node) == name);

    /// <summary>The name that a node declares, or assigns to.</summary>
    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax other => other.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => target.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } } => member.Identifier.ValueText,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax passed } => passed.Identifier.ValueText,
        _ => null,
    };
}
