using System;
using System.Globalization;

namespace MlApiAnalyzers.Library;

/// <summary>
/// A release line of TensorFlow.NET, such as 0.150, taken from the version of the assembly Tensorflow.Binding. Patch releases
/// of one line behave alike. Tensorflow.Keras of the line 0.150 counts its own versions as 0.15.
/// </summary>
public readonly struct LibraryVersion : IEquatable<LibraryVersion>, IComparable<LibraryVersion>
{
    public LibraryVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    public int Major { get; }

    public int Minor { get; }

    public static LibraryVersion Of(Version version) => new(version.Major, version.Minor);

    /// <summary>Reads "0.150".</summary>
    /// <exception cref="FormatException">The text is no version line.</exception>
    public static LibraryVersion Parse(string text)
    {
        var dot = text.IndexOf('.');
        return dot > 0
            && int.TryParse(text.Substring(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(text.Substring(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new LibraryVersion(major, minor)
            : throw new FormatException($"'{text}' is no version line such as 0.150");
    }

    public int CompareTo(LibraryVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public bool Equals(LibraryVersion other) => Major == other.Major && Minor == other.Minor;

    public override bool Equals(object? obj) => obj is LibraryVersion other && Equals(other);

    public override int GetHashCode() => (Major * 397) ^ Minor;

    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");
}
