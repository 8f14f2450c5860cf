using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// Which members can matter, found by names alone: those that mention the library, and their callers. Nothing is bound for it,
/// so that in a large program only the part around the library is. Names that coincide cost time, never a wrong answer.
/// </summary>
internal sealed class ModeIndex
{
    /// <summary>Members after which the mode may be graph.</summary>
    private static readonly HashSet<string> GraphNames = new(StringComparer.Ordinal)
    {
        "disable_eager_execution", "as_default", "graph_mode", "ImportGraphDef", "ImportGraphDefWithReturnOutputs",
        "load_graph", "freeze_graph", "create_global_step", "export_meta_graph", "Saver", "Session", "variable_scope",
    };

    /// <summary>Members that only leave a mode or enter eager mode.</summary>
    private static readonly HashSet<string> EagerNames = new(StringComparer.Ordinal)
    {
        "enable_eager_execution", "eager_mode", "restore_mode", "reset_context", "clear_session", "Exit",
    };

    private static readonly HashSet<string> LibraryNames = new(StringComparer.Ordinal)
    {
        "tf", "keras", "Binding", "KerasApi", "Tensorflow", "Graph", "sess", "layers", "model", "optimizer",
        "placeholder", "numpy", "gradient", "run", "eval", "Apply", "compile", "fit", "predict", "evaluate", "minimize",
    };

    // Calls that name nothing: `new()`, and the end of a `using`.
    private const string ImplicitCreation = "new()";
    private const string Dispose = "Dispose";

    private readonly HashSet<string> switching;
    private readonly HashSet<string> relevant;

    private ModeIndex(HashSet<string> switching, HashSet<string> relevant, List<SyntaxNode> members, bool mayReachGraph, bool staticsSwitch, bool delegatesSwitch)
    {
        this.switching = switching;
        this.relevant = relevant;
        SwitchingMembers = members;
        MayReachGraph = mayReachGraph;
        StaticInitializersSwitch = staticsSwitch;
        DelegatesSwitch = delegatesSwitch;
    }

    /// <summary>Whether any member mentions something that can turn on graph mode.</summary>
    public bool MayReachGraph { get; }

    /// <summary>Whether a static initializer may switch the mode, at a time that nobody knows.</summary>
    public bool StaticInitializersSwitch { get; }

    /// <summary>Whether a call through an unknown delegate may switch the mode.</summary>
    public bool DelegatesSwitch { get; }

    /// <summary>The members that may switch the mode, in the order of the source.</summary>
    public IReadOnlyList<SyntaxNode> SwitchingMembers { get; }

    public bool MaySwitch(IMethodSymbol method) => HasName(switching, method);

    public bool Matters(IMethodSymbol method) => HasName(relevant, method);

    public bool MaySwitch(SyntaxNode node) => Mentions(node, switching);

    public bool Matters(SyntaxNode node) => Mentions(node, relevant);

    public static ModeIndex Create(Compilation compilation, CancellationToken cancellationToken)
    {
        var members = new List<Member>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Collect(tree.GetRoot(cancellationToken), owner: "", members);
        }

        for (var i = members.Count - 1; i >= 0; i--)
            foreach (var node in members[i].Node.DescendantNodes())
                if (node is LocalFunctionStatementSyntax function)
                    members.Add(new Member(function, function.Identifier.ValueText));

        var mayReachGraph = false;
        foreach (var member in members)
            mayReachGraph |= member.Mentioned.Overlaps(GraphNames);

        var switching = new HashSet<string>(GraphNames, StringComparer.Ordinal);
        switching.UnionWith(EagerNames);
        Close(members, switching, cancellationToken);
        var relevant = new HashSet<string>(switching, StringComparer.Ordinal);
        relevant.UnionWith(LibraryNames);
        Close(members, relevant, cancellationToken);

