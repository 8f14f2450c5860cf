using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>Reads the script of a member from its syntax.</summary>
internal sealed class ModeScriptBuilder
{
    private readonly ModeScript script = new();
    private readonly Stack<FunctionScript> functions = new();
    private readonly Stack<ExpressionSyntax> conditionalReceivers = new();
    private readonly Stack<ModeStep> breakTargets = new();
    private readonly Stack<ModeStep> continueTargets = new();
    private List<ModeStep> steps = new();

    private ModeScriptBuilder()
    {
    }

    /// <summary>The script of a function, or of the initializers of a field or property.</summary>
    public static ModeScript Build(MemberOutline member, SyntaxNode node)
    {
        try
        {
            return new ModeScriptBuilder().Read(member, node);
        }
        catch (InsufficientExecutionStackException)
        {
            // Code nested so deeply was written by no person; nothing is known of it.
            return new ModeScript { Body = new UnknownStep() };
        }
    }

    private ModeScript Read(MemberOutline member, SyntaxNode node)
    {
        if (node is BaseFieldDeclarationSyntax field)
        {
            foreach (var variable in field.Declaration.Variables)
                if (variable.Initializer is { } initializer)
                    Value(initializer.Value);
        }
        else if (node is PropertyDeclarationSyntax property)
        {
            if (property.Initializer is { } initializer)
                Value(initializer.Value);
        }
        else
        {
            var function = new FunctionScript(script, node, member.Name, node.Span);
            script.Function = function;
            functions.Push(function);
            ReadFunction(node, function);
        }
        script.Body = Take();
        return script;
    }

    private void ReadFunction(SyntaxNode node, FunctionScript function)
    {
        switch (node)
        {
            case CompilationUnitSyntax unit:
                Declare("args", null, null);
                function.IsAsync = ContainsAwait(unit);
                Statements(GlobalStatements(unit), 0);
                break;
            case BaseMethodDeclarationSyntax method:
                Parameters(method.ParameterList, function);
                function.IsAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                if (method is ConstructorDeclarationSyntax { Initializer: { } initializer })
                    script.ConstructorInitializer = Call(initializer, initializer.ThisOrBaseKeyword.ValueText, null, initializer.ArgumentList);
                Body(method.Body, method.ExpressionBody);
                break;
            case AccessorDeclarationSyntax accessor:
                Body(accessor.Body, accessor.ExpressionBody);
                break;
            case ArrowExpressionClauseSyntax arrow:
                Value(arrow.Expression);
                break;
            case LocalFunctionStatementSyntax local:
                Parameters(local.ParameterList, function);
                function.IsAsync = local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                Body(local.Body, local.ExpressionBody);
                break;
            case AnonymousFunctionExpressionSyntax lambda:
                switch (lambda)
                {
                    case SimpleLambdaExpressionSyntax simple:
                        Parameter(simple.Parameter, function);
                        break;
                    case ParenthesizedLambdaExpressionSyntax parenthesized:
                        Parameters(parenthesized.ParameterList, function);
                        break;
                    case AnonymousMethodExpressionSyntax { ParameterList: { } parameters }:
                        Parameters(parameters, function);
                        break;
                }
                function.IsAsync = !lambda.AsyncKeyword.IsKind(SyntaxKind.None);
                if (lambda.Block is { } block)
                    Statement(block);
                else if (lambda.ExpressionBody is { } body)
                    Value(body);
                break;
            case QueryExpressionSyntax query:
                Children(query.Body);
                break;
        }
    }

