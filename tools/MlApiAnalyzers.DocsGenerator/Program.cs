using System;
using System.IO;
using System.Linq;

namespace MlApiAnalyzers.DocsGenerator;

/// <summary>The command line.</summary>
public static class Program
{
    private const string Usage = """
        Run without arguments to write all generated files.

          --check                      writes nothing; lists stale files and missing pages, and exits with 1 when there are any
          new-rule ID NAME --title "…" --severity error|warning|info|hidden [--no-fix "reason"]
                                       creates analyzer, fixer, descriptor, page and tests of a rule
          release VERSION              moves the unshipped rules into a release
        """;

    public static int Main(string[] args) => Run(Repository.Around(Directory.GetCurrentDirectory()), args, Console.Out);

    public static int Run(Repository repository, string[] args, TextWriter output)
    {
        try
        {
            switch (args)
            {
                case []:
                    return Write(repository, output);
                case ["--check"]:
                    return Check(repository, output);
                case ["new-rule", .. var rest]:
                    foreach (var file in NewRule.Parse(rest).Create(repository))
                        output.WriteLine(file);
                    output.WriteLine("Fill in what says TODO, then run this tool without arguments.");
                    return 0;
                case ["release", var version]:
                    return Release(repository, version, output);
                default:
                    output.WriteLine(Usage);
                    return 2;
            }
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            output.WriteLine(exception.Message);
            return 2;
        }
    }

    private static int Write(Repository repository, TextWriter output)
    {
        var generator = new Generator(repository, RuleCatalog.Rules);
        foreach (var file in generator.Write())
            output.WriteLine(file);
        foreach (var page in generator.MissingPages)
            output.WriteLine($"{page} is missing");
        return 0;
    }

    private static int Check(Repository repository, TextWriter output)
    {
        var generator = new Generator(repository, RuleCatalog.Rules);
        var problems = generator.StaleFiles().Select(file => $"{file} is stale")
            .Concat(generator.MissingPages.Select(page => $"{page} is missing"))
            .ToList();
        foreach (var problem in problems)
            output.WriteLine(problem);
        return problems.Count == 0 ? 0 : 1;
    }

    private static int Release(Repository repository, string version, TextWriter output)
    {
        var (shipped, unshipped) = ReleaseTracking.Release(
            repository.Read(ReleaseTracking.ShippedFile) ?? "",
            repository.Read(ReleaseTracking.UnshippedFile) ?? "",
            version);
        repository.Write(ReleaseTracking.ShippedFile, shipped);
        repository.Write(ReleaseTracking.UnshippedFile, unshipped);
        return Write(repository, output);
    }
}
