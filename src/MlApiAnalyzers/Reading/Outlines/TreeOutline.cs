using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Reading.Outlines;

/// <summary>
/// What can be told of a file without binding it: its types and members, and which names each mentions. It is kept with the tree, so
/// that after an edit only the edited file is read again.
/// </summary>
public sealed class TreeOutline
{
    // Weak keys: an outline lives as long as its tree, whose nodes it holds. It holds nothing of a compilation.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> Known = new();

    private readonly NameTable names = new();
    private readonly List<MemberOutline> members = new();
    private readonly List<FunctionOutline> functions = new();
    private readonly List<TypeOutline> types = new();
    private readonly List<string> staticUsings = new();
    private readonly List<int> creationsByTargetType = new();
    private long declarationHash;

    private TreeOutline(SyntaxTree tree, CancellationToken cancellationToken)
    {
        Tree = tree;
        var text = tree.GetText(cancellationToken).ToString();
        var root = tree.GetRoot(cancellationToken);
        if (root is CompilationUnitSyntax unit)
            Collect(unit);

        var end = 0;
        foreach (var member in members)
        {
            names.Scan(-1, text, end, member.Span.Start);
            names.Scan(member.Index, text, member.Span.Start, member.Span.End);
            end = member.Span.End;
        }
        names.Scan(-1, text, end, text.Length);
        for (var at = text.IndexOf("new", StringComparison.Ordinal); at >= 0; at = text.IndexOf("new", at + 3, StringComparison.Ordinal))
        {
            var next = at + 3;
            while (next < text.Length && text[next] == ' ')
                next++;
            if (next < text.Length && text[next] == '(' && (at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1])))
                creationsByTargetType.Add(at);
        }
    }

    public SyntaxTree Tree { get; }

    /// <summary>The members in the order of the source.</summary>
    public IReadOnlyList<MemberOutline> Members => members;

    /// <summary>The methods, constructors and accessors, in the order of the source.</summary>
    public IReadOnlyList<FunctionOutline> Functions => functions;

    public IReadOnlyList<TypeOutline> Types => types;

    /// <summary>The last names of the types that <c>using static</c> names.</summary>
    public IReadOnlyList<string> StaticUsings => staticUsings;

    /// <summary>Where the text has <c>new(…)</c>, whose type stands elsewhere.</summary>
    internal IReadOnlyList<int> CreationsByTargetType => creationsByTargetType;

    /// <summary>A hash of all declarations without their bodies, whatever their layout: what can change how other files bind.</summary>
    public long DeclarationHash
    {
        get
        {
            if (Volatile.Read(ref declarationHash) is 0)
                Volatile.Write(ref declarationHash, HashDeclarations(Tree.GetRoot()));
            return declarationHash;
        }
    }

    public static TreeOutline Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;
        var outline = new TreeOutline(tree, cancellationToken);
        return Known.GetValue(tree, _ => outline);
    }

    /// <summary>Whether the file has the name anywhere; comments and strings count as well.</summary>
    public bool Mentions(string name) => names.MembersThatMention(name, NameTable.Hash(name)) is not null;

    /// <summary>The spans that have all mentions of a name: those of members, or the whole file where it stands outside of them as well.</summary>
    internal IEnumerable<TextSpan> SpansThatMention(string name)
    {
        if (names.IsOutside(name))
            return new[] { new TextSpan(0, Tree.Length) };
        return MembersThatMention(name).Select(number => members[number].Span);
    }

    /// <summary>Whether the file has any of the names anywhere.</summary>
    public bool MentionsAny(IEnumerable<string> any)
    {
        foreach (var name in any)
            if (Mentions(name))
                return true;
        return false;
    }

    /// <summary>The numbers of the members whose text has the name.</summary>
    public IReadOnlyList<int> MembersThatMention(string name) => MembersThatMention(name, NameTable.Hash(name));

    /// <summary>The member that a position is in; null where it is in none, as the attributes of a type are.</summary>
    public MemberOutline? MemberAt(int position)
    {
        var (low, high) = (0, members.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = members[middle].Span;
            if (position < span.Start)
                high = middle - 1;
            else if (position >= span.End)
                low = middle + 1;
            else
                return members[middle];
        }
        return null;
    }

    /// <summary>The function with that declaration.</summary>
    internal FunctionOutline? FunctionOf(TextSpan declaration)
    {
        if (functions.Count > 0 && functions[0].Kind == FunctionKind.TopLevel && functions[0].Node.Span == declaration)
            return functions[0];
        foreach (var function in MemberAt(declaration.Start)?.Functions ?? ImmutableArray<FunctionOutline>.Empty)
            if (function.Node.Span == declaration)
                return function;
        return null;
    }

    internal IReadOnlyList<int> MembersThatMention(string name, int hash) => names.MembersThatMention(name, hash) ?? Array.Empty<int>();

    internal bool IsMentioned(MemberOutline member, string name)
    {
        foreach (var number in MembersThatMention(name))
            if (number == member.Index)
                return true;
        return false;
    }

    private void Collect(CompilationUnitSyntax unit)
    {
        CollectUsings(unit.Usings);
        GlobalStatementSyntax? first = null, last = null;
        foreach (var member in unit.Members)
        {
            if (member is not GlobalStatementSyntax statement)
                continue;
            first ??= statement;
            last = statement;
        }
        if (first is not null)
        {
            var main = Add(type: null, "<Main>$", unit, TextSpan.FromBounds(first.SpanStart, last!.Span.End));
            AddFunction(main, FunctionKind.TopLevel, unit, default, parameters: null);
        }
        foreach (var member in unit.Members)
            Collect(member, space: "", outer: null);
    }

    private void CollectUsings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
            if (directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && TypeOutline.NameOf(directive.Name) is { } name)
                staticUsings.Add(name);
    }

    private void Collect(MemberDeclarationSyntax node, string space, TypeOutline? outer)
    {
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax inner:
                CollectUsings(inner.Usings);
                foreach (var member in inner.Members)
                    Collect(member, space + "." + inner.Name, outer);
                break;
            case TypeDeclarationSyntax type:
                var outline = new TypeOutline(this, type, space, outer);
                types.Add(outline);
                foreach (var child in type.ChildNodes())
                    if (child is ParameterListSyntax primary)
                        foreach (var parameter in primary.Parameters)
                            if (parameter.Type is { } declared)
                                outline.Variables[parameter.Identifier.ValueText] = declared;
                foreach (var member in type.Members)
                    Collect(member, space, outline);
                break;
            case MethodDeclarationSyntax method:
                var ordinary = Add(outer, method.Identifier.ValueText, node, node.Span);
                ordinary.IsStaticInitializer = IsModuleInitializer(method);
                AddFunction(ordinary, FunctionKind.Method, node, method.Modifiers, method.ParameterList, method.ReturnType);
                break;
            case ConstructorDeclarationSyntax constructor:
                var creating = Add(outer, outer?.Name ?? "", node, node.Span);
                creating.IsStaticInitializer = constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
                AddFunction(creating, FunctionKind.Constructor, node, constructor.Modifiers, constructor.ParameterList);
                break;
            case BaseMethodDeclarationSyntax other:
                AddFunction(Add(outer, outer?.Name ?? "", node, node.Span), FunctionKind.Other, node, other.Modifiers, other.ParameterList);
                break;
            case PropertyDeclarationSyntax property:
                Collect(property, outer);
                break;
            case BaseFieldDeclarationSyntax field:
                var variables = Add(outer, outer?.Name ?? "", node, node.Span);
                variables.IsStatic = field.Modifiers.Any(SyntaxKind.StaticKeyword) || field.Modifiers.Any(SyntaxKind.ConstKeyword);
                foreach (var variable in field.Declaration.Variables)
                {
                    variables.HasInitializer |= variable.Initializer is not null;
                    if (outer is not null)
                        outer.Variables[variable.Identifier.ValueText] = field.Declaration.Type;
                }
                AddInitialized(variables);
                break;
            case BasePropertyDeclarationSyntax accessors:
                var unnamed = Add(outer, outer?.Name ?? "", node, node.Span);
                foreach (var accessor in accessors.AccessorList?.Accessors ?? default)
                    AddFunction(unnamed, FunctionKind.Other, accessor, accessors.Modifiers, parameters: null);
                if (node is IndexerDeclarationSyntax { ExpressionBody: { } arrow })
                    AddFunction(unnamed, FunctionKind.Other, arrow, accessors.Modifiers, parameters: null);
                break;
        }
    }

    private void Collect(PropertyDeclarationSyntax property, TypeOutline? outer)
    {
        var member = Add(outer, property.Identifier.ValueText, property, property.Span);
        member.IsStatic = property.Modifiers.Any(SyntaxKind.StaticKeyword);
        member.HasInitializer = property.Initializer is not null;
        AddInitialized(member);
        if (outer is not null)
            outer.Variables[member.Name] = property.Type;
        if (property.ExpressionBody is { } body)
            AddFunction(member, FunctionKind.Getter, body, property.Modifiers, parameters: null, property.Type);
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
            AddFunction(member, accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? FunctionKind.Getter : FunctionKind.Setter, accessor, property.Modifiers, parameters: null, property.Type);
    }

    private MemberOutline Add(TypeOutline? type, string name, SyntaxNode node, TextSpan span)
    {
        var member = new MemberOutline(this, members.Count, type, name, node, span);
        members.Add(member);
        return member;
    }

    private static void AddInitialized(MemberOutline member)
    {
        if (!member.HasInitializer)
            return;
        member.IsStaticInitializer = member.IsStatic;
        member.Type?.Initialized.Add(member);
    }

    private void AddFunction(MemberOutline member, FunctionKind kind, SyntaxNode node, SyntaxTokenList modifiers, BaseParameterListSyntax? parameters, TypeSyntax? returnType = null)
    {
        var function = new FunctionOutline(member, kind, node, modifiers, parameters, returnType) { Number = functions.Count };
        functions.Add(function);
        member.Functions = member.Functions.Add(function);
        member.IsStatic |= function.IsStatic;
        member.Type?.Functions.Add(function);
    }

    private static bool IsModuleInitializer(MethodDeclarationSyntax method)
    {
        foreach (var list in method.AttributeLists)
            foreach (var attribute in list.Attributes)
                if (TypeOutline.NameOf(attribute.Name) is "ModuleInitializer" or "ModuleInitializerAttribute")
                    return true;
        return false;
    }

    private static long HashDeclarations(SyntaxNode root)
    {
        var hash = 14695981039346656037UL;
        foreach (var token in root.DescendantTokens(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax)))
        {
            foreach (var character in token.ValueText)
                hash = unchecked((hash ^ character) * 1099511628211UL);
            hash = unchecked((hash ^ (ulong)token.RawKind) * 1099511628211UL);
        }
        return hash == 0 ? 1 : (long)hash;
    }
}
