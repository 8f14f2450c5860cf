using System;
using System.Collections.Immutable;

namespace MlApiAnalyzers.Library;

/// <summary>The packages that bring a native TensorFlow, as <c>Facts/native-packages.tsv</c> knows them.</summary>
public static class NativePackage
{
    /// <summary>The one for every processor, which the commands in messages name.</summary>
    public const string Default = "SciSharp.TensorFlow.Redist";

    public const string WindowsGpu = Default + "-Windows-GPU";

    public const string LinuxGpu = Default + "-Linux-GPU";

    /// <summary>TensorFlow Lite: another library, with an interface of its own, which goes beside the others.</summary>
    public const string Lite = Default + "-Lite";

    /// <summary>Whether a package of this id brings a native TensorFlow; SciSharp's have names that differ by platform and processor.</summary>
    public static bool Is(string id) =>
        (id.StartsWith(Default, StringComparison.OrdinalIgnoreCase) && !Same(id, Lite)) || Same(id, "Microsoft.ML.TensorFlow.Redist");

    /// <summary>The platforms that the package has a library for, such as <c>win-x64</c>; default where that is not known.</summary>
    public static ImmutableArray<string> PlatformsOf(ResolvedPackage package) =>
        RowOf(package) is { } row ? ImmutableArray.Create(row["platforms"].Split('|')) : default;

    /// <summary>The version of the TensorFlow in the package, or null where it is not known.</summary>
    public static Version? TensorFlowIn(ResolvedPackage package) => RowOf(package) switch
    {
        null => null,
        var row => row["tensorflow"] == "version" ? package.Number : Version.Parse(row["tensorflow"]),
    };

    private static FactRow? RowOf(ResolvedPackage package)
    {
        if (package.Line is { } line)
            foreach (var row in FactTables.Get("native-packages").For(line))
                if (Same(row["package"], package.Id))
                    return row;
        return null;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
