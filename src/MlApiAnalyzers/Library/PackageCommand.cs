namespace MlApiAnalyzers.Library;

/// <summary>The commands that change a project's packages, as messages give them: ready to be run in the project's folder.</summary>
public static class PackageCommand
{
    public static string Add(ResolvedPackage package) => Add(package.Id, package.Version);

    /// <summary>Adds the package in a version, which may float, or in the newest.</summary>
    public static string Add(string id, string? version) =>
        string.IsNullOrEmpty(version) ? $"dotnet add package {id}"
        : version!.IndexOf('*') >= 0 ? $"dotnet add package {id} --version \"{version}\"" // A shell would expand the asterisk.
        : $"dotnet add package {id} --version {version}";

    public static string Remove(string id) => $"dotnet remove package {id}";
}
