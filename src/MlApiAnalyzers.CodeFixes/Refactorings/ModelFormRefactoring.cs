using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.CodeFixes.Migrations.SequentialFunctional;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.CodeFixes.Refactorings;

/// <summary>Writes a model whose layers follow one another as a list, with calls of <c>add</c>, or as a functional model.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ModelFormRefactoring))]
public sealed class ModelFormRefactoring : LibraryRefactoring
{
    public const string UseList = "ModelForm.List";
    public const string UseAddCalls = "ModelForm.AddCalls";
    public const string UseFunctional = "ModelForm.Functional";
    public const string UseSequential = "ModelForm.Sequential";

    protected override bool MayApply(SyntaxNode node) => CreationAt(node) is not null || AddCallAt(node) is not null;

    protected override IEnumerable<Repair> FindRefactorings(RefactoringContext context)
    {
        var creation = CreationAt(context.Node) ?? (AddCallAt(context.Node) is { } add ? CreationBehind(add, context) : null);
        if (creation is null || new ChainReader(context).Read(creation) is not { } chain)
            yield break;
        if (chain.Form == ChainForm.Functional)
        {
            if (chain.Input is { FitsInputLayer: true } && !IsWrittenTwice(chain.Site, context))
                yield return Offer("Rewrite as a Sequential model", UseSequential, ChainForm.List);
            yield break;
        }
        if (chain.Form == ChainForm.AddCalls && chain.Input is null or { FitsInputLayer: true })
            yield return Offer("Write the layers as a list", UseList, ChainForm.List);
        if (chain.Form == ChainForm.List && chain.Site.Variable is { } variable && context.Library.Sequential.Is(TypeOf(variable)))
            yield return Offer("Add the layers one by one", UseAddCalls, ChainForm.AddCalls);
        if (chain is { Input: not null, Layers.Count: > 0 } && CanBeAnyModel(chain.Site, context))
            yield return Offer("Rewrite as a functional model", UseFunctional, ChainForm.Functional);

        Repair Offer(string title, string key, ChainForm form) => new(title, key, editor => new ChainWriter(chain, context.Root, editor).Write(form));
    }

    /// <summary>The call of <c>Sequential</c> or <c>Model</c> whose name, receiver or variable the cursor is at.</summary>
    private static InvocationExpressionSyntax? CreationAt(SyntaxNode node)
    {
        var creation = node switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            IdentifierNameSyntax { Parent: VariableDeclarationSyntax { Variables: { Count: 1 } variables } } => variables[0].Initializer?.Value,
            IdentifierNameSyntax name => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.Expression.Span.Contains(name.Span) ? call : null,
            _ => null,
        };
        return creation is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sequential" or "Model" } } found ? found : null;
    }

    private static InvocationExpressionSyntax? AddCallAt(SyntaxNode node) =>
        node is IdentifierNameSyntax { Identifier.ValueText: "add", Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Parent: InvocationExpressionSyntax call } access } && access.Name == node ? call : null;

    private static InvocationExpressionSyntax? CreationBehind(InvocationExpressionSyntax add, RefactoringContext context)
    {
        var model = context.Model.GetSymbolInfo(((MemberAccessExpressionSyntax)add.Expression).Expression, context.CancellationToken).Symbol;
        return model is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references } ? CreationAt(references[0].GetSyntax(context.CancellationToken)) : null;
    }

    /// <summary>Whether everything that is done with the model can be done with any model, which is all that a functional one is.</summary>
    private static bool CanBeAnyModel(ChainSite site, RefactoringContext context)
    {
        var sequential = context.Model.GetTypeInfo(site.Creation, context.CancellationToken).Type;
        if (context.Library.IModel.Symbol is not { } any || sequential is null)
            return false;
        if (site.Variable is null)
            return Accepts(context.Model.GetTypeInfo(site.Creation, context.CancellationToken).ConvertedType);
        if (site.Variable is not ILocalSymbol local)
            return Accepts(TypeOf(site.Variable)) && !IsUsedAsSequential();
        if (IsWrittenTwice(site, context))
            return false;
        return local.Type is not null && !IsUsedAsSequential();

        bool Accepts(ITypeSymbol? type) => context.Library.IModel.Is(type) || context.Library.ILayer.Is(type);

        bool IsUsedAsSequential() => Uses(site, context).Any(use => use.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == use => !HasMember(any, access.Name.Identifier.ValueText),
            ConditionalAccessExpressionSyntax => true,
            _ => !Accepts(context.Model.GetTypeInfo(use, context.CancellationToken).ConvertedType),
        });

        bool HasMember(INamedTypeSymbol type, string name) => !type.GetMembers(name).IsEmpty || type.AllInterfaces.Any(parent => !parent.GetMembers(name).IsEmpty);
    }

    private static bool IsWrittenTwice(ChainSite site, RefactoringContext context) =>
        site.Variable is ILocalSymbol && Uses(site, context).Any(use => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use && assignment.Right != site.Creation);

    /// <summary>The uses of the model's variable outside of the chain.</summary>
    private static IEnumerable<IdentifierNameSyntax> Uses(ChainSite site, RefactoringContext context) =>
        (site.Variable is ILocalSymbol ? Flow.FunctionOf(site.Statement) ?? context.Root : context.Root).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == site.Variable!.Name
                && !site.Parts.Any(part => part.Span.Contains(name.Span))
                && !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name && assignment.Right == site.Creation)
                && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, site.Variable));

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
