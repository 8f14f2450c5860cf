using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;
using MlApiAnalyzers.CodeFixes.Migrations.TapeToFit;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Graphs;
using MlApiAnalyzers.Reading.Layers;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.CodeFixes.Rules.ApiLevel;

/// <summary>
/// From a session to <c>compile</c> and <c>fit</c>, in the three steps that other rules take one by one: to eager style, from
/// variables to layers, from the loop to <c>fit</c>. It is offered only where all three succeed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SessionTrainingIsKerasFixer))]
public sealed class SessionTrainingIsKerasFixer : RuleFixer
{
    public const string CompileAndFit = "MLA1005.CompileAndFit";

    public SessionTrainingIsKerasFixer()
        : base("MLA1005")
    {
    }

    protected override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Enclosing<InvocationExpressionSyntax>() is not { } syntax
            || context.Model.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation minimize
            || SessionTraining.Read(minimize, context.Library, context.CancellationToken) is not { Refusal: null } training)
            return ImmutableArray<Repair>.Empty;

        var document = context.Document;
        var anchor = Diagnostic.Create(RuleDescriptors.MLA4012_StaticGraphProgram, ((InvocationExpressionSyntax)training.Program.Anchor).Expression.GetLocation());
        var container = GraphProgramReader.ContainerOf(syntax);
        TapeTraining? loop = null;
        bool IsLoop(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken) =>
            Tape.IsCreation(call, library) && (loop = TapeTrainingReader.Read(call, library, cancellationToken)) is { CanMigrate: true };

        if (await StepAsync(new StaticGraphProgramFixer(), StaticGraphProgramFixer.RewriteInEagerStyle, document, anchor, context.CancellationToken).ConfigureAwait(false) is not { } eager
            || await FindAsync(eager, container, IsLayer, RuleDescriptors.MLA1001_HandWrittenDenseLayer, context.CancellationToken).ConfigureAwait(false) is not { } layer
            || await StepAsync(new HandWrittenDenseLayerFixer(), HandWrittenDenseLayerFixer.BuildModel, eager, layer, context.CancellationToken).ConfigureAwait(false) is not { } layers
            || await FindAsync(layers, container, IsLoop, RuleDescriptors.MLA1004_TrainingLoopIsFit, context.CancellationToken).ConfigureAwait(false) is not { } tape
            || await StepAsync(new TrainingLoopIsFitFixer(), TrainingLoopIsFitFixer.CompileAndFit, layers, tape, context.CancellationToken).ConfigureAwait(false) is not { } fitted)
            return ImmutableArray<Repair>.Empty;

        var changes = (await fitted.GetTextChangesAsync(document, context.CancellationToken).ConfigureAwait(false)).ToList();
        var log = loop?.LogInterval is { } interval ? $", which log every epoch instead of every '{interval}' steps" : "";
        return ImmutableArray.Create(new Repair($"Build a Keras model and train it with 'compile' and 'fit'{log} (may change results)", CompileAndFit, editor =>
        {
            foreach (var change in changes)
                editor.Text.Replace(change.Span, change.NewText ?? "");
        }));
    }

    private static bool IsLayer(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        HandWrittenModelReader.MayBeLayer(call, library) && HandWrittenModelReader.Read(call, library, cancellationToken) is { CanMigrate: true };

    /// <summary>The document after one step; null where the step changes nothing, or another document too.</summary>
    private static async Task<Document?> StepAsync(RuleFixer fixer, string equivalenceKey, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var before = document.Project.Solution;
        var after = await fixer.RepairAsync(before, new[] { diagnostic }, equivalenceKey, cancellationToken).ConfigureAwait(false);
        var changed = after.GetChanges(before).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()).ToList();
        return changed.Count == 1 && changed[0] == document.Id ? after.GetDocument(document.Id) : null;
    }

    /// <summary>A report of the rule that takes the next step, at the first call that it can take it for in the program's type, or file.</summary>
    private static async Task<Diagnostic?> FindAsync(Document document, SyntaxNode container, Test test, DiagnosticDescriptor rule, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || TensorFlowLibrary.Of(model.Compilation) is not { } library)
            return null;
        IEnumerable<SyntaxNode> nodes = container is TypeDeclarationSyntax type
            ? root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(candidate => candidate.Identifier.ValueText == type.Identifier.ValueText).SelectMany(static candidate => candidate.DescendantNodes())
            : root.DescendantNodes();
        foreach (var node in nodes.OfType<InvocationExpressionSyntax>())
            if (model.GetOperation(node, cancellationToken) is IInvocationOperation call && test(call, library, cancellationToken))
                return Diagnostic.Create(rule, node.Expression.GetLocation());
        return null;
    }

    private delegate bool Test(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken);
}
