using System;
using System.Collections.Generic;
using System.Threading;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// Which members can matter, found by names alone: those that mention the library, and their callers. Names that coincide cost
/// time, never a wrong answer.
/// </summary>
internal sealed class ModeNames
{
    /// <summary>Members after which the mode may be graph.</summary>
    private static readonly HashSet<string> GraphNames = new(StringComparer.Ordinal)
    {
        "disable_eager_execution", "as_default", "graph_mode", "ImportGraphDef", "ImportGraphDefWithReturnOutputs",
        "load_graph", "freeze_graph", "create_global_step", "export_meta_graph", "Saver", "Session", "variable_scope",
    };

    /// <summary>Types whose objects record a graph between two calls of their own.</summary>
    private static readonly string[] RecordingNames = { "ConcreteFunction", "FuncGraph" };

    /// <summary>Members that only leave a mode or enter eager mode.</summary>
    private static readonly HashSet<string> EagerNames = new(StringComparer.Ordinal)
    {
        "enable_eager_execution", "eager_mode", "restore_mode", "reset_context", "clear_session", "Exit",
    };

    /// <summary>Members whose mode rules ask for, wherever they stand.</summary>
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

    private const string Disable = "disable_eager_execution";

    private readonly ProgramOutline program;
    private readonly Closure switching;
    private readonly Closure relevant;
    private readonly Closure related;

    public ModeNames(ProgramOutline program, CancellationToken cancellationToken)
    {
        this.program = program;
        switching = new Closure(program);
        relevant = new Closure(program);
        related = new Closure(program);
        MentionsGraph = program.MentionsAny(GraphNames);
        if (!MentionsGraph && !program.MentionsAny(EagerNames) && !program.MentionsAny(AskedNames))
            return;

        switching.Add(GraphNames);
        switching.Add(EagerNames);
        relevant.CopyFrom(switching);
        relevant.Add(AskedNames);
        cancellationToken.ThrowIfCancellationRequested();
        related.CopyFrom(relevant);
        related.Add(LibraryNames);
    }

    /// <summary>Whether any file mentions something that can turn on graph mode.</summary>
    public bool MentionsGraph { get; }

    /// <summary>Whether any file mentions what records a graph in a way that walks do not follow.</summary>
    public bool MentionsRecording => program.MentionsAny(RecordingNames);

    /// <summary>The names by which code that switches the mode can be called.</summary>
    public HashSet<string> SwitchingNames => switching.Names;

    public static bool IsEffect(string name) => GraphNames.Contains(name) || EagerNames.Contains(name);

    /// <summary>Whether the member may switch the mode.</summary>
    public bool MaySwitch(MemberOutline member) => switching.Contains(member);

    /// <summary>Whether the member switches, asks, or calls such a one.</summary>
    public bool IsRelevant(MemberOutline member) => relevant.Contains(member);

    /// <summary>Whether the member works with the library, or calls one that does.</summary>
    public bool Matters(MemberOutline member) => related.Contains(member);

    /// <summary>The members that mention something that can turn on graph mode.</summary>
    public IEnumerable<MemberOutline> GraphMembers()
    {
        var hasSaver = program.MentionsAny(new[] { "Saver" });
        foreach (var tree in program.Trees)
        {
            var found = new SortedSet<int>();
            foreach (var name in GraphNames)
                found.UnionWith(tree.MembersThatMention(name));
            if (hasSaver)
                found.UnionWith(tree.MembersThatMention("save"));
            foreach (var number in found)
                yield return tree.Members[number];
        }
    }

    /// <summary>Those that may switch the mode, in the order of the source.</summary>
    public IEnumerable<MemberOutline> SwitchingMembers() => switching.Members();

    /// <summary>The one member that may switch eager execution off, where no name in the compilation tells that it is for a static graph; else null.</summary>
    public MemberOutline? NeedlesslySwitching()
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
        MemberOutline? found = null;
        foreach (var tree in program.Trees)
        {
            foreach (var number in tree.MembersThatMention(Disable))
            {
                if (found is not null)
                    return null;
                found = tree.Members[number];
            }
        }
        return found;
    }

    private bool IsMentioned(string name)
    {
        foreach (var tree in program.Trees)
            if (tree.MembersThatMention(name).Count > 0)
                return true;
        return false;
    }

    /// <summary>The members that mention one of some names, those that mention them, and so on.</summary>
    private sealed class Closure
    {
        // Calls that name nothing: the end of a `using`.
        private const string Dispose = "Dispose";

        private readonly ProgramOutline program;
        private readonly Dictionary<TreeOutline, bool[]> members = new();
        private readonly Stack<string> pending = new();

        public Closure(ProgramOutline program)
        {
            this.program = program;
        }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public bool Contains(MemberOutline member) => members.TryGetValue(member.Tree, out var found) && found[member.Index];

        public IEnumerable<MemberOutline> Members()
        {
            foreach (var tree in program.Trees)
                if (members.TryGetValue(tree, out var found))
                    for (var i = 0; i < found.Length; i++)
                        if (found[i])
                            yield return tree.Members[i];
        }

        public void CopyFrom(Closure other)
        {
            Names.UnionWith(other.Names);
            foreach (var pair in other.members)
                members.Add(pair.Key, (bool[])pair.Value.Clone());
        }

        public void Add(IEnumerable<string> names)
        {
            foreach (var name in names)
                AddName(name);
            while (pending.Count > 0)
                Reach(pending.Pop());
        }

        private void AddName(string name)
        {
            if (Names.Add(name))
                pending.Push(name);
        }

        private void Reach(string name)
        {
            var hash = NameTable.Hash(name);
            foreach (var tree in program.Trees)
                Reach(tree, tree.MembersThatMention(name, hash));
            if (name == Dispose)
                AddName("using");
            // An object of a derived type is created without the name of the base.
            foreach (var type in program.TypesNamed(name))
                foreach (var derived in type.Derived)
                    AddName(derived.Name);
        }

        private void Reach(TreeOutline tree, IReadOnlyList<int> numbers)
        {
            if (numbers.Count == 0)
                return;
            if (!members.TryGetValue(tree, out var reached))
                members.Add(tree, reached = new bool[tree.Members.Count]);
            foreach (var number in numbers)
            {
                if (reached[number])
                    continue;
                reached[number] = true;
                AddName(tree.Members[number].Name);
            }
        }
    }
}
