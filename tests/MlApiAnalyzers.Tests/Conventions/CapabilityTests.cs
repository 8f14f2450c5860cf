using System;
using System.Linq;
using MlApiAnalyzers.Library;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class CapabilityTests
{
    [Fact]
    public void EveryCapabilityIsAskedForByARule()
    {
        var rules = string.Join('\n', WorkingTree.Files("src/MlApiAnalyzers/Rules", ".cs").Concat(WorkingTree.Files("src/MlApiAnalyzers/Reading", ".cs"))
            .Select(file => WorkingTree.Repository.Read(file)));

        Convention.Holds(Enum.GetNames<Capability>().Where(name => !rules.Contains($"Capability.{name}", StringComparison.Ordinal)));
    }
}
