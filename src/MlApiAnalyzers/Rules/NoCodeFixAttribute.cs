using System;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// Says why a rule has no code fix. A test asserts that every rule has either a fixer or this reason, and that the rule's page
/// gives it. A class that reports several names the one that is meant.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NoCodeFixAttribute : Attribute
{
    public NoCodeFixAttribute(string reason)
    {
        Reason = reason;
    }

    public string Reason { get; }

    /// <summary>The rule's id, for a class that reports several.</summary>
    public string? RuleId { get; set; }
}
