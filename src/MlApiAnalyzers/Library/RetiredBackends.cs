using System;
using System.Collections.Generic;

namespace MlApiAnalyzers.Library;

/// <summary>The backends that Keras runs on no more, and the ways in which a program still reaches them.</summary>
public static class RetiredBackends
{
    public const string EnvironmentVariable = "KERAS_BACKEND";

    private static readonly Lazy<List<RetiredBackend>> All = new(Read);

    /// <summary>The backend that the environment variable or <c>keras.json</c> names, or null.</summary>
    public static RetiredBackend? OfValue(string value) => Find(backend => Contains(backend.Values, value));

    /// <summary>The backend that the Python module is of, or null.</summary>
    public static RetiredBackend? OfModule(string module) => Find(backend => module == backend.Module || module.StartsWith(backend.Module + ".", StringComparison.Ordinal));

    /// <summary>The backend of a member of Keras.NET's <c>SetupBackend</c>, or null.</summary>
    public static RetiredBackend? OfSetup(string member) => Find(backend => Contains(backend.Setups, member));

    private static RetiredBackend? Find(Func<RetiredBackend, bool> isWanted)
    {
        foreach (var backend in All.Value)
            if (isWanted(backend))
                return backend;
        return null;
    }

    private static bool Contains(string[] texts, string wanted) => Array.IndexOf(texts, wanted) >= 0;

    private static List<RetiredBackend> Read()
    {
        var all = new List<RetiredBackend>();
        foreach (var row in FactTables.Get("retired-backends").Rows)
            all.Add(new RetiredBackend(row["name"], row["value"].Split('|'), row["module"], row["setup"].Split('|'), row["instead"].Split('|'), row["ended"]));
        return all;
    }
}

/// <param name="Name">What it is called.</param>
/// <param name="Values">How it is named in the environment variable and in <c>keras.json</c>.</param>
/// <param name="Module">The Python module.</param>
/// <param name="Setups">The members of <c>SetupBackend</c> that choose it.</param>
/// <param name="Instead">For each of them, the member that chooses TensorFlow for the same kind of processor.</param>
/// <param name="Ended">Its end, to be read behind the name.</param>
public sealed record RetiredBackend(string Name, string[] Values, string Module, string[] Setups, string[] Instead, string Ended);