        var switchingMembers = new List<SyntaxNode>();
        var (staticsSwitch, delegatesSwitch) = (false, false);
        foreach (var member in members)
        {
            if (!member.Mentioned.Overlaps(switching))
                continue;
            switchingMembers.Add(member.Node);
            staticsSwitch |= member.IsStaticInitializer;
            delegatesSwitch = delegatesSwitch || HasSwitchingDelegate(member.Node, switching);
        }
        return new ModeIndex(switching, relevant, switchingMembers, mayReachGraph, staticsSwitch, delegatesSwitch);
    }

    private static void Collect(SyntaxNode node, string owner, List<Member> members)
    {
        switch (node)
        {
            case CompilationUnitSyntax unit:
                foreach (var member in unit.Members)
                    Collect(member, owner, members);
                break;
            case BaseNamespaceDeclarationSyntax space:
                foreach (var member in space.Members)
                    Collect(member, owner, members);
                break;
            case TypeDeclarationSyntax type:
                if (type.BaseList is { } bases)
                    members.Add(new Member(bases, type.Identifier.ValueText));
                foreach (var member in type.Members)
                    Collect(member, type.Identifier.ValueText, members);
                break;
            case MethodDeclarationSyntax method:
                members.Add(new Member(node, method.Identifier.ValueText) { IsStaticInitializer = IsModuleInitializer(method) });
                break;
            case ConstructorDeclarationSyntax constructor:
                members.Add(new Member(node, owner) { IsStaticInitializer = constructor.Modifiers.Any(SyntaxKind.StaticKeyword) });
                break;
            case PropertyDeclarationSyntax property:
                members.Add(new Member(node, property.Identifier.ValueText));
                if (property.Initializer is { } initializer)
                    members.Add(new Member(initializer, owner) { IsStaticInitializer = property.Modifiers.Any(SyntaxKind.StaticKeyword) });
                break;
            case BaseFieldDeclarationSyntax field:
                members.Add(new Member(node, owner) { IsStaticInitializer = field.Modifiers.Any(SyntaxKind.StaticKeyword) });
                break;
            case GlobalStatementSyntax:
                members.Add(new Member(node, "<Main>$"));
                break;
            case MemberDeclarationSyntax:
                members.Add(new Member(node, owner));
                break;
        }
    }

    private static bool IsModuleInitializer(MethodDeclarationSyntax method)
    {
        foreach (var list in method.AttributeLists)
            foreach (var attribute in list.Attributes)
                if (attribute.Name.ToString().Contains("ModuleInitializer"))
                    return true;
        return false;
    }

    /// <summary>Adds the names of all members that mention one of <paramref name="names"/>, until there are no more.</summary>
    private static void Close(List<Member> members, HashSet<string> names, CancellationToken cancellationToken)
    {
        bool changed;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            changed = false;
            foreach (var member in members)
            {
                if (names.Contains(member.Name) || !member.Mentioned.Overlaps(names))
                    continue;
                changed |= names.Add(member.Name);
                names.Add(ImplicitCreation);
            }
        }
        while (changed);
    }

    private static bool HasSwitchingDelegate(SyntaxNode member, HashSet<string> switching)
    {
        foreach (var node in member.DescendantNodes())
        {
            if (node is AnonymousFunctionExpressionSyntax && Mentions(node, switching))
                return true;
            // A method that is named and not called.
            if (node is SimpleNameSyntax name
                && !GraphNames.Contains(name.Identifier.ValueText)
                && !EagerNames.Contains(name.Identifier.ValueText)
                && switching.Contains(name.Identifier.ValueText)
                && IsMethodGroup(name))
                return true;
        }
        return false;
    }

    private static bool IsMethodGroup(SimpleNameSyntax name)
    {
        SyntaxNode expression = name;
        while (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression)
            expression = access;
        return expression.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            && !(expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression);
    }

    private static bool HasName(HashSet<string> names, IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor or MethodKind.StaticConstructor => names.Contains(method.ContainingType.Name),
        MethodKind.Ordinary or MethodKind.ReducedExtension => names.Contains(method.Name),
        MethodKind.PropertyGet or MethodKind.PropertySet when method.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property => names.Contains(property.Name),
        MethodKind.LocalFunction => true,
        _ => true,
    };

    private static bool Mentions(SyntaxNode node, HashSet<string> names)
    {
        foreach (var token in node.DescendantTokens())
            if (token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
                return true;
        return false;
    }

    private sealed class Member
    {
        public Member(SyntaxNode node, string name)
        {
            Node = node;
            Name = name;
            foreach (var token in node.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                    Mentioned.Add(token.ValueText);
                else if (token.IsKind(SyntaxKind.UsingKeyword))
                    Mentioned.Add(Dispose);
                else if (token.IsKind(SyntaxKind.NewKeyword) && token.Parent is ImplicitObjectCreationExpressionSyntax)
                    Mentioned.Add(ImplicitCreation);
            }
            // Its own name is no mention: of a method in its declaration, of a type in its constructor.
            if (node is MethodDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax && !MentionsItself(node, name))
                Mentioned.Remove(name);
        }

        public SyntaxNode Node { get; }

        public string Name { get; }

        public bool IsStaticInitializer { get; set; }

        public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

        private static bool MentionsItself(SyntaxNode node, string name)
        {
            var count = 0;
            foreach (var token in node.DescendantTokens())
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                    count++;
            return count > 1;
        }
    }
}
