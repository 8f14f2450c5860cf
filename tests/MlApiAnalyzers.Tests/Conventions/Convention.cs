using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

internal static class Convention
{
    /// <summary>Fails with every violation, where <see cref="Assert.Empty(System.Collections.IEnumerable)"/> shows the first few.</summary>
    public static void Holds(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
