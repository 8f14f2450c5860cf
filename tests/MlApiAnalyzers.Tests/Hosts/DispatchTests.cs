using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;
using MlApiAnalyzers.Rules.Graph;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Hosts;

/// <summary>What a rule hears of is what it has subscribed to: all of it, and each once.</summary>
public sealed class DispatchTests
{
    private static readonly ImmutableArray<OperationKind> AllKinds = [.. Enum.GetValues<OperationKind>().Distinct().Where(kind => kind != OperationKind.None)];

    // Members with several bodies, or with none of their own.
    private const string Members = """
        using System;
        using System.Linq;
        using static Tensorflow.Binding;

        class Base { protected Base(object x) { } }

        class C : Base
        {
            private readonly object field = range(1);
            private static object shared = range(2), second = range(3);
            private object Property { get; } = range(4);
            private object Computed => range(5);
            private object Both { get { return range(6); } set => range(7); }
            event Action Happened { add { range(8); } remove => range(9); }

            public C() : base(range(10)) { range(11); Action later = () => range(12); Local(); void Local() => range(13); }
            public C(int n) : base(range(14)) => range(15);
            static C() => range(16);
            ~C() => range(17);

            object this[int index] => range(index);
            public static C operator +(C left, C right) { range(18); return left; }
            void Default(int n = 19) { try { foreach (var x in new[] { 1, 2 }.Select(y => range(y))) range(20); } finally { range(21); } }
            void Half() { range(22; tf.Variable(
            void Twice() { range(23); } => range(24);
        }

        partial class P { partial void M(); }

        partial class P { partial void M() => range(25); [Obsolete(nameof(M))] void N([System.ComponentModel.DefaultValue("x")] int n) { } }
        """;

    [Fact]
    public async Task EveryOperationIsHeardOfOnce()
    {
        var (heard, expected) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        var input = HostRun.Input(Members);
        var rule = new ProbeRule("T1", more: on => on.Operations(context =>
        {
            if (!IsOfImplicitInitializer(context.Operation))
                heard.Enqueue(Describe(context.Operation, context.ContainingSymbol));
        }, [.. AllKinds]));

        await HostRun.RunAsync(input, rule);
        await input.Compile().WithAnalyzers([new Listening(expected)], input.AnalyzerOptions()).GetAnalyzerDiagnosticsAsync(CancellationToken.None);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ANameIsComparedBeforeTheHandlerIsCalled()
    {
        var heard = new ConcurrentQueue<string>();
        var rule = new ProbeRule("T1", more: on =>
        {
            on.Calls(["constant", "zeros"], (_, call) => heard.Enqueue(call.TargetMethod.Name));
            on.Property("nn", (_, property) => heard.Enqueue(property.Property.Name));
            on.Creation((_, creation) => heard.Enqueue(creation.Type!.Name));
        });

        await HostRun.RunAsync(HostRun.Input("using static Tensorflow.Binding; class C { object M() { tf.constant(1); range(2); tf.zeros(3); return new C(); } object N() => (tf.nn, tf.keras); }"), rule);

        Assert.Equal(["C", "constant", "nn", "zeros"], heard.Order(StringComparer.Ordinal).Distinct());
    }

    [Fact]
    public async Task AMemberIsHeardOfBodyByBody()
    {
        var heard = new ConcurrentQueue<string>();
        var rule = new ProbeRule("T1", more: on => on.Member(context => heard.Enqueue(context.ContainingSymbol.Name + ": " + context.Operation.Syntax)));

        await HostRun.RunAsync(HostRun.Input("using static Tensorflow.Binding; class B { protected B(int n) { } } class C : B { C() : base(1) { range(2); } int n = 3; }"), rule);

        Assert.Equal([".ctor: : base(1)", ".ctor: { range(2); }", ".ctor: { }", "n: = 3"], heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheClockTellsRulesApart()
    {
        var clock = new RuleClock();
        var (slow, quick, silent) = (new ProbeRule("T1", before: () => Thread.Sleep(20)), new ProbeRule("T2"), new ProbeRule("T3", isEnabled: false));

        await HostRun.RunAsync(HostRun.Input(), clock, slow, quick, silent);

        Assert.True(clock.TicksOf(slow) > clock.TicksOf(quick));
        Assert.True(clock.TicksOf(quick) > 0);
        Assert.Equal(0, clock.TicksOf(silent));
    }

    [Fact]
    public async Task WhereNoRuleSubscribesNothingIsRegistered()
    {
        Assert.True(await RegistersAsync(HostRun.Input(), new ProbeRule("T1")));
        Assert.False(await RegistersAsync(HostRun.Input(), new ProbeRule("T1", isEnabled: false)));
        Assert.False(await RegistersAsync(HostRun.Input() with { Libraries = LibraryReferences.None }, new ProbeRule("T1")));

        // Of a version that nobody has read no capability is known.
        var unknown = HostRun.Input() with { Libraries = LibraryReferences.None, AdditionalReferences = [LibraryReferences.Compile("Tensorflow.Binding", "namespace Tensorflow { public class tensorflow { } }")] };
        Assert.True(await RegistersAsync(unknown, new ProbeRule("T1")));
        Assert.False(await RegistersAsync(unknown, new PlaceholderInEagerModeRule(), new UsingOnDefaultGraphRule()));
    }

    private static async Task<bool> RegistersAsync(ProjectInput input, params Rule[] rules)
    {
        var hosts = RuleHost.For(rules);
        var run = input.Compile().WithAnalyzers(hosts, input.AnalyzerOptions());
        await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var info = (await run.GetAnalyzerTelemetryInfoAsync(Assert.Single(hosts), CancellationToken.None))!;
        Assert.Equal(1, info.CompilationStartActionsCount);
        return info.OperationBlockActionsCount + info.CompilationEndActionsCount + info.AdditionalFileActionsCount > 0;
    }

    /// <summary>What the compiler itself puts around a constructor's initializer, or writes in place of one, it does not tell.</summary>
    private static bool IsOfImplicitInitializer(IOperation operation)
    {
        if (!operation.IsImplicit)
            return false;
        for (var current = operation; current is not null; current = current.Parent)
            if (current is IExpressionStatementOperation { IsImplicit: true, Parent: IConstructorBodyOperation })
                return true;
        return false;
    }

    private static string Describe(IOperation operation, ISymbol member) => $"{operation.Syntax.SpanStart} {operation.Kind} {member.Name} {operation.Syntax}";

    /// <summary>The compiler's own way of telling about operations.</summary>
    private sealed class Listening(ConcurrentQueue<string> heard) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("T9", "Probe", "Heard", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationAction(
                context =>
                {
                    if (!IsOfImplicitInitializer(context.Operation))
                        heard.Enqueue(Describe(context.Operation, context.ContainingSymbol));
                },
                AllKinds);
        }
    }
}
