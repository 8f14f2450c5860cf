using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// What a member does, as far as modes are concerned: its calls in their order, with the branches, loops and functions around them.
/// It is read from syntax alone and kept with the tree; what the names in it mean is found out in a compilation.
/// </summary>
internal sealed class ModeScript
{
    private readonly Dictionary<TextSpan, int> points = new();

    public ModeStep Body { get; set; } = SequenceStep.Empty;

    /// <summary>The function that the body is of a member; null for initializers.</summary>
    public FunctionScript? Function { get; set; }

    /// <summary>What a constructor calls first; null where it says nothing.</summary>
    public CallStep? ConstructorInitializer { get; set; }

    /// <summary>Local variables and parameters; null where two of the same name differ.</summary>
    public Dictionary<string, LocalVariable?> Locals { get; } = new(StringComparer.Ordinal);

    public List<FunctionScript> LocalFunctions { get; } = new();

    /// <summary>The functions in it that are passed on, lambdas by themselves.</summary>
    public List<FunctionScript> Lambdas { get; } = new();

    /// <summary>Names that may denote a method which is passed on.</summary>
    public HashSet<string> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The calls, for who looks for some of them.</summary>
    public List<CallStep> Calls { get; } = new();

    /// <summary>How many places a walk keeps a state of.</summary>
    public int PointCount { get; private set; }

    public int AddPoint(TextSpan span)
    {
        points[span] = PointCount;
        return PointCount++;
    }

    /// <summary>The place whose state a node has: its own, or that of the nearest code around it; negative for none.</summary>
    public int PointOf(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
            if (points.TryGetValue(current.Span, out var point))
                return point;
        return -1;
    }

    public FunctionScript? LocalFunction(string name, int position)
    {
        FunctionScript? found = null;
        foreach (var function in LocalFunctions)
            if (function.Name == name && function.Scope.Contains(position) && (found is null || function.Scope.Length < found.Scope.Length))
                found = function;
        return found;
    }
}

/// <summary>A local variable or parameter, by what its declaration says.</summary>
internal sealed record LocalVariable(TypeSyntax? Type, ExpressionSyntax? Value);

/// <summary>A member's own function, a local function or a lambda.</summary>
internal sealed class FunctionScript
{
    public FunctionScript(ModeScript script, SyntaxNode node, string? name, TextSpan scope)
    {
        Script = script;
        Node = node;
        Name = name;
        Scope = scope;
    }

    public ModeScript Script { get; }

    public SyntaxNode Node { get; }

    public string? Name { get; }

    /// <summary>Where a local function can be called.</summary>
    public TextSpan Scope { get; }

    public List<string> Parameters { get; } = new();

    public bool IsAsync { get; set; }

    public bool IsIterator { get; set; }

    public ModeStep Body { get; set; } = SequenceStep.Empty;

    /// <summary>All names that it mentions.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
}

internal abstract class ModeStep
{
}

internal sealed class SequenceStep : ModeStep
{
    public SequenceStep(ModeStep[] steps)
    {
        Steps = steps;
    }

    public static SequenceStep Empty { get; } = new(Array.Empty<ModeStep>());

    public ModeStep[] Steps { get; }
}

/// <summary>A place whose state is kept.</summary>
internal sealed class PointStep : ModeStep
{
    public PointStep(int point, SyntaxNode node)
    {
        Point = point;
        Node = node;
    }

    public int Point { get; }

    public SyntaxNode Node { get; }
}

/// <summary>A property that is read or written, a method that is named, or a variable that holds a function.</summary>
internal sealed class AccessStep : ModeStep
{
    public AccessStep(ExpressionSyntax node, string name, ExpressionSyntax? receiver, bool isWrite, bool isReceiver)
    {
        Node = node;
        Name = name;
        Receiver = receiver;
        IsWrite = isWrite;
        IsReceiver = isReceiver;
    }

    public ExpressionSyntax Node { get; }

    public string Name { get; }

    public ExpressionSyntax? Receiver { get; }

    public bool IsWrite { get; }

    /// <summary>Whether something is called on it, so that it is no function that is passed on.</summary>
    public bool IsReceiver { get; }
}

internal sealed record ModeArgument(string? Name, ExpressionSyntax Value, FunctionScript? Function, AccessStep? Access);

