using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Tests.Conventions;

namespace MlApiAnalyzers.Tests.Docs;

/// <summary>A code block of a page.</summary>
/// <param name="Line">The line in the page, counted from 1.</param>
/// <param name="Language">The first word of the info string.</param>
/// <param name="Words">
/// The words behind it: <c>violation</c>, <c>fixed</c>, settings such as <c>build_property.OutputType=Exe</c>, and ids of the
/// compiler's errors that the code has.
/// </param>
/// <param name="Code">The text in the block.</param>
internal sealed record CodeBlock(int Line, string Language, ImmutableArray<string> Words, string Code)
{
    public bool IsCSharp => Language == "csharp";

    public bool IsViolation => IsCSharp && Words.Contains("violation");

    public bool IsFixed => IsCSharp && Words.Contains("fixed");

    public IEnumerable<(string Key, string Value)> Settings =>
        from word in Words
        let split = word.IndexOf('=', StringComparison.Ordinal)
        where split > 0
        select (word[..split], word[(split + 1)..]);
}

/// <summary>A rule's page, taken apart.</summary>
internal sealed record RulePage(string File, string Text, ImmutableArray<(string Title, string Text)> Sections, ImmutableArray<CodeBlock> Blocks)
{
    public static RulePage Read(RuleEntry rule)
    {
        var text = WorkingTree.Repository.Read(rule.Page) ?? throw new InvalidOperationException($"{rule.Page} is missing");
        var document = Markdown.Parse(text);
        var headings = document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).ToList();
        var sections = headings.Select((heading, index) =>
        {
            var end = index + 1 < headings.Count ? headings[index + 1].Span.Start : text.Length;
            return (((LiteralInline)heading.Inline!.FirstChild!).Content.ToString(), text[(heading.Span.End + 1)..end].Trim());
        });
        var blocks = document.Descendants<FencedCodeBlock>().Select(block => new CodeBlock(
            block.Line + 1,
            block.Info ?? "",
            [.. (block.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            block.Lines.ToString()));
        return new RulePage(rule.Page, text, [.. sections], [.. blocks]);
    }

    public string Section(string title) => Sections.Single(section => section.Title == title).Text;
}
