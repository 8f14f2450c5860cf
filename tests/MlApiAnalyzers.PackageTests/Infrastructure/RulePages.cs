using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>The examples in the rules' pages.</summary>
public static class RulePages
{
    private const string Violation = "```csharp violation";

    /// <summary>What the pages' code is compiled with.</summary>
    public const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Tensorflow;
        global using Tensorflow.NumPy;
        global using Tensorflow.Keras;
        global using Tensorflow.Keras.Engine;
        global using static Tensorflow.Binding;
        global using static Tensorflow.KerasApi;

        """;

    /// <summary>What makes a program of an example that consists of types only.</summary>
    public static string EntryPointFor(string code) =>
        SyntaxFactory.ParseCompilationUnit(code).Members.OfType<GlobalStatementSyntax>().Any()
            ? ""
            : "internal static class EntryPoint { private static void Main() { } }\n";

    /// <summary>
    /// The first violation of each page whose rule is on by default and has a fix. One that depends on settings is left to other
    /// tests; a hidden rule is an offer of the editor, which no build logs and dotnet format does not apply.
    /// </summary>
    public static IEnumerable<(string RuleId, string Violation)> WithFix()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(PackageFeed.Repository, "docs", "rules"), "MLA*.md").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            if (!lines.Contains("| Code fix | Yes |") || !lines.Contains("| Enabled by default | Yes |") || lines.Contains("| Severity | Hidden |"))
                continue;
            var start = Array.IndexOf(lines, Violation);
            if (start >= 0)
                yield return (Path.GetFileNameWithoutExtension(file), string.Concat(lines[(start + 1)..Array.IndexOf(lines, "```", start)].Select(line => line + "\n")));
        }
    }
}
