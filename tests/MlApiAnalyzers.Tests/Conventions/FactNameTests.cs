using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

/// <summary>Names of the libraries that the project writes down exist in the images of these libraries.</summary>
public sealed class FactNameTests
{
    private static readonly Compilation Libraries = CSharpCompilation.Create(
        "Names",
        references: LibraryReferences.TensorFlow.And(LibraryReferences.KerasNet).And(LibraryReferences.NumSharp).References);

    private static readonly LibraryVersion ImageVersion = TensorFlowLibrary.Of(Libraries)!.Version;

    public static TheoryData<string> Tables => [.. FactTables.Names.Order(StringComparer.Ordinal)];

    // A column named 'docid', or one whose name ends in it, holds documentation ids; a cell may be empty.
    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryDocumentationIdResolves(string name)
    {
        var table = FactTables.Get(name);

        Convention.Holds(
            from row in table.For(ImageVersion)
            from column in table.Columns
            where column.EndsWith("docid", StringComparison.Ordinal) && row[column].Length > 0
            where DocumentationCommentId.GetFirstSymbolForDeclarationId(row[column], Libraries) is null
            select $"{name}.tsv, {column}: {row[column]}");
    }

    [Fact]
    public void EveryTypeThatARuleAsksForResolves()
    {
        var library = TensorFlowLibrary.Of(Libraries)!;
        var types = typeof(TensorFlowLibrary).GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(LibraryType))
            .Select(property => (LibraryType)property.GetValue(library)!)
            .ToList();

        Assert.NotEmpty(types);
        Convention.Holds(from type in types where type.Symbol is null select type.MetadataName);
    }

    [Fact]
    public void LibraryIsAbsentWithoutItsReference() =>
        Assert.Null(TensorFlowLibrary.Of(CSharpCompilation.Create("Nothing", references: LibraryReferences.None.References)));
}
