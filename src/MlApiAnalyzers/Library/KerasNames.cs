using System;
using System.Collections.Generic;
using System.Text;

namespace MlApiAnalyzers.Library;

/// <summary>
/// The names of one kind of Keras object, such as activations: which strings the referenced version accepts, and what the
/// others that Keras knows are called here.
/// </summary>
public sealed class KerasNames
{
    public const string Optimizers = "optimizer";
    public const string Losses = "loss";
    public const string Metrics = "metric";
    public const string Activations = "activation";
    public const string Initializers = "initializer";

    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KerasName> byAlias = new(StringComparer.Ordinal);

    public KerasNames(string kind, LibraryVersion version)
    {
        foreach (var row in FactTables.Get("keras-names").For(version))
        {
            if (row["kind"] != kind)
                continue;
            var name = new KerasName(row["alias"], Cell(row, "text"), Cell(row, "factory"));
            if (name.Text == name.Alias)
                accepted.Add(name.Alias);
            byAlias[Normalize(name.Alias)] = name;
        }
    }

    /// <summary>The strings that select something, in the library's spelling.</summary>
    public IReadOnlyCollection<string> Accepted => accepted;

    /// <summary>Whether the string selects something; the library compares it as it is.</summary>
    public bool Accepts(string text) => accepted.Contains(text);

    /// <summary>What is meant by a string: the same name in another spelling, or one that is hardly different; null when that is open.</summary>
    public KerasName? Meant(string text)
    {
        var normalized = Normalize(text);
        if (byAlias.TryGetValue(normalized, out var found))
            return found;
        return NearestName.Of(normalized, byAlias.Keys) is { } nearest ? byAlias[nearest] : null;
    }

    /// <summary>Keras writes <c>mean_squared_error</c> and <c>MeanSquaredError</c> for the same.</summary>
    private static string Normalize(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
            if (character is not ('_' or '-' or ' '))
                builder.Append(char.ToLowerInvariant(character));
        return builder.ToString();
    }

    private static string? Cell(FactRow row, string column) => row[column] is var cell && cell != "-" ? cell : null;
}

/// <param name="Alias">The name in Keras.</param>
/// <param name="Text">The accepted string of the same meaning, or null.</param>
/// <param name="Factory">The object of the same meaning, as code, or null.</param>
public sealed record KerasName(string Alias, string? Text, string? Factory);
