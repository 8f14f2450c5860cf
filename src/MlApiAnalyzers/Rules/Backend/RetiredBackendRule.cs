using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>
/// MLA2007: the program chooses a backend that Keras runs on no more: by Keras.NET's setup, by the environment variable, by a
/// configuration file, or by an import of the Python module.
/// </summary>
public sealed class RetiredBackendRule() : LibraryRule(RuleDescriptors.MLA2007_RetiredBackend)
{
    /// <summary>The member of <c>SetupBackend</c> to use in place of the one that was found.</summary>
    public const string Instead = "Instead";

    private const string OfVariable = "Keras 2.4 and later ignores the choice, as tf.keras does, and Keras 3 throws ValueError";

    public override void Subscribe(Subscriptions on, ReferencedLibraries libraries)
    {
        if (libraries.KerasNet is null && libraries.Python?.Runtime is null)
            return;
        on.Calls(["Run", "SetEnvironmentVariable", "Import", "ImportModule"], (context, call) => Check(context, call, libraries));
        on.AdditionalFile(CheckFile);
    }

    private static void Check(RuleContext context, IInvocationOperation call, ReferencedLibraries libraries)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Run" when libraries.KerasNet?.Setup.Declares(method) == true:
                CheckSetup(context, call, libraries.KerasNet);
                break;
            case "SetEnvironmentVariable" when method.ContainingType.IsNamed("System", "Environment"):
                if (call.Argument("variable") is { } variable
                    && Evaluator.Known(variable.Value, context.CancellationToken).Text == RetiredBackends.EnvironmentVariable
                    && call.Argument("value") is { } value
                    && Evaluator.Known(value.Value, context.CancellationToken).Text is { } name
                    && RetiredBackends.OfValue(name) is { } chosen)
                    context.Report(value.Value.Syntax.GetLocation(), Message($"\"{name}\"", chosen, OfVariable));
                break;
            case "Import" or "ImportModule" when libraries.Python is { } python && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, python.Runtime):
                if (call.Argument("name") is { } module && Evaluator.Known(module.Value, context.CancellationToken).Text is { } imported && RetiredBackends.OfModule(imported) is { } reached)
                    context.Report(module.Value.Syntax.GetLocation(), Message($"\"{imported}\"", reached, "where it is not installed the import throws PythonException"));
                break;
        }
    }

    private static void CheckSetup(RuleContext context, IInvocationOperation call, KerasNetLibrary library)
    {
        if (call.Argument("backend")?.Value is not { } argument
            || argument.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            || Evaluator.Known(argument, context.CancellationToken) is not { Constant: { } value })
            return;
        foreach (var member in type.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true } field || !field.ConstantValue!.Equals(value) || RetiredBackends.OfSetup(field.Name) is not { } backend)
                continue;

            // Where the class has moved, its table of packages has two entries left: it throws for Python 3.6 as well.
            var throwsAlways = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, library.Basis);
            var effect = throwsAlways ? "'Setup.Run' throws IndexOutOfRangeException, and an exception of its own for any Python but 3.6" : "'Setup.Run' throws for any Python but 3.6";
            context.Report(
                argument.Syntax.GetLocation(),
                Message($"SetupBackend.{field.Name}", backend, effect),
                severity: throwsAlways ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                properties: new() { [Instead] = backend.Instead[Array.IndexOf(backend.Setups, field.Name)] });
            return;
        }
    }

    /// <summary><c>"backend": "theano"</c> in Keras' own file, <c>"KERAS_BACKEND": "theano"</c> in those that set variables.</summary>
    private static void CheckFile(ReportContext context, AdditionalText additional)
    {
        var file = Path.GetFileName(additional.Path);
        if (!file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return;
        var key = string.Equals(file, "keras.json", StringComparison.OrdinalIgnoreCase) ? "\"backend\"" : $"\"{RetiredBackends.EnvironmentVariable}\"";
        if (additional.GetText(context.CancellationToken) is not { } source)
            return;
        var text = source.ToString();
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            if (ValueBehind(text, at + key.Length) is not { } span)
                continue;
            var name = text.Substring(span.Start, span.Length);
            if (RetiredBackends.OfValue(name) is { } backend)
                context.Report(Location.Create(additional.Path, span, source.Lines.GetLinePositionSpan(span)), Message($"\"{name}\"", backend, OfVariable));
        }
    }

    /// <summary>The text between the quotes of the value that follows a key of JSON, or null.</summary>
    private static TextSpan? ValueBehind(string text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == ':'))
            position++;
        if (position >= text.Length || text[position] != '"')
            return null;
        var end = text.IndexOf('"', position + 1);
        return end < 0 ? null : TextSpan.FromBounds(position + 1, end);
    }

    private static object[] Message(string written, RetiredBackend backend, string effect) => [written, backend.Name, backend.Ended, effect];
}
