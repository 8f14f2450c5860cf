using System;
using System.Collections;
using System.Collections.Generic;
using System.Composition.Hosting;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// An editor without a screen: the workspace over a project on disk, with the services that Visual Studio and the C# extension of Visual Studio Code ask for
/// the light bulb. These find the package's fixers and refactorings themselves. They are internal to Microsoft.CodeAnalysis.Features, hence called by name.
/// </summary>
internal sealed class LightBulb : IDisposable
{
    private readonly CompositionHost services;

    public LightBulb()
    {
        var features = new[] { "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features" }.Select(Assembly.Load);
        services = new ContainerConfiguration().WithAssemblies(MSBuildMefHostServices.DefaultAssemblies.Union(features)).CreateContainer();
        Workspace = MSBuildWorkspace.Create(new Dictionary<string, string>(), MefHostServices.Create(services));
    }

    public MSBuildWorkspace Workspace { get; }

    /// <summary>The fixes at a place, in the order of the list.</summary>
    public async Task<List<CodeAction>> FixesAsync(Document document, TextSpan span)
    {
        var actions = new List<CodeAction>();
        await foreach (var collection in (IAsyncEnumerable<object>)Ask("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", "StreamFixesAsync", document, span))
            foreach (var fix in (IEnumerable)Member(collection, "Fixes"))
                actions.Add((CodeAction)Member(fix, "Action"));
        return actions;
    }

    /// <summary>The refactorings at a place, in the order of the list.</summary>
    public async Task<List<CodeAction>> RefactoringsAsync(Document document, TextSpan span)
    {
        var answer = (Task)Ask("Microsoft.CodeAnalysis.CodeRefactorings.ICodeRefactoringService", "GetRefactoringsAsync", document, span);
        await answer;
        var actions = new List<CodeAction>();
        foreach (var refactoring in (IEnumerable)Member(answer, "Result"))
            foreach (var action in (IEnumerable)Member(refactoring, "CodeActions"))
                actions.Add(((ValueTuple<CodeAction, TextSpan?>)action).Item1);
        return actions;
    }

    public void Dispose()
    {
        Workspace.Dispose();
        services.Dispose();
    }

    private object Ask(string service, string method, Document document, TextSpan span)
    {
        var type = Assembly.Load("Microsoft.CodeAnalysis.Features").GetType(service, throwOnError: true)!;
        return type.GetMethod(method)!.Invoke(services.GetExport(type), [document, span, null, CancellationToken.None])!;
    }

    private static object Member(object instance, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return instance.GetType().GetProperty(name, Any)?.GetValue(instance)
            ?? instance.GetType().GetField(name, Any)?.GetValue(instance)
            ?? throw new MissingMemberException(instance.GetType().FullName, name);
    }
}
