using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>An expected diagnostic: from markup, which says only id and span, or from a result, which also says severity and message.</summary>
internal sealed record Expectation(DiagnosticResult Result, bool FromMarkup)
{
    public bool Matches(Diagnostic actual)
    {
        if (actual.Id != Result.Id)
            return false;
        if (Result.Locations.IsEmpty)
        {
            if (actual.Location.Kind is not (LocationKind.None or LocationKind.MetadataFile))
                return false;
        }
        else if (!IsAt(actual.Location, Result.Locations[0]))
        {
            return false;
        }
        if (FromMarkup)
            return true;
        return (Result.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) || actual.Severity == Result.Severity)
            && (Result.Message is null || Result.Message == actual.GetMessage(CultureInfo.InvariantCulture))
            && AdditionalLocationsMatch(actual);
    }

    private bool AdditionalLocationsMatch(Diagnostic actual)
    {
        if (Result.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            return true;
        var expected = Result.Locations.Skip(1).ToList();
        return expected.Count == actual.AdditionalLocations.Count
            && expected.Zip(actual.AdditionalLocations).All(pair => IsAt(pair.Second, pair.First));
    }

    private static bool IsAt(Location actual, ExpectedLocation expected)
    {
        var span = actual.GetLineSpan();
        return span.Path == expected.Path
            && span.StartLinePosition == expected.Start
            && (expected.End is null || span.EndLinePosition == expected.End);
    }

    public override string ToString()
    {
        var text = new StringBuilder(Result.Id);
        foreach (var location in Result.Locations)
        {
            text.Append(CultureInfo.InvariantCulture, $" {location.Path}({location.Start.Line + 1},{location.Start.Character + 1}");
            if (location.End is { } end)
                text.Append(CultureInfo.InvariantCulture, $",{end.Line + 1},{end.Character + 1}");
            text.Append(')');
        }
        if (!FromMarkup)
            text.Append(CultureInfo.InvariantCulture, $" {Result.Severity} \"{Result.Message}\"");
        return text.ToString();
    }
}

/// <summary>Holds actual against expected diagnostics.</summary>
internal static class DiagnosticMatcher
{
    public static void Verify(string label, IReadOnlyList<Expectation> expected, IReadOnlyList<Diagnostic> actual, ProjectInput input)
    {
        // Results say more than markup, so they choose first.
        var unmatched = actual.ToList();
        var missing = new List<Expectation>();
        foreach (var expectation in expected.OrderBy(expectation => expectation.FromMarkup))
        {
            var index = unmatched.FindIndex(expectation.Matches);
            if (index >= 0)
                unmatched.RemoveAt(index);
            else
                missing.Add(expectation);
        }
        if (missing.Count == 0 && unmatched.Count == 0)
            return;

        var details = new List<string>();
        if (missing.Count > 0)
            details.Add("Expected, but not reported:\n" + string.Join('\n', missing.Select(expectation => "  " + expectation)));
        if (unmatched.Count > 0)
            details.Add("Reported, but not expected:\n" + List(unmatched));
        details.Add($"All {expected.Count} expected:\n" + string.Join('\n', expected.Select(expectation => "  " + expectation)));
        details.Add($"All {actual.Count} reported:\n" + List(actual));
        details.AddRange(input.Sources.Select(file => $"---- {file.Path}\n{Numbered(file.Text)}"));
        throw VerifierException.Create(label, "the diagnostics are not the expected ones", [.. details]);
    }

    public static string List(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(diagnostic => "  " + Describe(diagnostic)));

    public static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = diagnostic.Location == Location.None
            ? " (no location)"
            : $" {span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1},{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";
        var marked = diagnostic.Location.SourceTree is { } tree ? $" at '{tree.GetText().ToString(diagnostic.Location.SourceSpan)}'" : string.Empty;
        return FormattableString.Invariant($"{diagnostic.Id}{place} {diagnostic.Severity} \"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\"{marked}");
    }

    /// <summary>The ids with how often each occurs: what the variants of a text have to agree in.</summary>
    public static string Count(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(", ", diagnostics.GroupBy(diagnostic => diagnostic.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} x {group.Key}")) is { Length: > 0 } text ? text : "none";

    private static string Numbered(string text) =>
        string.Join('\n', text.Split('\n').Select((line, index) => FormattableString.Invariant($"{index + 1,4} {line.TrimEnd('\r')}")));
}
