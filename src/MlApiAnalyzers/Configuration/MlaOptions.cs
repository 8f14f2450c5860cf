using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlApiAnalyzers.Configuration;

/// <summary>An option with a closed set of values, each spelled in lower case in <c>.editorconfig</c>, read without regard to case.</summary>
public sealed class MlaOption<T>
    where T : struct, Enum
{
    internal MlaOption(string key, T defaultValue)
    {
        Key = key;
        Default = defaultValue;
    }

    /// <summary>The key in <c>.editorconfig</c>, or <c>build_property.X</c> for an MSBuild property.</summary>
    public string Key { get; }

    /// <summary>What a user sets: the key, or the MSBuild property's name.</summary>
    public string DisplayName => Key.StartsWith(MlaOptions.BuildProperty, StringComparison.Ordinal) ? Key.Substring(MlaOptions.BuildProperty.Length) : Key;

    public T Default { get; }

    public static ImmutableArray<string> AcceptedValues { get; } = ImmutableArray.Create(Enum.GetNames(typeof(T)));

    /// <summary>The value set in <paramref name="options"/>; the default when it is not set or not valid.</summary>
    public T Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var text) && TryParse(text, out var value) ? value : Default;

    /// <summary>The text of an invalid value in <paramref name="options"/>, or null.</summary>
    public string? InvalidValue(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var text) && text.Trim().Length > 0 && !TryParse(text, out _) ? text.Trim() : null;

    private static bool TryParse(string text, out T value)
    {
        foreach (var name in AcceptedValues)
        {
            if (string.Equals(name, text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                value = (T)Enum.Parse(typeof(T), name);
                return true;
            }
        }
        value = default;
        return false;
    }
}

public enum ApiLevel
{
    High,
    Low,
    Any,
}

public enum ExecutionModeSetting
{
    Infer,
    Eager,
    Graph,
}

public enum DeploymentTarget
{
    None,
    Dotnet,
    Serving,
    Lite,
}

public enum AnalysisMode
{
    None,
    Minimum,
    Recommended,
    Strict,
    Migration,
}

/// <summary>The options that the package reads.</summary>
public static class MlaOptions
{
    internal const string BuildProperty = "build_property.";

    /// <summary>Which level of the API the code is meant to be at.</summary>
    public static MlaOption<ApiLevel> ApiLevel { get; } = new("mla_api_level", Configuration.ApiLevel.High);

    /// <summary>The mode that all code runs in, where it should not be inferred.</summary>
    public static MlaOption<ExecutionModeSetting> ExecutionMode { get; } = new("mla_execution_mode", ExecutionModeSetting.Infer);

    /// <summary>Where the trained model goes.</summary>
    public static MlaOption<DeploymentTarget> DeploymentTarget { get; } = new("mla_deployment_target", Configuration.DeploymentTarget.Dotnet);

    /// <summary>The preset, chosen by an MSBuild property.</summary>
    public static MlaOption<AnalysisMode> AnalysisMode { get; } = new(BuildProperty + "MlApiAnalysisMode", Configuration.AnalysisMode.Recommended);
}