    private static bool ContainsAwait(CompilationUnitSyntax unit)
    {
        foreach (var member in unit.Members)
            if (member is GlobalStatementSyntax)
                foreach (var node in member.DescendantNodes(static inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
                    if (node is AwaitExpressionSyntax)
                        return true;
        return false;
    }

    private static List<StatementSyntax> GlobalStatements(CompilationUnitSyntax unit)
    {
        var statements = new List<StatementSyntax>();
        foreach (var member in unit.Members)
            if (member is GlobalStatementSyntax global)
                statements.Add(global.Statement);
        return statements;
    }

    private void Body(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        if (block is not null)
            Statement(block);
        else if (arrow is not null)
            Value(arrow.Expression);
    }

    private void Parameters(BaseParameterListSyntax parameters, FunctionScript function)
    {
        foreach (var parameter in parameters.Parameters)
            Parameter(parameter, function);
    }

    private void Parameter(ParameterSyntax parameter, FunctionScript function)
    {
        function.Parameters.Add(parameter.Identifier.ValueText);
        Declare(parameter.Identifier.ValueText, parameter.Type, null);
    }

    private void Declare(string name, TypeSyntax? type, ExpressionSyntax? value)
    {
        if (type is { IsVar: true })
            type = null;
        var differs = script.Locals.TryGetValue(name, out var other)
            && !(other is not null && other.Type?.ToString() == type?.ToString() && other.Value?.ToString() == value?.ToString());
        script.Locals[name] = differs ? null : new LocalVariable(type, value);
    }

    private FunctionScript Function(SyntaxNode node, string? name, Microsoft.CodeAnalysis.Text.TextSpan scope)
    {
        var function = new FunctionScript(script, node, name, scope);
        if (name is null)
            script.Lambdas.Add(function);
        else
            script.LocalFunctions.Add(function);
        var outer = steps;
        steps = new List<ModeStep>();
        functions.Push(function);
        ReadFunction(node, function);
        functions.Pop();
        function.Body = Take();
        steps = outer;
        return function;
    }

    private ModeStep Take()
    {
        var taken = steps.Count switch
        {
            0 => SequenceStep.Empty,
            1 => steps[0],
            _ => new SequenceStep(steps.ToArray()),
        };
        steps = new List<ModeStep>();
        return taken;
    }

    /// <summary>The steps of a part, on their own.</summary>
    private ModeStep Part(Action read)
    {
        var outer = steps;
        steps = new List<ModeStep>();
        read();
        var part = Take();
        steps = outer;
        return part;
    }

    private ModeStep Part(StatementSyntax? statement) => statement is null ? SequenceStep.Empty : Part(() => Statement(statement));

    private ModeStep Part(ExpressionSyntax? expression) => expression is null ? SequenceStep.Empty : Part(() => Value(expression));

    private void Mention(string name)
    {
        foreach (var function in functions)
            function.Names.Add(name);
    }

    private void Point(SyntaxNode node) => steps.Add(new PointStep(script.AddPoint(node.Span), node));

    private void Statements(IReadOnlyList<StatementSyntax> statements, int from)
    {
        for (var i = from; i < statements.Count; i++)
        {
            if (statements[i] is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } @using)
            {
                var resource = Part(() => LocalDeclaration(@using.Declaration));
                var next = i + 1;
                var first = @using.Declaration.Variables.Count > 0 ? @using.Declaration.Variables[0].Initializer?.Value : null;
                // Its end is the end of the block around it.
                SyntaxNode end = @using.Parent is { } block ? block : @using;
                steps.Add(new UsingStep(end, @using.Declaration.Type, first, resource, Part(() => Statements(statements, next))));
                if (!@using.AwaitKeyword.IsKind(SyntaxKind.None))
                    steps.Add(new UnknownStep());
                return;
            }
            Statement(statements[i]);
        }
    }

    private void Statement(StatementSyntax statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (statement)
        {
            case BlockSyntax block:
                Statements(block.Statements, 0);
                break;
            case LocalDeclarationStatementSyntax local:
                Point(local);
                LocalDeclaration(local.Declaration);
                break;
            case ExpressionStatementSyntax expression:
                Point(expression);
                Expression(expression.Expression);
                break;
            case LocalFunctionStatementSyntax local:
                Function(local, local.Identifier.ValueText, local.Parent is GlobalStatementSyntax ? local.SyntaxTree.GetRoot().FullSpan : local.Parent!.Span);
                break;
            case IfStatementSyntax @if:
                Value(@if.Condition);
                If(@if.Condition, Part(@if.Statement), @if.Else is { } otherwise ? Part(otherwise.Statement) : null);
                break;
            case ForStatementSyntax @for:
                if (@for.Declaration is { } declaration)
                {
                    Point(declaration);
                    LocalDeclaration(declaration);
                }
                foreach (var initializer in @for.Initializers)
                    Value(initializer);
                Loop(
                    () => OptionalValue(@for.Condition),
                    @for.Statement,
                    () =>
                    {
                        foreach (var incrementor in @for.Incrementors)
                            Value(incrementor);
                    },
                    isEndless: @for.Condition is null || IsTrue(@for.Condition));
                break;
            case CommonForEachStatementSyntax @foreach:
                Value(@foreach.Expression);
                if (@foreach is ForEachStatementSyntax each)
                    Declare(each.Identifier.ValueText, each.Type, null);
                else if (@foreach is ForEachVariableStatementSyntax { Variable: var variable })
                    Expression(variable);
                if (!@foreach.AwaitKeyword.IsKind(SyntaxKind.None))
                    steps.Add(new UnknownStep());
                Loop(null, @foreach.Statement, null, isEndless: false);
                break;
            case WhileStatementSyntax @while:
                Loop(() => Value(@while.Condition), @while.Statement, null, IsTrue(@while.Condition));
                break;
            case DoStatementSyntax @do:
                Loop(null, @do.Statement, () => Value(@do.Condition), IsTrue(@do.Condition), isTestedAtBottom: true);
                break;
            case SwitchStatementSyntax @switch:
                Switch(@switch);
                break;
            case TryStatementSyntax @try:
                Try(@try);
                break;
            case UsingStatementSyntax @using:
                Using(@using);
                break;
            case ReturnStatementSyntax @return:
                Point(@return);
                OptionalValue(@return.Expression);
                steps.Add(new LeaveStep(LeaveKind.Return));
                break;
            case YieldStatementSyntax yield:
                functions.Peek().IsIterator = true;
                Point(yield);
                OptionalValue(yield.Expression);
                if (yield.Expression is null)
                    steps.Add(new LeaveStep(LeaveKind.Return));
                break;
            case ThrowStatementSyntax @throw:
                Point(@throw);
                OptionalValue(@throw.Expression);
                steps.Add(new LeaveStep(LeaveKind.Throw));
                break;
            case BreakStatementSyntax when breakTargets.Count > 0:
                steps.Add(new JumpStep(breakTargets.Peek(), isContinue: false));
                break;
            case ContinueStatementSyntax when continueTargets.Count > 0:
                steps.Add(new JumpStep(continueTargets.Peek(), isContinue: true));
                break;
            case GotoStatementSyntax:
                steps.Add(new LeaveStep(LeaveKind.Goto));
                break;
            case LabeledStatementSyntax labeled:
                // Someone jumps here, from before or from behind.
                steps.Add(new UnknownStep());
                Statement(labeled.Statement);
                break;
            default:
                // lock, fixed, checked, unsafe: their parts in order.
                foreach (var child in statement.ChildNodes())
                {
                    switch (child)
                    {
                        case StatementSyntax inner:
                            Statement(inner);
                            break;
                        case ExpressionSyntax expression:
                            Value(expression);
                            break;
                        case VariableDeclarationSyntax variables:
                            LocalDeclaration(variables);
                            break;
                    }
                }
                break;
        }
    }

    private void OptionalValue(ExpressionSyntax? expression)
    {
        if (expression is not null)
            Value(expression);
    }

    /// <summary>An expression that is a piece of code of its own.</summary>
    private void Value(ExpressionSyntax expression)
    {
        Point(expression);
        Expression(expression);
    }

    private void LocalDeclaration(VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
        {
            Declare(variable.Identifier.ValueText, declaration.Type, variable.Initializer?.Value);
            if (variable.Initializer is { } initializer)
                Assign(variable.Identifier.ValueText, initializer.Value, isDeclaration: true);
        }
    }

    private void Assign(string local, ExpressionSyntax value, bool isDeclaration)
    {
        var function = Unwrap(value) is AnonymousFunctionExpressionSyntax lambda ? Function(lambda, name: null, lambda.Span) : null;
        steps.Add(new AssignStep(local, isDeclaration, value, function, function is null ? Part(() => Expression(value)) : SequenceStep.Empty));
    }

    private void If(ExpressionSyntax condition, ModeStep then, ModeStep? otherwise)
    {
        var asked = Unwrap(condition);
        var mode = ExecutionMode.Eager;
        while (asked is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not)
        {
            asked = Unwrap(not.Operand);
            mode = mode == ExecutionMode.Eager ? ExecutionMode.Graph : ExecutionMode.Eager;
        }
        var asks = asked is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "executing_eagerly" } };
        bool? constant = asked.IsKind(SyntaxKind.TrueLiteralExpression) ? mode == ExecutionMode.Eager : asked.IsKind(SyntaxKind.FalseLiteralExpression) ? mode == ExecutionMode.Graph : null;
        steps.Add(new IfStep(asks ? mode : null, constant, then, otherwise));
    }

    private static bool IsTrue(ExpressionSyntax condition) => Unwrap(condition).IsKind(SyntaxKind.TrueLiteralExpression);

    private void Loop(Action? head, StatementSyntax body, Action? bottom, bool isEndless, bool isTestedAtBottom = false)
    {
        var loop = new LoopStep { IsEndless = isEndless, IsTestedAtBottom = isTestedAtBottom };
        if (head is not null)
            loop.Head = Part(head);
        breakTargets.Push(loop);
        continueTargets.Push(loop);
        loop.Body = Part(body);
        breakTargets.Pop();
        continueTargets.Pop();
        if (bottom is not null)
            loop.Bottom = Part(bottom);
        steps.Add(loop);
    }

    private void Switch(SwitchStatementSyntax @switch)
    {
        Value(@switch.Expression);
        var step = new SwitchStep();
        breakTargets.Push(step);
        foreach (var section in @switch.Sections)
        {
            step.Sections.Add(Part(() =>
            {
                foreach (var label in section.Labels)
                {
                    step.HasDefault |= label is DefaultSwitchLabelSyntax;
                    if (label is CasePatternSwitchLabelSyntax pattern)
                    {
                        Children(pattern.Pattern);
                        Children(pattern.WhenClause);
                    }
                }
                Statements(section.Statements, 0);
            }));
        }
        breakTargets.Pop();
        foreach (var node in @switch.DescendantNodes())
            step.HasJumps |= node.IsKind(SyntaxKind.GotoCaseStatement) || node.IsKind(SyntaxKind.GotoDefaultStatement);
        steps.Add(step);
    }

    private void Try(TryStatementSyntax @try)
    {
        var step = new TryStep { Body = Part(@try.Block) };
        foreach (var clause in @try.Catches)
        {
            step.Catches.Add(Part(() =>
            {
                if (clause.Declaration is { } declaration)
                    Declare(declaration.Identifier.ValueText, declaration.Type, null);
                OptionalValue(clause.Filter?.FilterExpression);
                Statement(clause.Block);
            }));
        }
        if (@try.Finally is { } last)
            step.Finally = Part(last.Block);
        steps.Add(step);
    }

    private void Using(UsingStatementSyntax @using)
    {
        var resource = Part(() =>
        {
            if (@using.Declaration is { } declaration)
            {
                Point(declaration);
                LocalDeclaration(declaration);
            }
            OptionalValue(@using.Expression);
        });
        var value = @using.Expression ?? (@using.Declaration is { Variables: { Count: > 0 } variables } ? variables[0].Initializer?.Value : null);
        steps.Add(new UsingStep(@using, @using.Declaration?.Type, value, resource, Part(@using.Statement)));
        if (!@using.AwaitKeyword.IsKind(SyntaxKind.None))
            steps.Add(new UnknownStep());
    }

    private void Expression(ExpressionSyntax expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax:
                Expression(Unparenthesized(expression));
                break;
            case InvocationExpressionSyntax invocation:
                Invocation(invocation);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                Creation(creation);
                break;
            case AssignmentExpressionSyntax assignment:
                Assignment(assignment);
                break;
            case AnonymousFunctionExpressionSyntax lambda:
                steps.Add(new FunctionStep(Function(lambda, name: null, lambda.Span)));
                break;
            case QueryExpressionSyntax query:
                Expression(query.FromClause.Expression);
                Declare(query.FromClause.Identifier.ValueText, query.FromClause.Type, null);
                steps.Add(new FunctionStep(Function(query, name: null, query.Span)));
                break;
            case MemberAccessExpressionSyntax access:
                Receiver(access.Expression);
                Access(access, access.Name, access.Expression, isWrite: false);
                break;
            case MemberBindingExpressionSyntax binding:
                Access(binding, binding.Name, conditionalReceivers.Count > 0 ? conditionalReceivers.Peek() : null, isWrite: false);
                break;
            case SimpleNameSyntax name:
                Access(name, name, receiver: null, isWrite: false);
                break;
            case TypeSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax or DefaultExpressionSyntax or LiteralExpressionSyntax:
                break;
            case ConditionalAccessExpressionSyntax conditional:
                Receiver(conditional.Expression);
                conditionalReceivers.Push(conditional.Expression);
                steps.Add(new BranchStep(Part(() => Expression(conditional.WhenNotNull)), null));
                conditionalReceivers.Pop();
                break;
            case ConditionalExpressionSyntax conditional:
                Expression(conditional.Condition);
                If(conditional.Condition, Part(conditional.WhenTrue), Part(conditional.WhenFalse));
                break;
            case BinaryExpressionSyntax binary:
                Binary(binary);
                break;
            case CastExpressionSyntax cast:
                Expression(cast.Expression);
                Point(cast);
                break;
            case AwaitExpressionSyntax await:
                Expression(await.Expression);
                steps.Add(new UnknownStep());
                break;
            case SwitchExpressionSyntax @switch:
                Expression(@switch.GoverningExpression);
                var arms = new List<ModeStep?>();
                foreach (var arm in @switch.Arms)
                {
                    arms.Add(Part(() =>
                    {
                        Children(arm.Pattern);
                        Children(arm.WhenClause);
                        Value(arm.Expression);
                    }));
                }
                steps.Add(new BranchStep(arms.ToArray()));
                break;
            case ThrowExpressionSyntax @throw:
                Expression(@throw.Expression);
                steps.Add(new LeaveStep(LeaveKind.Throw));
                break;
            case PrefixUnaryExpressionSyntax unary:
                Expression(unary.Operand);
                Point(unary);
                break;
            case DeclarationExpressionSyntax declaration:
                Designation(declaration.Designation, declaration.Type);
                break;
            default:
                Children(expression);
                break;
        }
    }

    /// <summary>All expressions in a node that are not types.</summary>
    private void Children(SyntaxNode? node)
    {
        if (node is null)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var child in node.ChildNodes())
        {
            switch (child)
            {
                case FromClauseSyntax from:
                    Declare(from.Identifier.ValueText, from.Type, null);
                    Expression(from.Expression);
                    break;
                case TypeSyntax when node is not (ArgumentSyntax or InitializerExpressionSyntax or InterpolationSyntax or AnonymousObjectMemberDeclaratorSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax or IsPatternExpressionSyntax or WithExpressionSyntax or RangeExpressionSyntax or SelectClauseSyntax or WhereClauseSyntax or LetClauseSyntax or OrderingSyntax or WhenClauseSyntax or AwaitExpressionSyntax or CheckedExpressionSyntax or RefExpressionSyntax)
                    && !node.GetType().Name.EndsWith("ElementSyntax", StringComparison.Ordinal):
                    break;
                case ExpressionSyntax expression:
                    Expression(expression);
                    break;
                case DeclarationPatternSyntax pattern:
                    Designation(pattern.Designation, pattern.Type);
                    break;
                case VariableDesignationSyntax designation:
                    Designation(designation, null);
                    break;
                default:
                    Children(child);
                    break;
            }
        }
    }

    private void Designation(VariableDesignationSyntax designation, TypeSyntax? type)
    {
        if (designation is SingleVariableDesignationSyntax single)
            Declare(single.Identifier.ValueText, type, null);
        else if (designation is ParenthesizedVariableDesignationSyntax several)
            foreach (var part in several.Variables)
                Designation(part, null);
    }

    private void Binary(BinaryExpressionSyntax binary)
    {
        // Long sums lean to the left.
        var chain = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax left = binary;
        while (left is BinaryExpressionSyntax inner)
        {
            chain.Push(inner);
            left = inner.Left;
        }
        Expression(left);
        while (chain.Count > 0)
        {
            var current = chain.Pop();
            switch ((SyntaxKind)current.RawKind)
            {
                case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                    steps.Add(new BranchStep(Part(() => Expression(current.Right)), null));
                    break;
                case SyntaxKind.AsExpression or SyntaxKind.IsExpression:
                    break;
                default:
                    Expression(current.Right);
                    Point(current);
                    break;
            }
        }
    }

    private void Receiver(ExpressionSyntax expression)
    {
        switch (Unwrap(expression))
        {
            case SimpleNameSyntax name:
                steps.Add(new AccessStep(name, name.Identifier.ValueText, null, isWrite: false, isReceiver: true));
                break;
            case MemberAccessExpressionSyntax access:
                Receiver(access.Expression);
                steps.Add(new AccessStep(access, access.Name.Identifier.ValueText, access.Expression, isWrite: false, isReceiver: true));
                break;
            case MemberBindingExpressionSyntax binding:
                steps.Add(new AccessStep(binding, binding.Name.Identifier.ValueText, conditionalReceivers.Count > 0 ? conditionalReceivers.Peek() : null, isWrite: false, isReceiver: true));
                break;
            default:
                Expression(expression);
                break;
        }
    }

    private AccessStep NewAccess(ExpressionSyntax node, SimpleNameSyntax name, ExpressionSyntax? receiver, bool isWrite)
    {
        var text = name.Identifier.ValueText;
        Mention(text);
        if (!isWrite && node.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax)
            script.Groups.Add(text);
        return new AccessStep(node, text, receiver, isWrite, isReceiver: false);
    }

    private void Access(ExpressionSyntax node, SimpleNameSyntax name, ExpressionSyntax? receiver, bool isWrite) => steps.Add(NewAccess(node, name, receiver, isWrite));

    private void Assignment(AssignmentExpressionSyntax assignment)
    {
        var left = assignment.Left;
        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            Expression(left);
            steps.Add(new BranchStep(Part(() => Expression(assignment.Right)), null));
            return;
        }
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            Expression(left);
            Expression(assignment.Right);
            return;
        }
        switch (left)
        {
            case IdentifierNameSyntax name when script.Locals.ContainsKey(name.Identifier.ValueText):
                Assign(name.Identifier.ValueText, assignment.Right, isDeclaration: false);
                break;
            case IdentifierNameSyntax name:
                Expression(assignment.Right);
                Access(name, name, assignment.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax created } ? created : null, isWrite: true);
                break;
            case MemberAccessExpressionSyntax access:
                Receiver(access.Expression);
                Expression(assignment.Right);
                Access(access, access.Name, access.Expression, isWrite: true);
                break;
            default:
                Expression(left);
                Expression(assignment.Right);
                break;
        }
    }

    private void Invocation(InvocationExpressionSyntax invocation)
    {
        switch (invocation.Expression)
        {
            case IdentifierNameSyntax { Identifier.ValueText: "nameof" } when invocation.ArgumentList.Arguments.Count == 1:
                return;
            case SimpleNameSyntax name:
                steps.Add(Call(invocation, name.Identifier.ValueText, null, invocation.ArgumentList));
                break;
            case MemberAccessExpressionSyntax access:
                Receiver(access.Expression);
                steps.Add(Call(invocation, access.Name.Identifier.ValueText, access.Expression, invocation.ArgumentList));
                break;
            case MemberBindingExpressionSyntax binding:
                steps.Add(Call(invocation, binding.Name.Identifier.ValueText, conditionalReceivers.Count > 0 ? conditionalReceivers.Peek() : null, invocation.ArgumentList));
                break;
            default:
                Expression(invocation.Expression);
                steps.Add(Call(invocation, null, null, invocation.ArgumentList));
                break;
        }
    }

    private void Creation(BaseObjectCreationExpressionSyntax creation)
    {
        var name = creation is ObjectCreationExpressionSyntax { Type: var type } ? TypeOutline.NameOf(type) : TypeOutline.NameOf(TargetType(creation));
        steps.Add(Call(creation, name, null, creation.ArgumentList));
        Children(creation.Initializer);
    }

    /// <summary>The type that <c>new()</c> creates, where the code around it says so.</summary>
    private TypeSyntax? TargetType(ExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } when script.Locals.TryGetValue(name.Identifier.ValueText, out var local) => local?.Type,
        _ => null,
    };

    private CallStep Call(SyntaxNode node, string? name, ExpressionSyntax? receiver, ArgumentListSyntax? list)
    {
        if (name is not null)
            Mention(name);
        var arguments = list is null || list.Arguments.Count == 0 ? Array.Empty<ModeArgument>() : new ModeArgument[list.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = list!.Arguments[i];
            var value = Unwrap(argument.Expression);
            FunctionScript? function = null;
            AccessStep? access = null;
            switch (value)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    function = Function(lambda, name: null, lambda.Span);
                    break;
                case SimpleNameSyntax simple:
                    access = NewAccess(simple, simple, null, isWrite: false);
                    script.Groups.Add(access.Name);
                    break;
                case MemberAccessExpressionSyntax member:
                    Receiver(member.Expression);
                    access = NewAccess(member, member.Name, member.Expression, isWrite: false);
                    script.Groups.Add(access.Name);
                    break;
                default:
                    Expression(argument.Expression);
                    break;
            }
            arguments[i] = new ModeArgument(argument.NameColon?.Name.Identifier.ValueText, value, function, access);
        }
        var call = new CallStep(node, name, receiver, arguments, script.AddPoint(node.Span));
        script.Calls.Add(call);
        return call;
    }

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression;
    }

    /// <summary>The expression without parentheses, casts and <c>!</c>, which change no function.</summary>
    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    break;
                case CastExpressionSyntax { Expression: ParenthesizedExpressionSyntax or AnonymousFunctionExpressionSyntax } cast when Unparenthesized(cast.Expression) is AnonymousFunctionExpressionSyntax:
                    expression = cast.Expression;
                    break;
                case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is AnonymousFunctionExpressionSyntax && expression is ObjectCreationExpressionSyntax { Type: var type } && TypeOutline.NameOf(type) is "Action" or "Func" or "EventHandler":
                    expression = ((BaseObjectCreationExpressionSyntax)expression).ArgumentList!.Arguments[0].Expression;
                    break;
                default:
                    return expression;
            }
        }
    }
}
