using System;
using System.Linq;
using MlApiAnalyzers.Library;
using Xunit;

namespace MlApiAnalyzers.Tests.Library;

public sealed class FactTablesTests
{
    [Fact]
    public void EveryEmbeddedTableParses()
    {
        var tables = FactTables.Names.Select(FactTables.Get).ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.NotEmpty(table.Rows));
    }

    [Fact]
    public void CapabilitiesAreTheEnum() =>
        Assert.Equal(
            Enum.GetNames<Capability>().Order(StringComparer.Ordinal),
            FactTables.Get("capabilities").Rows.Select(row => row["capability"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("0.100", "0.150", "0.110", true)]
    [InlineData("0.100", "0.150", "0.150", true)]
    [InlineData("0.100", "0.150", "0.70", false)]
    [InlineData("0.100", "0.150", "0.160", false)]
    [InlineData("0.100", "0.150", "1.0", false)]
    public void RowsCoverTheirVersions(string from, string until, string version, bool covered)
    {
        var table = FactTable.Parse("test", $"name\tfrom\tuntil\nx\t{from}\t{until}\n");

        Assert.Equal(covered, table.For(LibraryVersion.Parse(version)).Any());
    }

    [Fact]
    public void ARowOfAnotherWidthIsRefused() =>
        Assert.Throws<FormatException>(() => FactTable.Parse("test", "name\tfrom\tuntil\nx\t0.1\n"));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.x")]
    [InlineData(".5")]
    public void TextThatIsNoVersionIsRefused(string text) =>
        Assert.Throws<FormatException>(() => LibraryVersion.Parse(text));
}
