using System;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>One thing that a fixer offers for one diagnostic.</summary>
/// <param name="Title">The action, as the light bulb shows it; ends in "(may change results)" where behaviour can differ.</param>
/// <param name="EquivalenceKey">What FixAll repeats; the same for the same kind of repair at another place.</param>
/// <param name="Apply">Makes the edits. Everything that can fail was checked before the repair was offered.</param>
public sealed record Repair(string Title, string EquivalenceKey, Action<RepairEditor> Apply);
