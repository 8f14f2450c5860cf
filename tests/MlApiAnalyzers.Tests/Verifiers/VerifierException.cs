using System;
using System.Linq;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>A failed check: which, and what was found in place of what.</summary>
public sealed class VerifierException : XunitException
{
    private VerifierException(string message)
        : base(message)
    {
    }

    internal static VerifierException Create(string label, string what, params string[] details) =>
        new(string.Join("\n\n", details.Prepend($"{label}: {what}")));

    /// <summary>The lines that differ, with the ones around them; white space that does not show is made to.</summary>
    internal static string Diff(string expected, string actual)
    {
        static string Visible(string text) => text.Replace("\r", "␍", StringComparison.Ordinal).Replace("\t", "→", StringComparison.Ordinal);

        var text = new StringBuilder("(- expected, + actual)\n");
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(Visible(expected), Visible(actual), ignoreWhitespace: false).Lines)
        {
            var sign = line.Type switch
            {
                ChangeType.Deleted => "- ",
                ChangeType.Inserted => "+ ",
                _ => "  ",
            };
            text.Append(sign).Append(line.Text).Append('\n');
        }
        return text.ToString();
    }
}
