using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Serving;

/// <summary>How a function comes to run on another thread than the code around it.</summary>
/// <param name="Name">What starts it, such as <c>Task.Run</c>.</param>
/// <param name="IsParallel">Whether it runs on several threads at once.</param>
internal sealed record ThreadLaunch(string Name, bool IsParallel);

/// <summary>The calls that run a function on another thread.</summary>
internal static class ThreadStarts
{
    private const string Threading = "System.Threading";
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>What runs a lambda, or a method that is passed as a delegate, on another thread; null where nothing does, or it is not known.</summary>
    public static ThreadLaunch? OfFunction(IOperation function)
    {
        var current = function;
        while (current.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation)
            current = current.Parent;
        return current.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => OfCall(call.TargetMethod),
            IArgumentOperation { Parent: IObjectCreationOperation { Constructor.ContainingType: { } type } } => OfCreation(type),
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: { } raised } } => OfEvent(raised),
            _ => null,
        };
    }

    private static ThreadLaunch? OfCall(IMethodSymbol method)
    {
        var type = method.ContainingType;
        switch (method.Name)
        {
            case "Run" when type.IsNamed(Tasks, "Task"):
                return new ThreadLaunch("Task.Run", IsParallel: false);
            case "StartNew" when type.IsNamed(Tasks, "TaskFactory"):
                return new ThreadLaunch("TaskFactory.StartNew", IsParallel: false);
            case "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" when type.IsNamed(Threading, "ThreadPool"):
                return new ThreadLaunch("ThreadPool." + method.Name, IsParallel: false);
            case "For" or "ForEach" or "ForEachAsync" or "ForAsync" or "Invoke" when type.IsNamed(Tasks, "Parallel"):
                return new ThreadLaunch("Parallel." + method.Name, IsParallel: true);
            default:
                return type.IsNamed("System.Linq", "ParallelEnumerable") ? new ThreadLaunch(method.Name, IsParallel: true) : null;
        }
    }

    private static ThreadLaunch? OfCreation(INamedTypeSymbol type)
    {
        if (type.IsNamed(Threading, "Thread"))
            return new ThreadLaunch("new Thread", IsParallel: false);
        if (type.IsNamed(Threading, "Timer"))
            return new ThreadLaunch("Timer", IsParallel: true);
        return type.IsNamed(Tasks, "Task") ? new ThreadLaunch("new Task", IsParallel: false) : null;
    }

    private static ThreadLaunch? OfEvent(IEventSymbol raised) => raised.Name switch
    {
        "DoWork" when raised.ContainingType.IsNamed("System.ComponentModel", "BackgroundWorker") => new ThreadLaunch("BackgroundWorker.DoWork", IsParallel: false),
        "Elapsed" when raised.ContainingType.IsNamed("System.Timers", "Timer") => new ThreadLaunch("Timer.Elapsed", IsParallel: true),
        _ => null,
    };
}
