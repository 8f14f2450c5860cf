using System;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>What of an expected diagnostic is not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    None = 0,
    IgnoreAdditionalLocations = 1,
    IgnoreSeverity = 2,
}

/// <summary>An expected diagnostic. Lines and columns count from one; a markup key names a span written as <c>{|#0:…|}</c>.</summary>
public readonly record struct DiagnosticResult
{
    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
        MessageFormat = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
    }

    public string Id { get; private init; }

    public DiagnosticSeverity Severity { get; private init; }

    public DiagnosticOptions Options { get; private init; }

    /// <summary>The message that is compared; null when it is not.</summary>
    public string? Message
    {
        get
        {
            if (ExplicitMessage is not null || MessageFormat is null)
                return ExplicitMessage;
            try
            {
                return string.Format(CultureInfo.InvariantCulture, MessageFormat, Arguments ?? []);
            }
            catch (FormatException)
            {
                return MessageFormat;
            }
        }
    }

    internal ImmutableArray<ExpectedLocation> Locations => locations.IsDefault ? [] : locations;

    private readonly ImmutableArray<ExpectedLocation> locations;

    private string? MessageFormat { get; init; }

    private string? ExplicitMessage { get; init; }

    private object[]? Arguments { get; init; }

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    public DiagnosticResult WithArguments(params object[] arguments) => this with { Arguments = arguments };

    public DiagnosticResult WithMessage(string? message) => this with { ExplicitMessage = message, MessageFormat = null };

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithNoLocation() => new(this, []);

    public DiagnosticResult WithLocation(int markupKey) => Add(new ExpectedLocation(null, markupKey, default, null));

    public DiagnosticResult WithLocation(int line, int column) => Add(new ExpectedLocation(null, null, Position(line, column), null));

    public DiagnosticResult WithLocation(string path, int line, int column) => Add(new ExpectedLocation(path, null, Position(line, column), null));

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        Add(new ExpectedLocation(null, null, Position(startLine, startColumn), Position(endLine, endColumn)));

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        Add(new ExpectedLocation(path, null, Position(startLine, startColumn), Position(endLine, endColumn)));

    internal DiagnosticResult WithLocations(ImmutableArray<ExpectedLocation> resolved) => new(this, resolved);

    private DiagnosticResult(DiagnosticResult other, ImmutableArray<ExpectedLocation> locations)
    {
        this = other;
        this.locations = locations;
    }

    private DiagnosticResult Add(ExpectedLocation location) => new(this, Locations.Add(location));

    private static LinePosition Position(int line, int column) => new(line - 1, column - 1);
}

/// <summary>Where a diagnostic is expected: a span of markup until it is looked up, then a position, with or without its end.</summary>
internal readonly record struct ExpectedLocation(string? Path, int? MarkupKey, LinePosition Start, LinePosition? End);
