using System;
using System.IO;
using System.Linq;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class LinkTests
{
    [Fact]
    public void EveryRelativeLinkLeadsToAFile() =>
        Convention.Holds(
            from file in WorkingTree.Files("", ".md")
            from link in Markdown.Parse(WorkingTree.Repository.Read(file)!).Descendants<LinkInline>()
            let target = (link.Url ?? "").Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            let path = Path.Combine(Path.GetDirectoryName(WorkingTree.Repository.PathOf(file))!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{file}: {link.Url}");
}
