namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>What the consumers are made of.</summary>
public static class Sources
{
    /// <summary>A program with nothing to report, in today's language.</summary>
    public const string Clean =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        var layer = keras.layers.Dense(10, activation: "relu");
        Console.WriteLine(tf.constant(1.0f));
        Console.WriteLine(layer);

        """;

    /// <summary>A library with nothing to report.</summary>
    public const string Library =
        """
        using static Tensorflow.Binding;

        public static class Numbers
        {
            public static object One() => tf.constant(1.0f);
        }

        """;

    /// <summary>A program with one report each of severity error (MLA5003), warning (MLA5001) and information (MLA1008).</summary>
    public const string Faulty =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        var model = keras.Sequential();
        var layer = tf.keras.layers.Dense(10);
        model.save("model.h5");
        model.save("model", save_format: "h5");
        Console.WriteLine(layer);

        """;

    /// <summary>The same in the oldest language that is still common.</summary>
    public const string FaultyInOldLanguage =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        namespace Old
        {
            internal static class Program
            {
                private static void Main()
                {
                    var model = keras.Sequential();
                    var layer = tf.keras.layers.Dense(10);
                    model.save("model.h5");
                    model.save("model", save_format: "h5");
                    Console.WriteLine(layer);
                }
            }
        }

        """;

    /// <summary>Old code with one report each of severity error (MLA5003), warning (MLA5001) and information (MLA1008).</summary>
    public const string OldCode =
        """
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        public static class OldCode
        {
            public static object Train()
            {
                var model = keras.Sequential();
                model.save("model.h5");
                model.save("model", save_format: "h5");
                return tf.keras.layers.Dense(10);
            }
        }

        """;

    /// <summary>The same without <c>using static</c>.</summary>
    public const string FaultyInOldestLanguage =
        """
        using System;

        internal static class Program
        {
            private static void Main()
            {
                var model = Tensorflow.KerasApi.keras.Sequential();
                var layer = Tensorflow.Binding.tf.keras.layers.Dense(10);
                model.save("model.h5");
                model.save("model", save_format: "h5");
                Console.WriteLine(layer);
            }
        }

        """;

    /// <summary>A project file of before the SDK, as NuGet leaves it when it installs packages by packages.config.</summary>
    public static string OldProjectFile(PackageFeed feed) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <PropertyGroup>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
          </PropertyGroup>
          <Import Project="..\packages\mlapianalyzers\{feed.PackageVersion}\build\MlApiAnalyzers.props" />
          <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" Condition="Exists('$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props')" />
          <PropertyGroup>
            <Configuration Condition=" '$(Configuration)' == '' ">Debug</Configuration>
            <Platform Condition=" '$(Platform)' == '' ">AnyCPU</Platform>
            <OutputType>Exe</OutputType>
            <RootNamespace>OldProjectFile</RootNamespace>
            <AssemblyName>OldProjectFile</AssemblyName>
            <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
            <TargetFrameworkRootPath>$(MSBuildProjectDirectory)/../packages/microsoft.netframework.referenceassemblies.net472/{PackageFeed.FrameworkVersion("Microsoft.NETFramework.ReferenceAssemblies.net472")}/build</TargetFrameworkRootPath>
            <OutputPath>bin\Debug\</OutputPath>
            <ErrorLog>$(MSBuildProjectDirectory)/results.sarif,version=2.1</ErrorLog>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="System" />
            <Reference Include="netstandard" />
            <Reference Include="Tensorflow.Binding"><HintPath>..\packages\tensorflow.net\{PackageFeed.TensorFlowVersion}\lib\netstandard2.0\Tensorflow.Binding.dll</HintPath></Reference>
            <Reference Include="Tensorflow.Keras"><HintPath>..\packages\tensorflow.keras\{PackageFeed.KerasVersion}\lib\netstandard2.0\Tensorflow.Keras.dll</HintPath></Reference>
            <Compile Include="Program.cs" />
            <Analyzer Include="..\packages\mlapianalyzers\{feed.PackageVersion}\analyzers\dotnet\cs\MlApiAnalyzers.dll" />
            <Analyzer Include="..\packages\mlapianalyzers\{feed.PackageVersion}\analyzers\dotnet\cs\MlApiAnalyzers.CodeFixes.dll" />
          </ItemGroup>
          <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
          <Import Project="..\packages\mlapianalyzers\{feed.PackageVersion}\build\MlApiAnalyzers.targets" />
        </Project>
        """;

    /// <summary>A program with two reports of MLA1008 that a fix removes.</summary>
    public const string Fixable =
        """
        using System;
        using static Tensorflow.Binding;

        // The first layer.
        var first = tf.keras.layers.Dense(10);
        var second = tf.keras.layers.Dense(20); // The second.
        Console.WriteLine(first);
        Console.WriteLine(second);
        Console.WriteLine(tf.constant(1.0f));

        """;

    /// <summary>What the fix makes of it.</summary>
    public const string Fixed =
        """
        using System;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        // The first layer.
        var first = keras.layers.Dense(10);
        var second = keras.layers.Dense(20); // The second.
        Console.WriteLine(first);
        Console.WriteLine(second);
        Console.WriteLine(tf.constant(1.0f));

        """;

    /// <summary>Names like the library's, in a program that does not reference it.</summary>
    public const string LookAlike =
        """
        using System;

        var model = keras.Sequential();
        model.save("model.h5");
        model.save("model", save_format: "h5");
        Console.WriteLine(model);

        internal static class keras
        {
            public static Model Sequential() => new Model();
        }

        internal class Model
        {
            public void save(string path, string save_format = "tf") => Console.WriteLine(path + save_format);
        }

        """;
}