internal sealed class CallStep : ModeStep
{
    public CallStep(SyntaxNode node, string? name, ExpressionSyntax? receiver, ModeArgument[] arguments, int point)
    {
        Node = node;
        Name = name;
        Receiver = receiver;
        Arguments = arguments;
        Point = point;
    }

    /// <summary>The invocation, the creation of an object or the initializer of a constructor.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The name of the method, or of the type that is created; null where it has none.</summary>
    public string? Name { get; }

    public ExpressionSyntax? Receiver { get; }

    public ModeArgument[] Arguments { get; }

    public int Point { get; }

    public bool IsCreation => Node is BaseObjectCreationExpressionSyntax;
}

/// <summary>A local variable that is set.</summary>
internal sealed class AssignStep : ModeStep
{
    public AssignStep(string local, bool isDeclaration, ExpressionSyntax value, FunctionScript? function, ModeStep evaluate)
    {
        Local = local;
        IsDeclaration = isDeclaration;
        Value = value;
        Function = function;
        Evaluate = evaluate;
    }

    public string Local { get; }

    public bool IsDeclaration { get; }

    public ExpressionSyntax Value { get; }

    public FunctionScript? Function { get; }

    public ModeStep Evaluate { get; }
}

/// <summary>A function that is handed out: nobody knows when it runs.</summary>
internal sealed class FunctionStep : ModeStep
{
    public FunctionStep(FunctionScript function)
    {
        Function = function;
    }

    public FunctionScript Function { get; }
}

/// <summary>One of several ways is taken; null for one that does nothing.</summary>
internal sealed class BranchStep : ModeStep
{
    public BranchStep(params ModeStep?[] ways)
    {
        Ways = ways;
    }

    public ModeStep?[] Ways { get; }
}

internal sealed class IfStep : ModeStep
{
    public IfStep(ExecutionMode? whenTrue, bool? constant, ModeStep then, ModeStep? otherwise)
    {
        WhenTrue = whenTrue;
        Constant = constant;
        Then = then;
        Otherwise = otherwise;
    }

    /// <summary>The mode that the condition asks for, where it does.</summary>
    public ExecutionMode? WhenTrue { get; }

    public bool? Constant { get; }

    public ModeStep Then { get; }

    public ModeStep? Otherwise { get; }
}

internal sealed class LoopStep : ModeStep
{
    public ModeStep Head { get; set; } = SequenceStep.Empty;

    public ModeStep Body { get; set; } = SequenceStep.Empty;

    public ModeStep Bottom { get; set; } = SequenceStep.Empty;

    public bool IsTestedAtBottom { get; set; }

    public bool IsEndless { get; set; }
}

internal sealed class SwitchStep : ModeStep
{
    public List<ModeStep> Sections { get; } = new();

    public bool HasDefault { get; set; }

    /// <summary>Whether <c>goto case</c> leads from section to section.</summary>
    public bool HasJumps { get; set; }
}

internal sealed class TryStep : ModeStep
{
    public ModeStep Body { get; set; } = SequenceStep.Empty;

    public List<ModeStep> Catches { get; } = new();

    public ModeStep? Finally { get; set; }
}

internal sealed class UsingStep : ModeStep
{
    public UsingStep(SyntaxNode node, TypeSyntax? type, ExpressionSyntax? value, ModeStep resource, ModeStep body)
    {
        Node = node;
        Type = type;
        Value = value;
        Resource = resource;
        Body = body;
    }

    public SyntaxNode Node { get; }

    public TypeSyntax? Type { get; }

    public ExpressionSyntax? Value { get; }

    public ModeStep Resource { get; }

    public ModeStep Body { get; }
}

internal enum LeaveKind
{
    Return,
    Throw,

    /// <summary>To a label.</summary>
    Goto,
}

internal sealed class LeaveStep : ModeStep
{
    public LeaveStep(LeaveKind kind)
    {
        Kind = kind;
    }

    public LeaveKind Kind { get; }
}

/// <summary>To the end of a loop or switch, or to the next round.</summary>
internal sealed class JumpStep : ModeStep
{
    public JumpStep(ModeStep target, bool isContinue)
    {
        Target = target;
        IsContinue = isContinue;
    }

    public ModeStep Target { get; }

    public bool IsContinue { get; }
}

/// <summary>Behind it nothing is known of the mode: a label that is jumped to, an await behind which another thread may run.</summary>
internal sealed class UnknownStep : ModeStep
{
}
