using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>Calls that make paths, and calls that open what a path names.</summary>
internal static class PathCalls
{
    private static readonly HashSet<string> LibraryParameters = new()
    {
        "filepath", "path", "filename", "file", "file_path", "save_path", "export_dir", "logdir", "directory", "data_dir",
        "checkpoint_dir", "meta_graph_or_file", "freeze_graph_pb", "input_graph", "output_graph", "input_checkpoint", "model_path", "trainDir",
    };

    private static readonly HashSet<string> SystemParameters = new()
    {
        "path", "fileName", "sourceFileName", "destFileName", "sourceDirName", "destDirName", "destinationFileName", "destinationBackupFileName",
    };

    /// <summary>Whether the text begins at a drive or at a share.</summary>
    public static bool IsAbsoluteOnWindows(string text) =>
        (text.Length >= 3 && text[1] == ':' && text[2] is '\\' or '/' && text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) || (text.Length > 2 && text.StartsWith(@"\\", StringComparison.Ordinal) && text[2] != '\\');

    /// <summary><c>Path.Combine(…)</c> or <c>Path.Join(…)</c>.</summary>
    public static bool Joins(IMethodSymbol method) => method.Name is "Combine" or "Join" && IsSystemIO(method.ContainingType, "Path");

    /// <summary>Whether the method makes a path of the one, or the part of one, that it is given.</summary>
    public static bool KeepsPath(IMethodSymbol method) => method.Name switch
    {
        "Combine" or "Join" or "GetFullPath" or "ChangeExtension" => IsSystemIO(method.ContainingType, "Path"),
        "Format" => method.ContainingType.SpecialType == SpecialType.System_String,
        _ => false,
    };

    /// <summary>What a call of <c>Path.Combine</c> or <c>Path.Join</c> puts together, in its order.</summary>
    public static ImmutableArray<IOperation> PartsOf(IInvocationOperation join)
    {
        if (join.Arguments.Length == 1 && Elements.Of(join.Arguments[0].Value) is { } elements)
            return elements;
        var parts = ImmutableArray.CreateBuilder<IOperation>(join.Arguments.Length);
        for (var ordinal = 0; ordinal < join.Arguments.Length; ordinal++)
            foreach (var argument in join.Arguments)
                if (argument.Parameter?.Ordinal == ordinal)
                    parts.Add(argument.Value);
        return parts.ToImmutable();
    }

    /// <summary>Whether the argument is the path of something that the library reads or writes.</summary>
    public static bool IsLibraryPath(IArgumentOperation argument, TensorFlowLibrary library) =>
        argument.Parameter is { Type.SpecialType: SpecialType.System_String } parameter
        && LibraryParameters.Contains(parameter.Name)
        && library.Owns(parameter);

    /// <summary>Whether the argument is the path of a file or directory that <c>System.IO</c> opens, makes, moves or looks for.</summary>
    public static bool IsSystemPath(IArgumentOperation argument) =>
        argument.Parameter is { Type.SpecialType: SpecialType.System_String, ContainingType: { } type } parameter
        && SystemParameters.Contains(parameter.Name)
        && type.Name is "File" or "Directory" or "FileInfo" or "DirectoryInfo" or "FileStream" or "StreamReader" or "StreamWriter"
        && IsSystemIO(type, type.Name);

    /// <summary><c>File.Exists(path)</c> or <c>Directory.Exists(path)</c>: the argument, or null for another call.</summary>
    public static IOperation? CheckedPath(IInvocationOperation call) =>
        call.TargetMethod.Name == "Exists"
        && call.Arguments.Length == 1
        && (IsSystemIO(call.TargetMethod.ContainingType, "File") || IsSystemIO(call.TargetMethod.ContainingType, "Directory") || IsSystemIO(call.TargetMethod.ContainingType, "Path"))
            ? call.Arguments[0].Value
            : null;

    private static bool IsSystemIO(INamedTypeSymbol? type, string name) => type is
    {
        ContainingNamespace: { Name: "IO", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    } && type.Name == name;
}
