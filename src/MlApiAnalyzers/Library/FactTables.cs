using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;

namespace MlApiAnalyzers.Library;

/// <summary>
/// The facts about the library that are data: tab-separated files under <c>Library/Facts</c>, embedded and parsed once. The
/// first line names the columns; lines that begin with # are comments. The columns <c>from</c> and <c>until</c>, which every
/// table has, are the first and last release line for which the row holds: of TensorFlow.NET, as read from its source, or of
/// the package that a row is about.
/// </summary>
public static class FactTables
{
    private static readonly ConcurrentDictionary<string, FactTable> Tables = new(StringComparer.Ordinal);

    /// <summary>The table in the file <paramref name="name"/>.tsv.</summary>
    /// <exception cref="FileNotFoundException">There is no such file in the assembly.</exception>
    public static FactTable Get(string name) => Tables.GetOrAdd(name, Load);

    /// <summary>The names of all embedded tables, for tests that go through them.</summary>
    public static IEnumerable<string> Names
    {
        get
        {
            foreach (var resource in typeof(FactTables).Assembly.GetManifestResourceNames())
                if (resource.EndsWith(".tsv", StringComparison.Ordinal))
                    yield return resource.Substring(0, resource.Length - ".tsv".Length);
        }
    }

    private static FactTable Load(string name)
    {
        using var stream = typeof(FactTables).Assembly.GetManifestResourceStream(name + ".tsv")
            ?? throw new FileNotFoundException($"no fact table '{name}'");
        using var reader = new StreamReader(stream);
        return FactTable.Parse(name, reader.ReadToEnd());
    }
}

/// <summary>One table of facts.</summary>
public sealed class FactTable
{
    private FactTable(string name, ImmutableArray<string> columns, ImmutableArray<FactRow> rows)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
    }

    public string Name { get; }

    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<FactRow> Rows { get; }

    /// <summary>The rows that hold for <paramref name="version"/>; none for a version that the table does not cover.</summary>
    public IEnumerable<FactRow> For(LibraryVersion version)
    {
        foreach (var row in Rows)
            if (row.Covers(version))
                yield return row;
    }

    /// <exception cref="FormatException">A row has another number of cells than the first line, or no valid versions.</exception>
    public static FactTable Parse(string name, string text)
    {
        var columns = ImmutableArray<string>.Empty;
        var rows = ImmutableArray.CreateBuilder<FactRow>();
        foreach (var rawLine in text.Split('\n'))
        {
            var line = rawLine.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = ImmutableArray.Create(line.Split('\t'));
            if (columns.IsEmpty)
            {
                columns = cells;
                continue;
            }
            if (cells.Length != columns.Length)
                throw new FormatException($"{name}: {cells.Length} cells where {columns.Length} are named: {line}");
            rows.Add(new FactRow(columns, cells));
        }
        return new FactTable(name, columns, rows.ToImmutable());
    }
}

/// <summary>One row: cells by column name.</summary>
public sealed class FactRow
{
    private readonly ImmutableArray<string> columns;
    private readonly ImmutableArray<string> cells;

    internal FactRow(ImmutableArray<string> columns, ImmutableArray<string> cells)
    {
        this.columns = columns;
        this.cells = cells;
        From = LibraryVersion.Parse(this["from"]);
        Until = LibraryVersion.Parse(this["until"]);
    }

    public LibraryVersion From { get; }

    public LibraryVersion Until { get; }

    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public string this[string column]
    {
        get
        {
            var index = columns.IndexOf(column);
            return index >= 0 ? cells[index] : throw new KeyNotFoundException($"no column '{column}'");
        }
    }

    public bool Covers(LibraryVersion version) => From.CompareTo(version) <= 0 && version.CompareTo(Until) <= 0;
}
