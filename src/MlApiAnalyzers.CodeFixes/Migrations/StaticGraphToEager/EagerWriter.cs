using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;

/// <summary>Writes the eager form of a program into its file.</summary>
internal sealed partial class EagerWriter
{
    private readonly EagerPlan plan;
    private readonly GraphProgram program;
    private readonly GraphModels models;
    private readonly TensorFlowLibrary library;
    private readonly RepairEditor editor;
    private readonly SourceLayout layout;
    private readonly EagerNames names;
    private readonly HashSet<ISymbol> gone = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<EagerFunction, string> functionNames = new();
    private readonly Dictionary<EagerStep, string> stepNames = new();
    private readonly Dictionary<EagerStep, string> optimizerNames = new();
    private readonly Dictionary<GraphValue, string> valueNames = new();
    private readonly HashSet<GraphValue> described = new();

    private readonly string tf;

    // Where the code goes that is being written.
    private SyntaxNode place;

    public EagerWriter(EagerPlan plan, GraphModels models, TensorFlowLibrary library, RepairEditor editor)
    {
        this.plan = plan;
        program = plan.Program;
        this.models = models;
        this.library = library;
        this.editor = editor;
        place = program.Anchor;
        layout = new SourceLayout(place.SyntaxTree.GetText(), place.SyntaxTree.GetRoot(), program.Wrappers);
        foreach (var value in program.Values)
            if (value.Carrier is { } carrier)
                gone.Add(carrier);
        foreach (var step in program.TrainSteps)
            if (step.Carrier is { } carrier)
                gone.Add(carrier);
        gone.UnionWith(program.Helpers.SelectMany(static helper => helper.Aliases));
        names = new EagerNames(models, program.Parts, gone);
        tf = program.Anchor is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? receiver.ToString() : "tf";
    }

    // Blank lines are put around what is inserted, and counted at the end.
    private static string BlankLine { get; } = TextRepairs.BlankLine("\n");

    public void Write()
    {
        NameFunctions();
        foreach (var rewritten in program.Rewritten)
        {
            layout.Replacements[rewritten.Key] = rewritten.Value;
            editor.In(rewritten.Key).Text.Replace(rewritten.Key.Span, rewritten.Value);
        }
        WriteLayers();
        WriteValues();
        WriteSteps();
        foreach (var run in program.Runs)
            if (!IsWithinRun(run))
                WriteRun(run);
        foreach (var statement in program.Removed)
            Remove(statement);
        WriteWrappers();
        WriteHelpers();
        WriteFields();
    }

    private void NameFunctions()
    {
        foreach (var function in plan.Functions.Where(static function => !function.IsInPlace))
        {
            var root = function.Root;
            var name = root.Carrier?.Name ?? NameOfInline(root);
            functionNames.Add(function, names.Function(name.TrimStart('_'), root.Expression));
            foreach (var member in function.Members)
                valueNames[member] = member.Carrier?.Name ?? NameOfInline(member);
        }
        foreach (var placeholder in program.Placeholders)
            valueNames[placeholder] = placeholder.Carrier!.Name;
        foreach (var step in plan.Steps)
        {
            var carrier = step.Step.Name.TrimStart('_');
            var name = plan.Steps.Count > 1 && carrier.Length > 0 ? EagerNames.Pascal(carrier) : "TrainStep";
            stepNames.Add(step, names.Function(name, "Run" + name, step.Step.Statement));
            optimizerNames.Add(step, step.Step.OptimizerCarrier?.Name
                ?? (carrier.IndexOf("opt", StringComparison.OrdinalIgnoreCase) >= 0 ? step.Step.Name : names.Local(plan.Steps.Count > 1 ? carrier + "Optimizer" : "optimizer", step.Step.Statement)));
        }
    }

