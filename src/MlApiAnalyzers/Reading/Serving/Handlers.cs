using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Serving;

/// <summary>
/// What the frameworks that serve requests call, and what they create, for each request: ASP.NET Core and its predecessor,
/// SignalR, gRPC and Azure Functions.
/// </summary>
internal static class Handlers
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";
    private const string SignalR = "Microsoft.AspNetCore.SignalR";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Served = new();

    /// <summary>Whether the compilation knows any of the frameworks; where it knows none, nothing in it runs for a request.</summary>
    public static bool MayServe(Compilation compilation) => Served.GetValue(compilation, static key => new StrongBox<bool>(
        HasFramework(key.Assembly) || key.SourceModule.ReferencedAssemblySymbols.Any(HasFramework))).Value;

    // The names alone are kept with an assembly's metadata; to look a namespace up would go through all references.
    private static bool HasFramework(IAssemblySymbol assembly)
    {
        var names = assembly.NamespaceNames;
        return names.Contains("AspNetCore") || names.Contains("DependencyInjection") || names.Contains("Grpc") || names.Contains("Azure")
            || (names.Contains("Web") && (names.Contains("Mvc") || names.Contains("Http")));
    }

    /// <summary>What a method that is called for each request is called; null for any other method.</summary>
    public static string? KindOf(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.IsStatic)
            return IsFunction(method) ? "function" : null;
        if (method.Parameters.Length > 0)
        {
            if (method.Name is "Invoke" or "InvokeAsync" && method.Parameters[0].Type.IsNamed("Microsoft.AspNetCore.Http", "HttpContext"))
                return "middleware";
            if (method.Parameters[method.Parameters.Length - 1].Type.IsNamed("Grpc.Core", "ServerCallContext"))
                return "gRPC method";
        }
        if (method.DeclaredAccessibility != Accessibility.Public || method.IsOverride)
            return IsFunction(method) ? "function" : null;
        var type = method.ContainingType;
        if (IsController(type))
            return Has(method, Mvc, "NonActionAttribute") ? null : "controller action";
        if (type.DerivesFrom(SignalR, "Hub"))
            return "hub method";
        if (type.DerivesFrom(Mvc + ".RazorPages", "PageModel"))
            return method.Name.StartsWith("On", System.StringComparison.Ordinal) ? "page handler" : null;
        return IsFunction(method) ? "function" : null;
    }

    /// <summary>What a type that the framework creates for each request is called; null for any other type.</summary>
    public static string? KindOf(INamedTypeSymbol type)
    {
        if (IsController(type))
            return "controller";
        if (type.DerivesFrom(SignalR, "Hub"))
            return "hub";
        if (type.DerivesFrom(Mvc + ".RazorPages", "PageModel"))
            return "page model";
        return type.BaseType is { } service && HasOf(service, "Grpc.Core", "BindServiceMethodAttribute") ? "gRPC service" : null;
    }

    /// <summary>The call that gives a function to the routing as a handler: <c>app.MapPost("/predict", …)</c>; or null.</summary>
    public static IInvocationOperation? EndpointOf(IOperation function) =>
        GivenTo(function) is { TargetMethod: { Name: var name } method } call
        && (name.StartsWith("Map", System.StringComparison.Ordinal) || name is "Run" or "Use")
        && method.ContainingNamespace.IsNamed("Microsoft.AspNetCore.Builder")
        && !ConfiguresBuilder(function)
            ? call
            : null;

    /// <summary>The call that registers a factory whose objects are created for each request, or for each use; or null.</summary>
    public static IInvocationOperation? RegistrationOf(IOperation function) =>
        GivenTo(function) is { } call && IsRegistration(call.TargetMethod) ? call : null;

    /// <summary><c>services.AddScoped…</c> and <c>services.AddTransient…</c>, with their variants.</summary>
    public static bool IsRegistration(IMethodSymbol method) =>
        RegistrationNames.Contains(method.Name) && StartsWith(method.ContainingNamespace, "Microsoft.Extensions.DependencyInjection");

    public static ImmutableArray<string> RegistrationNames { get; } = ImmutableArray.Create(
        "AddScoped", "AddTransient", "TryAddScoped", "TryAddTransient", "AddKeyedScoped", "AddKeyedTransient", "TryAddKeyedScoped", "TryAddKeyedTransient");

    /// <summary>The call that a lambda or a method is given to as a delegate, or null.</summary>
    public static IInvocationOperation? GivenTo(IOperation function) => Receiver(function) as IInvocationOperation;

    /// <summary>The call or the creation that a lambda or a method is given to as a delegate, or null.</summary>
    public static IOperation? Receiver(IOperation function)
    {
        var current = function.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        return current is IArgumentOperation { Parent: { } receiver } ? receiver : null;
    }

    private static bool IsController(INamedTypeSymbol type) =>
        type.DerivesFrom(Mvc, "ControllerBase") || type.DerivesFrom("System.Web.Mvc", "ControllerBase") || type.DerivesFrom("System.Web.Http", "ApiController");

    private static bool IsFunction(IMethodSymbol method) =>
        Has(method, "Microsoft.Azure.Functions.Worker", "FunctionAttribute") || Has(method, "Microsoft.Azure.WebJobs", "FunctionNameAttribute");

    /// <summary>Whether the function configures a branch of the pipeline, once: <c>app.Map("/api", branch => …)</c>.</summary>
    private static bool ConfiguresBuilder(IOperation function)
    {
        var symbol = function is IAnonymousFunctionOperation lambda ? lambda.Symbol : (function as IMethodReferenceOperation)?.Method;
        if (symbol is null)
            return false;
        foreach (var parameter in symbol.Parameters)
            if (parameter.Type.Name is "IApplicationBuilder" or "IEndpointRouteBuilder" or "RequestDelegate" && parameter.Type.ContainingNamespace.IsNamed("Microsoft.AspNetCore.Builder"))
                return true;
        return false;
    }

    private static bool StartsWith(INamespaceSymbol? space, string name)
    {
        for (; space is not null && !space.IsGlobalNamespace; space = space.ContainingNamespace)
            if (space.IsNamed(name))
                return true;
        return false;
    }

    private static bool Has(ISymbol symbol, string space, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
            if (attribute.AttributeClass.IsNamed(space, name))
                return true;
        return false;
    }

    private static bool HasOf(INamedTypeSymbol type, string space, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (Has(current, space, name))
                return true;
        return false;
    }
}
