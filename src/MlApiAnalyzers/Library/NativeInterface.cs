using System;

namespace MlApiAnalyzers.Library;

/// <summary>What one release line of TensorFlow.NET asks of its neighbours: a row of <c>Facts/native-runtimes.tsv</c>.</summary>
public sealed class NativeInterface
{
    private const string Unknown = "-";

    private readonly FactRow row;

    private NativeInterface(FactRow row)
    {
        this.row = row;
    }

    /// <summary>What <paramref name="line"/> asks, or null for a line that nobody has read.</summary>
    public static NativeInterface? Of(LibraryVersion? line)
    {
        if (line is { } version)
            foreach (var row in FactTables.Get("native-runtimes").For(version))
                return new NativeInterface(row);
        return null;
    }

    /// <summary>The exception at the first use of <c>tf</c> when there is no native library.</summary>
    public string MissingException => row["exception"];

    /// <summary>The package that brings the library for every processor, in the matching version, which may float.</summary>
    public ResolvedPackage Package => new(NativePackage.Default, row["redist"]);

    /// <summary>A function that TensorFlow.NET calls and <paramref name="native"/> is known not to have, or null.</summary>
    public string? MissingFrom(Version native)
    {
        if (Cell("least") is { } least && native < Version.Parse(least))
            return row["lacking"];
        if (Cell("most") is { } most && LibraryVersion.Of(native).CompareTo(LibraryVersion.Parse(most)) > 0)
            return row["dropped"];
        return null;
    }

    /// <summary>The version of the package <paramref name="id"/> that belongs to this line, or null where there is none.</summary>
    public string? VersionOf(string id) =>
        string.Equals(id, NativePackage.Default, StringComparison.OrdinalIgnoreCase) ? Cell("redist")
        : string.Equals(id, NativePackage.WindowsGpu, StringComparison.OrdinalIgnoreCase) ? Cell("windows-gpu")
        : string.Equals(id, NativePackage.LinuxGpu, StringComparison.OrdinalIgnoreCase) ? Cell("linux-gpu")
        : null;

    /// <summary>The newest line of TensorFlow.Keras that was built for this one, or null.</summary>
    public string? Keras => Cell("keras-until");

    /// <summary>
    /// Whether this line of TensorFlow.Keras was built for TensorFlow.NET of this one; null where no Keras of it is known, or
    /// nobody has read this Keras.
    /// </summary>
    public bool? Fits(LibraryVersion keras)
    {
        if (Covers(row, keras) is not false and var known)
            return known;
        foreach (var other in FactTables.Get("native-runtimes").Rows)
            if (Covers(other, keras) == true)
                return false;
        return null;
    }

    private static bool? Covers(FactRow row, LibraryVersion keras) =>
        Cell(row, "keras-from") is { } from && Cell(row, "keras-until") is { } until
            ? LibraryVersion.Parse(from).CompareTo(keras) <= 0 && keras.CompareTo(LibraryVersion.Parse(until)) <= 0
            : null;

    private string? Cell(string column) => Cell(row, column);

    private static string? Cell(FactRow row, string column) => row[column] is var cell && cell != Unknown ? cell : null;
}
