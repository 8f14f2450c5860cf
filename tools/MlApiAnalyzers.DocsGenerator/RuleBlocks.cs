using System;
using System.Collections.Generic;
using System.Linq;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.DocsGenerator;

/// <summary>A block of a thousand ids: its category and the question that its rules answer.</summary>
public sealed record RuleBlock(int Thousand, string Category, string Question)
{
    public string IdPattern => $"MLA{Thousand}xxx";
}

/// <summary>The one place that says which thousand belongs to which category.</summary>
public static class RuleBlocks
{
    public static IReadOnlyList<RuleBlock> All { get; } =
    [
        new(0, RuleCategories.Configuration, "Is the package itself set up as its user meant?"),
        new(1, RuleCategories.ApiLevel, "Is this the right level, Keras (high) or TensorFlow operations (low)?"),
        new(2, RuleCategories.Backend, "Which engine runs this: the native TensorFlow runtime, Python behind Keras.NET, or a retired backend?"),
        new(3, RuleCategories.Support, "Does the library version in use really support this call, or has the community moved on?"),
        new(4, RuleCategories.Graph, "Static graph or eager: is the mode right, and are graphs, sessions and tapes used soundly?"),
        new(5, RuleCategories.Deployment, "Will the trained model reach production: saved, loadable, servable, portable?"),
        new(6, RuleCategories.Customization, "Are custom layers, models and training steps written so that they train, save and load?"),
        new(7, RuleCategories.Model, "Do shapes, losses, labels, activations and metrics fit together?"),
    ];

    /// <summary>The block of an id such as MLA4001, or null for text that is no id.</summary>
    public static RuleBlock? Of(string ruleId) =>
        ruleId.Length == 7 && ruleId.StartsWith("MLA", StringComparison.Ordinal) && ruleId.Skip(3).All(char.IsAsciiDigit)
            ? All.FirstOrDefault(block => block.Thousand == ruleId[3] - '0')
            : null;
}
