using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Configuration;

/// <summary>MLA0001: an option of ours has a value outside its set. Each value is reported once per compilation.</summary>
[NoCodeFix("The value stands in a configuration file, which is no document that a code fix can edit.")]
public sealed class InvalidOptionRule() : TensorFlowRule(RuleDescriptors.MLA0001_InvalidOption)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.End(static context =>
        {
            var reported = new ConcurrentDictionary<(string Key, string Value), bool>();
            var provider = context.Options.AnalyzerConfigOptionsProvider;
            Check(context, provider.GlobalOptions, reported);
            foreach (var tree in context.Compilation.SyntaxTrees)
                Check(context, provider.GetOptions(tree), reported);
        });

    private static void Check(ReportContext context, AnalyzerConfigOptions options, ConcurrentDictionary<(string Key, string Value), bool> reported)
    {
        Check(context, options, MlaOptions.ApiLevel, reported);
        Check(context, options, MlaOptions.ExecutionMode, reported);
        Check(context, options, MlaOptions.DeploymentTarget, reported);
        Check(context, options, MlaOptions.AnalysisMode, reported);
    }

    private static void Check<T>(ReportContext context, AnalyzerConfigOptions options, MlaOption<T> option, ConcurrentDictionary<(string Key, string Value), bool> reported)
        where T : struct, Enum
    {
        if (option.InvalidValue(options) is not { } value || !reported.TryAdd((option.Key, value), true))
            return;
        var spelling = option.Key == MlaOptions.AnalysisMode.Key ? (Func<string, string>)(static name => name) : static name => name.ToLowerInvariant();
        context.Report(
            Location.None,
            [value, option.DisplayName, spelling(option.Default.ToString()), string.Join(", ", MlaOption<T>.AcceptedValues.Select(spelling))]);
    }
}
