using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;

/// <summary>Rewrites a whole static-graph program in eager style.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaticGraphProgramFixer))]
public sealed class StaticGraphProgramFixer : RuleFixer
{
    public const string RewriteInEagerStyle = nameof(RewriteInEagerStyle);

    public StaticGraphProgramFixer()
        : base("MLA4012")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        // The model of a whole program is no matter for properties; it is read as the analyzer read it.
        var models = new GraphModels(context.Model, NameMentions.Of(context.Model.Compilation), context.CancellationToken);
        var programs = GraphProgramReader.Of(context.Node, context.Model, context.Library, context.CancellationToken);
        if (programs.FirstOrDefault(candidate => candidate.Anchor.SyntaxTree == context.Root.SyntaxTree && candidate.Anchor.Span.Contains(context.Node.Span)) is not { CanMigrate: true } program
            || !program.Files.All(context.CanEdit) || HasErrors(program, models, context.CancellationToken))
            yield break;
        var title = program.CanChangeResults ? "Rewrite '{0}' in eager style (may change results)" : "Rewrite '{0}' in eager style";
        yield return new Repair(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, title, program.Name),
            RewriteInEagerStyle,
            editor => new EagerWriter(EagerPlan.Create(program), models, context.Library, editor).Write());
    }

    /// <summary>Whether the compiler reports an error in the program; the analyzer looks for the usual ones only.</summary>
    private static bool HasErrors(GraphProgram program, GraphModels models, CancellationToken cancellationToken) =>
        program.Members.Any(member => models.Of(member).GetDiagnostics(member.Span, cancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
}
