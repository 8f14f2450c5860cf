using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// What a guide tells its reader to do: a block <c>sh</c> is run, <c>sh fails</c> is run and fails, and a block of another language
/// with a file's name behind it is written to that file.
/// </summary>
public sealed record GuideStep(int Line, string Language, string Argument, string Text)
{
    private const string Fence = "```";

    public bool IsCommand => Language == "sh";

    public bool Fails => IsCommand && Argument == "fails";

    public bool IsFile => !IsCommand && Argument.Length > 0;

    /// <summary>The blocks of a page under docs/guides, in order.</summary>
    public static IReadOnlyList<GuideStep> Read(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(PackageFeed.Repository, "docs", "guides", page));
        var steps = new List<GuideStep>();
        for (var line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var info = lines[line][Fence.Length..].Split(' ', 2);
            var end = Array.IndexOf(lines, Fence, line + 1);
            steps.Add(new GuideStep(line + 1, info[0], info.ElementAtOrDefault(1) ?? "", string.Concat(lines[(line + 1)..end].Select(text => text + "\n"))));
            line = end;
        }
        return steps;
    }
}
