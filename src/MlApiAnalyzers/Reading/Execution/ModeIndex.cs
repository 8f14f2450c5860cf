using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>Members whose mode rules ask for, wherever they stand. Of others the mode is known where a switching member calls.</summary>
    private static readonly string[] AskedNames = { "placeholder", "AdamOptimizer", "GradientDescentOptimizer", "executing_eagerly" };

    /// <summary>Names by which code that works with the library can be told, more or less.</summary>
    private static readonly string[] LibraryNames =
    {
        "tf", "keras", "Binding", "KerasApi", "Tensorflow", "Graph", "Tensor", "Tensors", "sess", "layers", "model", "optimizer",
        "numpy", "gradient", "run", "eval", "Apply", "compile", "fit", "predict", "evaluate", "minimize",
    };

    /// <summary>Members, beside those above, that tell a program that works with a static graph.</summary>
    private static readonly string[] StaticGraphNames =
    {
        "placeholder", "AdamOptimizer", "GradientDescentOptimizer", "minimize", "gradients", "global_variables_initializer", "get_collection",
        "get_variable", "get_default_graph", "get_default_session", "get_tensor_by_name", "Graph", "sess", "session", "eval", "executing_eagerly",
        "while_loop", "cond",
    };

    /// <summary>Methods that the compiler calls for syntax which does not say their names.</summary>
    private static readonly HashSet<string> UnnamedCalls = new(StringComparer.Ordinal)
    {
        "Add", "AppendFormatted", "AppendLiteral", "Cast", "GroupBy", "GroupJoin", "Join", "OrderBy", "OrderByDescending", "Select",
        "SelectMany", "ThenBy", "ThenByDescending", "Where",
    };

    private const string Disable = "disable_eager_execution";

    // Calls that name nothing: `new()`, and the end of a `using`.
    private const string ImplicitCreation = "new()";
    private const string Dispose = "Dispose";

    private readonly NameTable table;
    private readonly List<Member> members;
    private readonly Closure switching;
    private readonly Closure relevant;
    private int[]? allMembers;
    private Dictionary<SyntaxNode, int>? numbers;
    private Dictionary<string, List<int>>? constructions;

    private ModeIndex(NameTable table, List<Member> members, Closure switching, Closure relevant)
    {
        this.table = table;
        this.members = members;
        this.switching = switching;
        this.relevant = relevant;
        foreach (var name in GraphNames)
            MayReachGraph |= IsMentioned(name);

        foreach (var number in switching.Members)
        {
            var member = members[number];
            StaticInitializersSwitch |= member.IsStaticInitializer;
            DelegatesSwitch = DelegatesSwitch || HasSwitchingDelegate(member.Node);
        }
        NeedlessSwitch = FindNeedlessSwitch();
    }

    private ModeIndex(ModeIndex other, Closure relevant)
    {
        table = other.table;
        members = other.members;
        switching = other.switching;
        this.relevant = relevant;
        MayReachGraph = other.MayReachGraph;
        StaticInitializersSwitch = other.StaticInitializersSwitch;
        DelegatesSwitch = other.DelegatesSwitch;
        NeedlessSwitch = other.NeedlessSwitch;
    }

    /// <summary>Whether any member mentions something that can turn on graph mode.</summary>
    public bool MayReachGraph { get; }

    /// <summary>Whether a static initializer may switch the mode, at a time that nobody knows.</summary>
    public bool StaticInitializersSwitch { get; }

    /// <summary>Whether a call through an unknown delegate may switch the mode.</summary>
    public bool DelegatesSwitch { get; }

    /// <summary>The one call that switches eager execution off, where no name in the compilation tells that it is for a static graph; else null.</summary>
    public SyntaxNode? NeedlessSwitch { get; }

    /// <summary>The numbers of all members.</summary>
    public IReadOnlyCollection<int> Members => allMembers ??= Enumerable.Range(0, members.Count).ToArray();

    public bool MaySwitch(IMethodSymbol method) => HasName(switching, method);

    public bool Matters(IMethodSymbol method) => HasName(relevant, method);

    public bool MaySwitch(SyntaxNode node) => Mentions(node, switching.Names);

    public bool Matters(SyntaxNode node) => Mentions(node, relevant.Names);

    /// <summary>The index of the members that switch the mode or that rules ask for.</summary>
    public static ModeIndex Create(Compilation compilation, CancellationToken cancellationToken)
    {
        var table = new NameTable();
        AddAll(table, GraphNames);
        AddAll(table, EagerNames);
        AddAll(table, AskedNames);
        AddAll(table, LibraryNames);
        AddAll(table, StaticGraphNames);
        table.Add(ImplicitCreation);
        table.Add(Dispose);

        var members = new List<Member>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Collect(tree.GetRoot(cancellationToken), owner: "", members);
        }
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            table.Add(member.Name);
            if (!types.TryGetValue(member.Owner, out var declared))
                types.Add(member.Owner, declared = new HashSet<string>(StringComparer.Ordinal));
            declared.Add(member.Name);
        }
        var inheriting = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var member in members)
            if (member.Node is BaseListSyntax)
                inheriting.Add(member.Owner);

        SyntaxTree? current = null;
        var text = "";
        for (var i = 0; i < members.Count; i++)
        {
            var (node, name) = (members[i].Node, members[i].Name);
            if (node.SyntaxTree != current)
            {
                cancellationToken.ThrowIfCancellationRequested();
                current = node.SyntaxTree;
                text = current.GetText(cancellationToken).ToString();
            }
            // Its own name is no mention: of a method in its declaration, of a type in its constructor.
            var ownName = node is MethodDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax ? name : null;
            members[i].MayInherit = inheriting.Contains(members[i].Owner);
            table.Scan(i, text, node.SpanStart, node.Span.End, ownName, members[i].MayInherit ? null : types[members[i].Owner]);
            if (Contains(text, node, "using"))
                table.Mention(Dispose, i);
            if (Contains(text, node, "new(") || Contains(text, node, "new ("))
                table.Mention(ImplicitCreation, i);
        }

        var switching = new Closure(table, members);
        switching.Add(GraphNames);
        switching.Add(EagerNames);
        var relevant = new Closure(table, members);
        relevant.Add(GraphNames);
        relevant.Add(EagerNames);
        relevant.Add(AskedNames);
        AddLocalFunctions(members, switching);
        return new ModeIndex(table, members, switching, relevant);
    }

    /// <summary>The same index of all members that work with the library.</summary>
    public ModeIndex Widen()
    {
        var all = new Closure(table, members);
        all.Add(GraphNames);
        all.Add(EagerNames);
        all.Add(AskedNames);
        all.Add(LibraryNames);
        return new ModeIndex(this, all);
    }

    /// <summary>The static initializers and constructors that can matter.</summary>
    public IEnumerable<SyntaxNode> StaticInitializers()
    {
        foreach (var number in relevant.Members)
            if (members[number].IsStaticInitializer)
                yield return members[number].Node;
    }

    /// <summary>The number of the member that a node stands in; null where it stands in none, as the attributes of a type do.</summary>
    public int? MemberAround(SyntaxNode node)
    {
        if (numbers is null)
        {
            numbers = new Dictionary<SyntaxNode, int>(members.Count);
            for (var i = 0; i < members.Count; i++)
                numbers[members[i].Node] = i;
        }
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
            if (numbers.TryGetValue(current, out var number))
                return number;
        return null;
    }

    /// <summary>
    /// The member and all from which calls can lead to it, except for <paramref name="known"/> ones and what leads to those; null
    /// where a call need not say a name, so that it can come from anywhere.
    /// </summary>
    public IReadOnlyCollection<int>? CallersOf(int member, HashSet<int> known)
    {
        constructions ??= Constructions();
        var callers = new Closure(table, members, known, constructions);
        callers.Add(member);
        foreach (var number in callers.Members)
            if (members[number].IsCalledWithoutName)
                return null;
        return callers.Members;
    }

    /// <summary>Whether the program begins in one of the members.</summary>
    public bool HasEntryPoint(IReadOnlyCollection<int> among, IMethodSymbol main, CancellationToken cancellationToken)
    {
        foreach (var number in among)
        {
            var member = members[number];
            if (member.Node is GlobalStatementSyntax || (member.IsStaticInitializer && member.Owner == main.ContainingType.Name))
                return true;
            foreach (var reference in main.DeclaringSyntaxReferences)
                if (reference.GetSyntax(cancellationToken) == member.Node)
                    return true;
        }
        return false;
    }

    /// <summary>Those of the members, null for all, that may switch the mode, in the order of the source.</summary>
    public IEnumerable<SyntaxNode> SwitchingMembers(IReadOnlyCollection<int>? among)
    {
        foreach (var number in among ?? switching.Members)
            if (switching.Members.Contains(number))
                yield return members[number].Node;
    }

    private Dictionary<string, List<int>> Constructions()
    {
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            if (!members[i].IsConstruction)
                continue;
            if (!found.TryGetValue(members[i].Owner, out var ofType))
                found.Add(members[i].Owner, ofType = new List<int>());
            ofType.Add(i);
        }
        return found;
    }

    private SyntaxNode? FindNeedlessSwitch()
    {
        foreach (var name in StaticGraphNames)
            if (IsMentioned(name))
                return null;
        foreach (var name in GraphNames)
            if (name != Disable && IsMentioned(name))
                return null;
        foreach (var name in EagerNames)
            if (IsMentioned(name))
                return null;
        if (table.MembersThatMention(Disable) is not { Count: 1 } mentioning || table.MembersThatMentionOwn(Disable).Count > 0)
            return null;

        SyntaxNode? found = null;
        foreach (var node in members[mentioning[0]].Node.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier.ValueText: Disable } name)
                continue;
            if (found is not null || name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call })
                return null;
            found = call;
        }
        return found;
    }

    private bool IsMentioned(string name) => table.MembersThatMention(name).Count > 0 || table.MembersThatMentionOwn(name).Count > 0;

    private static void AddAll(NameTable table, IEnumerable<string> names)
    {
        foreach (var name in names)
            table.Add(name);
    }

    private static bool Contains(string text, SyntaxNode node, string part) => text.IndexOf(part, node.SpanStart, node.Span.Length, StringComparison.Ordinal) >= 0;

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
                    members.Add(new Member(bases, type.Identifier.ValueText, type.Identifier.ValueText));
                foreach (var member in type.Members)
                    Collect(member, type.Identifier.ValueText, members);
                break;
            case MethodDeclarationSyntax method:
                members.Add(new Member(node, owner, method.Identifier.ValueText) { IsStaticInitializer = IsModuleInitializer(method) });
                break;
            case ConstructorDeclarationSyntax constructor:
                members.Add(new Member(node, owner, owner) { IsStaticInitializer = constructor.Modifiers.Any(SyntaxKind.StaticKeyword) });
                break;
            case PropertyDeclarationSyntax property:
                members.Add(new Member(node, owner, property.Identifier.ValueText));
                if (property.Initializer is { } initializer)
                    members.Add(new Member(initializer, owner, owner) { IsStaticInitializer = property.Modifiers.Any(SyntaxKind.StaticKeyword) });
                break;
            case BaseFieldDeclarationSyntax field:
                members.Add(new Member(node, owner, owner) { IsStaticInitializer = field.Modifiers.Any(SyntaxKind.StaticKeyword) });
                break;
            case GlobalStatementSyntax:
                members.Add(new Member(node, owner, "<Main>$"));
                break;
            case MemberDeclarationSyntax:
                members.Add(new Member(node, owner, owner));
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

    /// <summary>Adds the names of local functions that switch, which may be named without being called.</summary>
    private static void AddLocalFunctions(List<Member> members, Closure switching)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in switching.Members)
            foreach (var node in members[number].Node.DescendantNodes())
                if (node is LocalFunctionStatementSyntax function && Mentions(function, switching.Names))
                    found.Add(function.Identifier.ValueText);
        switching.Names.UnionWith(found);
    }

    private bool HasSwitchingDelegate(SyntaxNode member)
    {
        foreach (var node in member.DescendantNodes())
        {
            if (node is AnonymousFunctionExpressionSyntax && Mentions(node, switching.Names))
                return true;
            // A method that is named and not called.
            if (node is SimpleNameSyntax name
                && !GraphNames.Contains(name.Identifier.ValueText)
                && !EagerNames.Contains(name.Identifier.ValueText)
                && switching.Names.Contains(name.Identifier.ValueText)
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

    private static bool HasName(Closure closure, IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor or MethodKind.StaticConstructor => closure.Contains(method.ContainingType, method.ContainingType.Name),
        MethodKind.Ordinary or MethodKind.ReducedExtension => closure.Contains(method.ContainingType, method.Name),
        MethodKind.PropertyGet or MethodKind.PropertySet when method.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property => closure.Contains(method.ContainingType, property.Name),
        _ => true,
    };

    private static bool Mentions(SyntaxNode node, HashSet<string> names)
    {
        foreach (var token in node.DescendantTokens())
            if (token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
                return true;
        return false;
    }

    /// <summary>The members that mention one of some names, those that mention them, and so on.</summary>
    private sealed class Closure
    {
        private readonly NameTable table;
        private readonly List<Member> members;
        private readonly HashSet<(string Owner, string Name)> qualified = new();
        private readonly HashSet<string> inherited = new(StringComparer.Ordinal);
        private readonly Stack<int> pending = new();
        private readonly HashSet<int>? known;
        private readonly Dictionary<string, List<int>>? constructions;

        /// <param name="table">Who mentions what.</param>
        /// <param name="members">All members.</param>
        /// <param name="known">Members to stop at.</param>
        /// <param name="constructions">By type, what runs when an object is created; given where one part of it counts as a caller of the others.</param>
        public Closure(NameTable table, List<Member> members, HashSet<int>? known = null, Dictionary<string, List<int>>? constructions = null)
        {
            this.table = table;
            this.members = members;
            this.known = known;
            this.constructions = constructions;
        }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        /// <summary>The numbers of the members, in the order of the source.</summary>
        public SortedSet<int> Members { get; } = new();

        /// <summary>Whether a member of that name is among them that can be meant by one of <paramref name="type"/>.</summary>
        public bool Contains(INamedTypeSymbol type, string name) =>
            Names.Contains(name) && (inherited.Contains(name) || qualified.Contains((type.Name, name)));

        public void Add(IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                AddName(name);
                Push(table.MembersThatMentionOwn(name), owner: null);
            }
            ReachPending();
        }

        public void Add(int member)
        {
            Push(new[] { member }, owner: null);
            ReachPending();
        }

        private void ReachPending()
        {
            while (pending.Count > 0)
                Reach(members[pending.Pop()]);
        }

        private void Reach(Member member)
        {
            AddName(member.Name);
            if (member.IsConstruction)
            {
                AddName(ImplicitCreation);
                if (constructions is not null && constructions.TryGetValue(member.Owner, out var others))
                    Push(others, owner: null);
            }
            // Alone, in a type that has such a member and inherits none, the name means that one.
            if (qualified.Add((member.Owner, member.Name)))
                Push(table.MembersThatMentionOwn(member.Name), member.Owner);
            if (member.MayInherit && inherited.Add(member.Name))
                Push(table.MembersThatMentionOwn(member.Name), owner: null);
        }

        private void AddName(string name)
        {
            if (Names.Add(name))
                Push(table.MembersThatMention(name), owner: null);
        }

        private void Push(IReadOnlyList<int> numbers, string? owner)
        {
            foreach (var number in numbers)
                if ((owner is null || members[number].Owner == owner) && known?.Contains(number) != true && Members.Add(number))
                    pending.Push(number);
        }
    }

    private sealed class Member
    {
        public Member(SyntaxNode node, string owner, string name)
        {
            Node = node;
            Owner = owner;
            Name = name;
        }

        public SyntaxNode Node { get; }

        /// <summary>The type around it.</summary>
        public string Owner { get; }

        public string Name { get; }

        /// <summary>Whether its type has bases, so that its members can override others or be theirs.</summary>
        public bool MayInherit { get; set; }

        public bool IsStaticInitializer { get; set; }

        /// <summary>Whether it may be called by syntax that does not say its name: an indexer, the Add of an initializer, the Select of a query.</summary>
        public bool IsCalledWithoutName => Node is IndexerDeclarationSyntax
            || (Node is MethodDeclarationSyntax method && (MayInherit || method.Modifiers.Any(SyntaxKind.StaticKeyword)) && UnnamedCalls.Contains(Name));

        /// <summary>Whether it runs when an object of its type is created.</summary>
        public bool IsConstruction => Node is ConstructorDeclarationSyntax or BaseFieldDeclarationSyntax or EqualsValueClauseSyntax or BaseListSyntax;
    }
}
