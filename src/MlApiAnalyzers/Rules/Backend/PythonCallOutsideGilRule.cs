using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Serving;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>
/// MLA2009: Keras.NET or Numpy.NET is called on a thread that need not hold Python's global interpreter lock: a task, a parallel
/// loop, a request, or behind an await.
/// </summary>
public sealed class PythonCallOutsideGilRule() : LibraryRule(RuleDescriptors.MLA2009_PythonCallOutsideGil)
{
    public override void Subscribe(Subscriptions on, ReferencedLibraries libraries)
    {
        if (libraries.KerasNet is null && libraries.Python?.Numpy is null)
            return;
        var program = new Program(libraries, on.Compilation);
        on.Operations(program.CheckFunction, OperationKind.AnonymousFunction, OperationKind.MethodReference);
        on.Member(program.CheckMember);
    }

    private sealed class Program
    {
        private readonly ReferencedLibraries libraries;
        private readonly bool servesRequests;
        private readonly bool resumesAnywhere;
        private readonly Lazy<bool> allowsThreads;

        public Program(ReferencedLibraries libraries, Compilation compilation)
        {
            this.libraries = libraries;
            servesRequests = References(compilation, static name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Grpc.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Azure", StringComparison.Ordinal) || name.StartsWith("System.Web", StringComparison.Ordinal));

            // A window's thread gets what follows an await; any thread of the pool gets it where there are no windows.
            resumesAnywhere = compilation.Options.OutputKind == OutputKind.ConsoleApplication
                && !References(compilation, static name => name is "System.Windows.Forms" or "PresentationFramework" or "Microsoft.Maui" or "Avalonia.Base" or "Microsoft.WinUI");
            allowsThreads = new Lazy<bool>(() => Mentions(compilation, "BeginAllowThreads"));
        }

        public void CheckFunction(RuleContext context)
        {
            var function = context.Operation;
            if (ThreadStarts.OfFunction(function) is { } start)
                CheckThread(context, function, start);
            else if (function is IAnonymousFunctionOperation && Handlers.EndpointOf(function) is { } endpoint)
                Report(context, Python(context.CancellationToken).FirstUnlocked(function), $"the thread of a request to '{endpoint.TargetMethod.Name}'");
        }

        /// <summary>Python is wanted on the thread it was started on; a thread that does all of it by itself is that thread.</summary>
        private void CheckThread(RuleContext context, IOperation function, ThreadLaunch start)
        {
            var python = Python(context.CancellationToken);
            var body = function is IMethodReferenceOperation { Method: var method } ? Evaluator.BodyOf(method, function, context.CancellationToken) : function;
            if (body is null || python.FirstUnlockedOrCall(body) is not { } first || !(start.IsParallel || IsRepeated(function) || python.UsesForeignObject(body)))
                return;
            Report(context, function is IMethodReferenceOperation ? function : first, $"a thread of '{start.Name}'");
        }

        public void CheckMember(RuleContext context)
        {
            if (context.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method || (!servesRequests && !(resumesAnywhere && method.IsAsync)))
                return;
            var python = Python(context.CancellationToken);
            if (python.FirstUnlocked(context.Operation) is not { } first)
                return;
            if (servesRequests && RequestCode.During(first, context.Compilation, context.CancellationToken) is not null && !python.CallersMayHoldLock(method, context.Compilation))
                Report(context, first, "the thread of a request");
            else if (resumesAnywhere && method.IsAsync && FirstBehindAwait(context.Operation, python) is { } resumed && !python.CallersMayHoldLock(method, context.Compilation))
                Report(context, resumed, "the thread that 'await' goes on with");
        }

        /// <summary>The first call behind an await, where Python was there before it: called, or met as an object.</summary>
        private static IOperation? FirstBehindAwait(IOperation block, PythonCode python)
        {
            var wasThere = python.UsesForeignObject(block);
            IOperation? awaited = null;
            foreach (var operation in block.Descendants())
            {
                if (!PythonCode.IsDirectlyIn(operation, block))
                    continue;
                if (Awaited(operation) is { } await)
                {
                    awaited ??= await;
                    continue;
                }
                if (!python.CallsPython(operation))
                    continue;
                var isBehind = awaited is not null && awaited.Syntax.Span.End <= operation.Syntax.SpanStart;
                if (((isBehind && wasThere) || IsRepeatedBehindAwait(operation, block)) && !python.MayHoldLock(operation, block))
                    return python.Innermost(operation);

                // Python is on this thread now, up to the next await.
                wasThere = true;
                awaited = null;
            }
            return null;
        }

        /// <summary>What the operation waits for, where another thread may go on; or null.</summary>
        private static IOperation? Awaited(IOperation operation) => operation switch
        {
            IAwaitOperation await when !IsDone(await) => await,
            IForEachLoopOperation { IsAsynchronous: true } loop => loop.Collection,
            _ => null,
        };

        /// <summary>Whether a loop comes back to the call behind an await in its body.</summary>
        private static bool IsRepeatedBehindAwait(IOperation call, IOperation block)
        {
            for (var parent = call.Parent; parent is not null && parent != block; parent = parent.Parent)
            {
                if (parent is not ILoopOperation loop)
                    continue;
                if (loop is IForEachLoopOperation { IsAsynchronous: true })
                    return true;
                foreach (var operation in loop.Body.Descendants())
                    if (Awaited(operation) is not null && PythonCode.IsDirectlyIn(operation, loop))
                        return true;
            }
            return false;
        }

        // Task.CompletedTask and the like go on at once.
        private static bool IsDone(IAwaitOperation await) => await.Operation is IPropertyReferenceOperation { Property.Name: "CompletedTask" } or IInvocationOperation { TargetMethod.Name: "FromResult" };

        private PythonCode Python(CancellationToken cancellationToken) => new(libraries, cancellationToken);

        private void Report(RuleContext context, IOperation? call, string thread)
        {
            if (call is null)
                return;
            var name = call.Syntax switch
            {
                InvocationExpressionSyntax invocation => invocation.Expression.ToString(),
                ObjectCreationExpressionSyntax creation => "new " + creation.Type,
                var other => other.ToString(),
            };
            var repair = allowsThreads.Value ? "take it with 'Py.GIL()'" : "take it with 'Py.GIL()', and let go of it on the first thread with 'PythonEngine.BeginAllowThreads()'";
            context.Report(call.Syntax.GetLocation(), [name, thread, repair]);
        }

        /// <summary>Whether the function is started again and again, by a loop or for the elements of a query.</summary>
        private static bool IsRepeated(IOperation function)
        {
            for (IOperation child = function, parent = function.Parent!; parent is not null; child = parent, parent = parent.Parent!)
            {
                if (parent is ILoopOperation)
                    return true;
                if (parent is IAnonymousFunctionOperation outer)
                    return Handlers.GivenTo(outer)?.TargetMethod.IsLinq() == true;
                if (parent is ILocalFunctionOperation)
                    return false;
            }
            return false;
        }

        private static bool References(Compilation compilation, Func<string, bool> isWanted)
        {
            foreach (var identity in compilation.ReferencedAssemblyNames)
                if (isWanted(identity.Name))
                    return true;
            return false;
        }

        private static bool Mentions(Compilation compilation, string name)
        {
            foreach (var tree in compilation.SyntaxTrees)
                foreach (var token in tree.GetRoot().DescendantTokens())
                    if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                        return true;
            return false;
        }
    }
}
