using System;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3010: the project itself references a library that is no longer developed.</summary>
[NoCodeFix(NoCodeFix)]
public sealed class RetiredLibraryRule() : ProjectRule(RuleDescriptors.MLA3010_RetiredLibrary)
{
    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsKnown)
            return null;
        foreach (var package in project.Packages)
            if (package is { IsDirect: true, Line: { } line })
                foreach (var row in FactTables.Get("retired-libraries").For(line))
                    if (string.Equals(row["package"], package.Id, StringComparison.OrdinalIgnoreCase))
                        return new ProjectFinding(package.Id, row["instead"]).At(package.Id);
        return null;
    }
}
