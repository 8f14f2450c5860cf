using System.IO;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class GeneratedFileTests
{
    [Fact]
    public void NothingGeneratedIsStale()
    {
        using var output = new StringWriter();

        var exitCode = DocsGenerator.Program.Run(WorkingTree.Repository, ["--check"], output);

        Assert.True(exitCode == 0, $"Run: dotnet run --project tools/MlApiAnalyzers.DocsGenerator\n{output}");
    }
}
