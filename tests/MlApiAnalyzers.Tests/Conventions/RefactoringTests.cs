using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.DocsGenerator;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class RefactoringTests
{
    private static IEnumerable<Type> Refactorings =>
        RuleCatalog.FixerAssembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeRefactoringProvider).IsAssignableFrom(type));

    [Fact]
    public void EveryRefactoringIsExportedSealedAndDerivesFromTheBase() =>
        Convention.Holds(
            from type in Refactorings
            let export = type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()
            where export is null
                || export.Name != type.Name
                || !export.Languages.SequenceEqual([LanguageNames.CSharp])
                || !type.IsSealed
                || !typeof(LibraryRefactoring).IsAssignableFrom(type)
                || !type.Name.EndsWith("Refactoring", StringComparison.Ordinal)
            select type.Name);

    [Fact]
    public void EveryRefactoringHasTestsAndASectionInTheDocumentation()
    {
        var page = WorkingTree.Repository.Read("docs/refactorings.md")!;

        Assert.NotEmpty(Refactorings);
        Convention.Holds(
            from type in Refactorings
            where !page.Contains($"\n## {type.Name}\n", StringComparison.Ordinal)
                || !WorkingTree.Repository.Has($"tests/MlApiAnalyzers.Tests/Refactorings/{type.Name}Tests.cs")
            select type.Name);
    }
}
