using System.Collections.Immutable;

namespace MlApiAnalyzers.Library;

/// <summary>What a runtime identifier says about the native TensorFlow.</summary>
public static class RuntimePlatform
{
    /// <summary>The answer for a platform that no native TensorFlow was ever packed for.</summary>
    public const string None = "none";

    private static readonly ImmutableArray<string> LinuxNames = ImmutableArray.Create(
        "linux", "ubuntu", "debian", "fedora", "rhel", "centos", "opensuse", "sles", "linuxmint", "ol", "rocky", "almalinux");

    private static readonly ImmutableArray<string> UnsupportedNames = ImmutableArray.Create(
        "android", "ios", "iossimulator", "tvos", "tvossimulator", "maccatalyst", "browser", "wasi", "linux-musl", "linux-bionic", "alpine");

    private static readonly ImmutableArray<string> UnsupportedProcessors = ImmutableArray.Create(
        "x86", "arm", "armel", "armv6", "arm64", "wasm", "s390x", "ppc64le", "riscv64", "loongarch64");

    /// <summary>
    /// The platform as packages name it (<c>win-x64</c>, <c>linux-x64</c>, <c>osx-x64</c>), <see cref="None"/>, or null where the
    /// identifier leaves the processor open or is not known.
    /// </summary>
    public static string? Of(string runtimeIdentifier)
    {
        var identifier = runtimeIdentifier.Trim().ToLowerInvariant();
        var dash = identifier.LastIndexOf('-');
        if (dash <= 0)
            return UnsupportedNames.Contains(WithoutVersion(identifier)) ? None : null;
        var system = WithoutVersion(identifier.Substring(0, dash));
        var processor = identifier.Substring(dash + 1);
        if (UnsupportedNames.Contains(system) || UnsupportedNames.Contains(identifier))
            return None;
        var name = system switch
        {
            "win" => "win",
            "osx" or "macos" => "osx",
            _ => LinuxNames.Contains(system) ? "linux" : null,
        };
        return name is null ? null
            : UnsupportedProcessors.Contains(processor) ? None
            : processor == "x64" ? $"{name}-x64"
            : null;
    }

    // win10, osx.11.0, ubuntu.22.04, alpine3.18
    private static string WithoutVersion(string system)
    {
        var end = system.IndexOfAny(new[] { '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' });
        return end > 0 ? system.Substring(0, end) : system;
    }
}