    /// <summary>A value that no variable holds is named after what its fetched value goes to.</summary>
    private string NameOfInline(GraphValue value)
    {
        for (var node = (SyntaxNode?)value.Expression; node is not null and not StatementSyntax; node = node.Parent)
        {
            if (node is VariableDeclaratorSyntax declarator)
                return declarator.Identifier.ValueText;
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target })
                return target.Identifier.ValueText;
        }
        return program.TrainSteps.Any(step => step.Loss == value) ? "loss" : "fetched";
    }

    private bool IsWithinRun(GraphRun run) =>
        run.Invocation.Ancestors().OfType<InvocationExpressionSyntax>().Any(outer => program.Runs.Any(other => other.Invocation == outer));

    /// <summary>Puts each function where its last value was created, and takes the others' statements away.</summary>
    private void WriteValues()
    {
        foreach (var value in program.Values)
            if (!value.IsPlaceholder && (!program.IsLocal || !plan.Functions.Any(function => function.Root == value)) && value.Statement is { } statement)
                editor.In(statement).Text.Remove(SourceLayout.LinesOf(statement));
        foreach (var placeholder in program.Placeholders)
            if (placeholder.Statement is { } statement)
                editor.In(statement).Text.Remove(SourceLayout.LinesOf(statement));
        foreach (var function in plan.Functions.Where(static function => !function.IsInPlace))
        {
            place = function.Root.Statement ?? function.Root.Expression.FirstAncestorOrSelf<StatementSyntax>()!;
            if (!program.IsLocal)
            {
                var member = MemberOf(place);
                editor.In(member).Text.Insert(member.FullSpan.End, BlankLine + Function(function, layout.Indentation(member), Modifiers(member)));
            }
            else if (function.Root.Statement is { } statement)
            {
                editor.In(statement).Text.Replace(SourceLayout.LinesOf(statement), BlankLine + Function(function, layout.FinalIndentation(statement), "") + BlankLine);
            }
            else if (!program.TrainSteps.Any(step => step.Statement == place))
            {
                editor.In(place).Text.Insert(StartOfLines(place), BlankLine + Function(function, layout.FinalIndentation(place), "") + BlankLine);
            }
        }
    }

    private static int StartOfLines(SyntaxNode statement) => SourceLayout.LinesOf(statement).Start;

    private static MemberDeclarationSyntax MemberOf(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax)!;

    private static string Modifiers(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.StaticKeyword) ? "private static " : "private ";

    /// <summary>The text of a function: its comments, its head, and the operations in their order.</summary>
    private string Function(EagerFunction function, string indentation, string modifiers)
    {
        var inner = indentation + layout.Unit;
        var declared = new HashSet<string>(function.Parameters.Select(parameter => valueNames[parameter]), StringComparer.Ordinal);
        var head = new List<string>();
        head.AddRange(Descriptions(function.Parameters));
        var lines = new List<string>();
        var bound = BindRepeated(function, declared, lines, inner);
        foreach (var member in function.Members)
        {
            Bind(function, member, bound);
            var isRoot = member == function.Root;
            var comments = member.Statement is { } statement ? SourceLayout.CommentsAbove(statement).ToList() : new List<string>();

            // What stood around the others, such as a scope, begins where they do.
            var isAround = member.Statement is not null && function.Members.Any(other => other != member && other.Statement is not null && member.Statement.Contains(other.Statement));
            if (lines.Count > 0 && !isAround && member.Statement is not null && SourceLayout.HasBlankLineAbove(member.Statement))
                lines.Add("");
            if ((function.Members.Count == 1 && bound.Count == 0) || isAround)
                head.AddRange(comments);
            else
                lines.AddRange(comments.Select(comment => inner + comment));
            var behind = member.Statement is null ? "" : SourceLayout.CommentBehind(member.Statement);
            lines.Add(inner + (isRoot ? "return " + Expression(member, inner) + ";" : Declaration(member, declared, inner)) + behind);
        }

        var signature = modifiers + TypeName("Tensor", library.Tensor) + " " + functionNames[function] + "(" + Parameters(function.Parameters, step: null) + ")";
        var result = head.Select(comment => indentation + comment).ToList();
        if (lines.Count == 1 && lines[0].IndexOf('\n') < 0)
        {
            result.Add(indentation + signature + " => " + lines[0].Substring(inner.Length + "return ".Length));
        }
        else
        {
            result.Add(indentation + signature);
            result.Add(indentation + "{");
            result.AddRange(lines);
            result.Add(indentation + "}");
        }
        return string.Concat(result.Select(line => line + "\n"));
    }

    /// <summary>The comments of the placeholders, above the first function that takes them.</summary>
    private IEnumerable<string> Descriptions(IEnumerable<GraphValue> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (!parameter.IsPlaceholder || !described.Add(parameter) || parameter.Statement is not { } statement)
                continue;
            foreach (var comment in SourceLayout.CommentsAbove(statement).Where(IsWorthKeeping))
                yield return comment;
            var behind = SourceLayout.CommentBehind(statement).Trim();
            if (behind.Length > 0 && IsWorthKeeping(behind))
                yield return behind.StartsWith("//", StringComparison.Ordinal) ? "// " + valueNames[parameter] + ": " + behind.Substring(2).Trim() : behind;
        }
    }

    /// <summary>Comments about what eager code does not have go with it.</summary>
    private static bool IsWorthKeeping(string comment) =>
        !new[] { "session", "placeholder", "initiali", "graph", "feed", "input", "eager" }.Any(word => comment.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>A function that uses another's value more than once computes it once.</summary>
    private HashSet<EagerFunction> BindRepeated(EagerFunction function, HashSet<string> declared, List<string> lines, string inner)
    {
        var bound = new HashSet<EagerFunction>();
        foreach (var used in plan.Functions)
        {
            if (used == function || used.IsPassed || function.Members.Sum(member => member.References.Count(reference => reference.Value == used.Root)) < 2)
                continue;
            bound.Add(used);
            declared.Add(valueNames[used.Root]);
            lines.Add(inner + "var " + valueNames[used.Root] + " = " + Call(used, static (_, name) => name) + ";");
        }
        return bound;
    }

    /// <summary>Says how a function writes the values that one of its members refers to.</summary>
    private void Bind(EagerFunction function, GraphValue member, HashSet<EagerFunction> bound)
    {
        foreach (var renamed in member.Renamed)
            layout.Replacements[renamed.Key] = renamed.Value.Name;
        foreach (var reference in member.References)
        {
            var input = reference.Value;
            layout.Replacements[reference.Key] = input.IsPlaceholder || plan.FunctionOf(input) is var used && (used == function || used.IsPassed || bound.Contains(used))
                ? valueNames[input]
                : Call(plan.FunctionOf(input), static (_, name) => name);
        }
    }

    private string Call(EagerFunction function, Func<GraphValue, string, string> argument) => function.IsInPlace
        ? Primary(function.Root.Expression)
        : functionNames[function] + "(" + string.Join(", ", function.Parameters.Select(parameter => argument(parameter, valueNames[parameter]))) + ")";

    private string Expression(GraphValue value, string indentation)
    {
        if (value.Expression is not AssignmentExpressionSyntax compound)
            return layout.Reindent(layout.Render(value.Expression), layout.Indentation(value.Expression), indentation, value.Expression);
        var right = layout.Render(compound.Right);
        if (compound.Right is not (IdentifierNameSyntax or InvocationExpressionSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax))
            right = "(" + right + ")";
        return layout.Render(compound.Left) + " " + compound.OperatorToken.Text.TrimEnd('=') + " " + right;
    }

    private string Declaration(GraphValue value, HashSet<string> declared, string indentation)
    {
        var name = valueNames[value];
        if (!declared.Add(name))
            return name + " = " + Expression(value, indentation) + ";";
        return value.Statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } local && variables[0].Initializer?.Value == value.Expression
            ? layout.Reindent(layout.Render(local), layout.Indentation(local), indentation, local)
            : "var " + name + " = " + Expression(value, indentation) + ";";
    }

    private string Parameters(IEnumerable<GraphValue> parameters, GraphTrainStep? step) =>
        string.Join(", ", parameters.Select(parameter => (step?.LearningRatePlaceholder == parameter && IsFloat(parameter) ? "float" : TypeName("Tensor", library.Tensor)) + " " + valueNames[parameter]));

    /// <summary>Whether a learning rate is fed as a number everywhere, and used for nothing else.</summary>
    private bool IsFloat(GraphValue placeholder) =>
        program.Runs.SelectMany(static run => run.Feeds).Where(feed => feed.Placeholder == placeholder).All(static feed => feed.Type?.SpecialType == SpecialType.System_Single)
        && !program.Values.Any(value => value.Inputs.Contains(placeholder));

    /// <summary>The name of a type of the library; its namespace is imported where it is not yet.</summary>
    private string TypeName(string name, LibraryType type)
    {
        var found = models.Of(place).LookupNamespacesAndTypes(place.SpanStart, name: name);
        if (found.Length == 1 && type.Is(found[0] as ITypeSymbol))
            return name;
        if (found.Length > 0)
            return type.MetadataName;
        editor.In(place).AddUsing(type.Symbol!.ContainingNamespace.ToDisplayString());
        return name;
    }

    /// <summary>Imports the namespace of a type of .NET where it is not yet.</summary>
    private void Import(string type, string @namespace)
    {
        if (!models.Of(place).LookupNamespacesAndTypes(place.SpanStart, name: type).Any(symbol => symbol.ContainingNamespace.ToDisplayString() == @namespace))
            editor.In(place).AddUsing(@namespace);
    }

    /// <summary>The constructor that does nothing once a statement is gone, and is the one that a class has without any.</summary>
    private ConstructorDeclarationSyntax? Emptied(StatementSyntax statement) =>
        statement.Parent is BlockSyntax { Statements.Count: 1, Parent: ConstructorDeclarationSyntax { Initializer: null, AttributeLists.Count: 0, ParameterList.Parameters.Count: 0 } constructor } block
        && constructor.Modifiers.Any(SyntaxKind.PublicKeyword) && SourceLayout.IsBare(block) && constructor.Parent is ClassDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && models.Declared(type) is INamedTypeSymbol { InstanceConstructors.Length: 1 }
            ? constructor
            : null;

    private void Remove(StatementSyntax statement)
    {
        if (Emptied(statement) is { } constructor)
        {
            editor.In(constructor).Text.Remove(SourceLayout.LinesOf(constructor));
            return;
        }
        var aboutInitializer = statement.ToString().IndexOf("init", StringComparison.OrdinalIgnoreCase) >= 0;
        var kept = SourceLayout.CommentsAbove(statement).Where(comment => !aboutInitializer && IsWorthKeeping(comment)).Select(comment => layout.FinalIndentation(statement) + comment + "\n");
        editor.In(statement).Text.Replace(SourceLayout.LinesOf(statement), string.Concat(kept) + TextRepairs.BlankLine(""));
    }
}
