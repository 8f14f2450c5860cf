using System.Linq;
using System.Threading.Tasks;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Backend.MissingNativeRuntimeRule>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class MissingNativeRuntimeTests
{
    private const string Source = "class C { }";
    private const string Managed = "TensorFlow.NET/0.150.0";
    private const string Initializer = "throws TypeInitializationException around RuntimeError: Tensorflow.NET cannot find a backend";
    private const string Unloaded = "throws DllNotFoundException: Unable to load DLL 'tensorflow'";
    private const string Command = "dotnet add package SciSharp.TensorFlow.Redist --version 2.16.0";

    [Theory]
    [InlineData("OutputType", "Exe")]
    [InlineData("OutputType", "WinExe")]
    [InlineData("OutputType", "exe")]
    [InlineData("IsTestProject", "true")]
    public Task AProgramWithoutARuntimeIsReported(string property, string value) =>
        ReportedAsync(new Verify.Test { BuildProperties = { [property] = value } }, Managed, "0.150.0", Initializer, Command);

    [Theory]
    [InlineData("0.20.1", Unloaded, "2.3.1")]
    [InlineData("0.31.0", Unloaded, "2.3.1")]
    [InlineData("0.40.1", Unloaded, "2.4.1")]
    [InlineData("0.60.5", Unloaded, "\"2.6.*\"")]
    [InlineData("0.70.2", Unloaded, "2.7.0")]
    [InlineData("0.100.5", Unloaded, "\"2.10.*\"")]
    [InlineData("0.110.4", Initializer, "2.11.4")]
    [InlineData("0.150.0-beta.1", Initializer, "2.16.0")]
    public Task TheMatchingVersionIsNamed(string version, string failure, string redist) =>
        ReportedAsync(Program(), $"TensorFlow.NET/{version}", version, failure, $"dotnet add package SciSharp.TensorFlow.Redist --version {redist}");

    [Theory]
    [InlineData("0.10.0")]
    [InlineData("0.200.0")]
    [InlineData("1.0.0")]
    public Task ForAnUnknownLineTheCommandHasNoVersion(string version) =>
        ReportedAsync(Program(), $"TensorFlow.NET/{version}", version, "fails", "dotnet add package SciSharp.TensorFlow.Redist");

    [Theory]
    [InlineData("tensorflow.net/0.150.0")]
    [InlineData("Google.Protobuf/3.25.0|TensorFlow.Keras/0.15.0|TensorFlow.NET/0.150.0")]
    [InlineData("||nonsense|/1.0.0| TensorFlow.NET/0.150.0 |SciSharp.TensorFlow/2.16.0")]
    public Task ThePackageIsFoundAmongOthers(string packages) => ReportedAsync(Program(), packages, "0.150.0", Initializer, Command);

    [Theory]
    [InlineData("TensorFlow.NET/0.110.0|TensorFlow.NET/0.150.0")] // Two target frameworks.
    [InlineData("TensorFlow.NET/latest")]
    public Task AVersionThatIsNotKnownIsReadFromTheAssembly(string packages) =>
        ReportedAsync(Program(), packages, packages.EndsWith("latest", System.StringComparison.Ordinal) ? "latest" : "0.150", Initializer, Command);

    [Theory]
    [InlineData("SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("scisharp.tensorflow.redist/2.3.1")]
    [InlineData("SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3")]
    [InlineData("SciSharp.TensorFlow.Redist-Linux-GPU/2.10.3")]
    [InlineData("SciSharp.TensorFlow.Redist-OSX/2.3.0")]
    [InlineData("SciSharp.TensorFlow.Redist-Lite/2.6.0")] // The interpreter of TensorFlow Lite needs no other library.
    [InlineData("Microsoft.ML.TensorFlow.Redist/0.14.0")]
    public Task ANativePackageIsEnough(string package) => SilentAsync(Program(), $"{Managed}|{package}");

    [Fact]
    public Task ALibraryIsSilent() => SilentAsync(new Verify.Test { BuildProperties = { ["OutputType"] = "Library" } }, Managed);

    [Fact]
    public Task AProjectOfUnknownKindIsSilent() => SilentAsync(new Verify.Test(), Managed);

    [Fact]
    public Task ACopiedNativeFileIsEnough()
    {
        var test = Program();
        test.BuildProperties["MlaNativeTensorFlow"] = "true";
        return SilentAsync(test, Managed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("maybe")]
    public Task UnknownPackagesAreSilent(string known)
    {
        var test = Program();
        test.BuildProperties["MlaPackagesKnown"] = known;
        return SilentAsync(test, Managed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("|||")]
    [InlineData("nonsense")]
    [InlineData("Google.Protobuf/3.25.0")] // The assembly is referenced as a file.
    public Task WithoutTheManagedPackageItIsSilent(string packages) => SilentAsync(Program(), packages);

    [Fact]
    public Task ThePackageCountsAlsoWhereItsAssemblyHasAnotherName()
    {
        // Up to 0.70.0 the assembly was TensorFlow.NET.dll.
        var test = Program();
        test.LibraryReferences = LibraryReferences.None;
        return ReportedAsync(test, "TensorFlow.NET/0.20.1", "0.20.1", Unloaded, "dotnet add package SciSharp.TensorFlow.Redist --version 2.3.1");
    }

    [Theory]
    [InlineData("RuntimeIdentifier", "osx-arm64")]
    [InlineData("RuntimeIdentifier", "osx-x64")]
    [InlineData("MlaRuntimeIdentifiers", "linux-arm64|osx-arm64")]
    public Task WhereNoPackageHelpsItIsSilent(string property, string value)
    {
        var test = Program();
        test.BuildProperties[property] = value;
        return SilentAsync(test, Managed);
    }

    [Theory]
    [InlineData("RuntimeIdentifier", "win-x64")]
    [InlineData("RuntimeIdentifier", "linux")]
    [InlineData("MlaRuntimeIdentifiers", "linux-arm64|linux-x64")]
    public Task WhereAPackageHelpsItIsReported(string property, string value)
    {
        var test = Program();
        test.BuildProperties[property] = value;
        return ReportedAsync(test, Managed, "0.150.0", Initializer, Command);
    }

    [Fact]
    public Task WithoutThePackagesFilesItIsSilent() => Verify.VerifyAnalyzerAsync(Source);

    [Theory]
    [InlineData("  <PackageReference Include=\"TensorFlow.NET\" Version=\"0.150.0\" />", 2, 30, 44)]
    [InlineData("  <PackageReference Include=\"tensorflow.keras\" Version=\"0.15.0\" />", 2, 30, 46)]
    [InlineData("  <PackageReference Include=\"TensorFlow.Keras\" /><PackageReference Include=\"TensorFlow.NET\" />", 2, 77, 91)]
    [InlineData("  <ProjectReference Include=\"../Models/Models.csproj\" />", 1, 1, 1)]
    public Task TheProjectFileIsTheLocationWhereItIsGiven(string reference, int line, int start, int end)
    {
        var test = Program();
        test.TestState.AdditionalFiles.Add(("/readme.txt", "\"TensorFlow.NET\""));
        test.TestState.AdditionalFiles.Add(("/App.csproj", $"<Project>\n{reference}\n</Project>\n"));
        Prepare(test, Managed);
        test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithSpan("/App.csproj", line, start, line, end).WithArguments("0.150.0", Initializer, Command));
        return test.RunAsync();
    }

    [Fact]
    public void EveryRowNamesAPackageVersionOfItsNativeLine() =>
        Assert.All(
            FactTables.Get("native-runtimes").Rows.Where(row => row["native"] != "2.15"), // Its newest package is numbered 2.16.0.
            row => Assert.StartsWith(row["native"] + ".", row["redist"], System.StringComparison.Ordinal));

    private static Verify.Test Program() => new() { BuildProperties = { ["OutputType"] = "Exe" } };

    private static Task ReportedAsync(Verify.Test test, string packages, string version, string failure, string command)
    {
        Prepare(test, packages);
        test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithNoLocation().WithArguments(version, failure, command));
        return test.RunAsync();
    }

    private static Task SilentAsync(Verify.Test test, string packages)
    {
        Prepare(test, packages);
        return test.RunAsync();
    }

    private static void Prepare(Verify.Test test, string packages)
    {
        test.TestCode = Source;
        test.BuildProperties["MlaResolvedPackages"] = packages;
        test.BuildProperties.TryAdd("MlaPackagesKnown", "true");
    }
}
