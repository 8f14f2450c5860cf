using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// The language server csharp-ls over its standard input and output, spoken to as an editor does: the Language Server Protocol, of which this is
/// what a client needs to open a document, change it and ask for its diagnostics.
/// </summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> waiting = new();
    private readonly SemaphoreSlim writing = new(1);
    private readonly StringBuilder log = new();
    private readonly Task reading;
    private int requests;

    private LanguageServer(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        reading = Task.Run(ReadAsync);
    }

    /// <summary>What the server said beside its answers, for a failed test.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    /// <summary>Opens a folder with one project. The tool is the one of the repository's tool manifest.</summary>
    public static async Task<LanguageServer> StartAsync(string folder)
    {
        var server = new LanguageServer(Command.Start("dotnet", PackageFeed.Repository, ["tool", "run", "csharp-ls"]));
        var root = new Uri(folder + Path.DirectorySeparatorChar).AbsoluteUri;
        await server.RequestAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootPath"] = folder,
            ["rootUri"] = root,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = root, ["name"] = Path.GetFileName(folder) }),
            ["capabilities"] = new JsonObject
            {
                ["workspace"] = new JsonObject { ["configuration"] = true, ["workspaceFolders"] = true },
                ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() },
            },
        });
        await server.NotifyAsync("initialized", new JsonObject());
        return server;
    }

    public Task OpenAsync(string file, string text) => NotifyAsync("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["languageId"] = "csharp", ["version"] = 1, ["text"] = text },
    });

    public Task ChangeAsync(string file, int version, string text) => NotifyAsync("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>The diagnostics of a document: line (from one), level as the protocol numbers it, and id.</summary>
    public async Task<string[]> DiagnosticsAsync(string file)
    {
        var report = await RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(file) } });
        var items = report?["items"]?.AsArray() ?? [];
        return [.. items.Select(item => $"{(int)item!["range"]!["start"]!["line"]! + 1}: {item["severity"]} {item["code"]}").Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await RequestAsync("shutdown", null);
            await NotifyAsync("exit", null);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (Exception exception) when (exception is TimeoutException or IOException or InvalidOperationException)
        {
            // It is ended below.
        }
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await reading;
        process.Dispose();
        writing.Dispose();
    }

    private static string UriOf(string file) => new Uri(file).AbsoluteUri;

    private async Task<JsonNode?> RequestAsync(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref requests);
        var answer = waiting[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        try
        {
            return await answer.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"csharp-ls does not answer {method}\n{Log}");
        }
    }

    private Task NotifyAsync(string method, JsonNode? parameters) => SendAsync(new JsonObject { ["method"] = method, ["params"] = parameters });

    private async Task SendAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        await writing.WaitAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(head);
            await process.StandardInput.BaseStream.WriteAsync(body);
            await process.StandardInput.BaseStream.FlushAsync();
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        var output = process.StandardOutput.BaseStream;
        while (await ReadMessageAsync(output) is { } message)
        {
            var method = (string?)message["method"];
            if (method is null)
                Answered(message);
            else if (message["id"] is { } id)
                await SendAsync(new JsonObject { ["id"] = id.DeepClone(), ["result"] = AnswerTo(method, message["params"]) });
            else if (method is "window/logMessage" or "window/showMessage")
                Note((string?)message["params"]?["message"]);
        }
        foreach (var request in waiting.Values)
            request.TrySetException(new InvalidOperationException($"csharp-ls has ended\n{Log}"));
    }

    private void Answered(JsonNode message)
    {
        if (!waiting.TryRemove((int)message["id"]!, out var request))
            return;
        if (message["error"] is { } error)
            request.SetException(new InvalidOperationException($"csharp-ls: {error["message"]}\n{Log}"));
        else
            request.SetResult(message["result"]?.DeepClone());
    }

    /// <summary>What a client answers to the server's own requests; by default analyzers are not run.</summary>
    private static JsonNode? AnswerTo(string method, JsonNode? parameters) => method == "workspace/configuration"
        ? new JsonArray([.. parameters!["items"]!.AsArray().Select(_ => new JsonObject { ["analyzersEnabled"] = true })])
        : null;

    private static async Task<JsonNode?> ReadMessageAsync(Stream input)
    {
        const string Header = "Content-Length:";
        var length = 0;
        while (await ReadLineAsync(input) is { } line)
        {
            if (line.StartsWith(Header, StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line.AsSpan(Header.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
            if (line.Length > 0)
                continue;
            var body = new byte[length];
            await input.ReadExactlyAsync(body);
            return JsonNode.Parse(body);
        }
        return null;
    }

    private static async Task<string?> ReadLineAsync(Stream input)
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (await input.ReadAsync(next) == 1)
        {
            if (next[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)next[0]);
        }
        return null;
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (log)
            log.AppendLine(line);
    }
}
