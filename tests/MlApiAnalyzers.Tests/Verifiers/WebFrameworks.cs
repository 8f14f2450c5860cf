using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>The few types of the frameworks that serve requests, which rules tell by their names; no library is referenced for them.</summary>
public static class WebFrameworks
{
    private const string Source = """
        namespace Microsoft.AspNetCore.Http
        {
            public class HttpContext { }
            public interface IFormFile { System.IO.Stream OpenReadStream(); long Length { get; } }
            public delegate System.Threading.Tasks.Task RequestDelegate(HttpContext context);
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IActionResult { }
            public class OkResult : IActionResult { }
            public abstract class ControllerBase { public IActionResult Ok(object value = null) => new OkResult(); public IActionResult BadRequest() => new OkResult(); }
            public abstract class Controller : ControllerBase { }
            public class ApiControllerAttribute : System.Attribute { }
            public class RouteAttribute : System.Attribute { public RouteAttribute(string template) { } }
            public class HttpGetAttribute : System.Attribute { }
            public class HttpPostAttribute : System.Attribute { public HttpPostAttribute(string template = null) { } }
            public class NonActionAttribute : System.Attribute { }
        }

        namespace Microsoft.AspNetCore.Mvc.RazorPages
        {
            public abstract class PageModel { }
        }

        namespace Microsoft.AspNetCore.SignalR
        {
            public abstract class Hub { }
        }

        namespace Grpc.Core
        {
            public abstract class ServerCallContext { }
            public class BindServiceMethodAttribute : System.Attribute { public BindServiceMethodAttribute(System.Type type, string name) { } }
        }

        namespace Microsoft.Azure.Functions.Worker
        {
            public class FunctionAttribute : System.Attribute { public FunctionAttribute(string name) { } }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class ServiceCollectionServiceExtensions
            {
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services) where T : class => services;
                public static IServiceCollection AddSingleton<T>(this IServiceCollection services, System.Func<System.IServiceProvider, T> factory) where T : class => services;
                public static IServiceCollection AddScoped<T>(this IServiceCollection services) where T : class => services;
                public static IServiceCollection AddScoped<T>(this IServiceCollection services, System.Func<System.IServiceProvider, T> factory) where T : class => services;
                public static IServiceCollection AddTransient<T, TImplementation>(this IServiceCollection services) where T : class where TImplementation : class, T => services;
                public static IServiceCollection AddTransient<T>(this IServiceCollection services, System.Func<System.IServiceProvider, T> factory) where T : class => services;
                public static IServiceCollection AddTransient(this IServiceCollection services, System.Type type) => services;
            }
        }

        namespace Microsoft.AspNetCore.Builder
        {
            public interface IApplicationBuilder { }
            public interface IEndpointRouteBuilder { }
            public class WebApplication : IApplicationBuilder, IEndpointRouteBuilder
            {
                public Microsoft.Extensions.DependencyInjection.IServiceCollection Services => null;
                public static WebApplication Create(string[] args = null) => new WebApplication();
                public void Run() { }
            }
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapGet(this IEndpointRouteBuilder endpoints, string pattern, System.Delegate handler) { }
                public static void MapPost(this IEndpointRouteBuilder endpoints, string pattern, System.Delegate handler) { }
            }
            public static class MapExtensions
            {
                public static IApplicationBuilder Map(this IApplicationBuilder app, string path, System.Action<IApplicationBuilder> configuration) => app;
                public static void Run(this IApplicationBuilder app, Microsoft.AspNetCore.Http.RequestDelegate handler) { }
            }
        }
        """;

    private static readonly Lazy<MetadataReference> Compiled = new(() => LibraryReferences.Compile("Microsoft.AspNetCore", Source));

    public static MetadataReference AspNet => Compiled.Value;

    /// <summary>The global usings of a project of the SDK for the web.</summary>
    public static string Usings { get; } = string.Concat(
        new[]
        {
            "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
            "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
        }.Select(name => $"global using {name};\n"));

    /// <summary>ASP.NET itself, for whole programs: its reference assemblies, which the SDK has beside those of .NET.</summary>
    public static ImmutableArray<MetadataReference> Installed { get; } = ReadInstalled();

    private static ImmutableArray<MetadataReference> ReadInstalled()
    {
        var runtime = LibraryReferences.None.References.OfType<PortableExecutableReference>().Select(reference => reference.FilePath!).First(path => Path.GetFileName(path) == "System.Runtime.dll");
        var framework = new DirectoryInfo(Path.GetDirectoryName(runtime)!);
        var pack = Path.Combine(framework.Parent!.Parent!.Parent!.Parent!.FullName, "Microsoft.AspNetCore.App.Ref");
        var version = Directory.GetDirectories(pack).Order(StringComparer.Ordinal).Last();
        return [.. Directory.GetFiles(Path.Combine(version, "ref", framework.Name), "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
