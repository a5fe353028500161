using System.Collections.Concurrent;
using System.Diagnostics;

namespace PerfGen.Monitoring.Tests.Servers;

/// <summary>
/// A running server with a data folder of its own, on loopback. Disposing of it ends the process, by its id, and removes the
/// folder.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int Attempts = 3;
    private const int LastLines = 20;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly ConcurrentQueue<string> _output = new();

    private ServerProcess(string program, IEnumerable<string> arguments, DirectoryInfo folder, Uri address)
    {
        _folder = folder;
        Address = address;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The last lines that it printed.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>
    /// Starts a server on a free port and waits until <paramref name="readyPath"/> answers with success. Another port is
    /// taken, a few times, where it ends before that.
    /// </summary>
    /// <param name="program">What to start; the test is skipped where it is not installed.</param>
    /// <param name="readyPath">Relative to its address.</param>
    /// <param name="prepare">Given the port and the data folder, writes what the server reads and returns its arguments.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<ServerProcess> StartAsync(ServerProgram program, string readyPath, Func<int, string, IReadOnlyList<string>> prepare, CancellationToken cancellation)
    {
        string path = program.Require();
        for (int attempt = 1; ; attempt++)
        {
            int port = LoopbackPort.Free();
            DirectoryInfo folder = Directory.CreateTempSubdirectory("perfgen-server-");
            var server = new ServerProcess(path, prepare(port, folder.FullName), folder, new Uri($"http://127.0.0.1:{port}/"));
            try
            {
                await server.UntilReadyAsync(readyPath, cancellation);
                return server;
            }
            catch (Exception) when (attempt < Attempts && server._process.HasExited && !cancellation.IsCancellationRequested)
            {
                await server.DisposeAsync();
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task UntilReadyAsync(string readyPath, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_patience);
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"{_process.StartInfo.FileName} ended with exit code {_process.ExitCode} before it listened:{Environment.NewLine}{Output}");

            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri(readyPath, UriKind.Relative), limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new TimeoutException($"{_process.StartInfo.FileName} was not ready within {_patience.TotalSeconds} s:{Environment.NewLine}{Output}");
            }

            await Task.Delay(100, cancellation);
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;

        _output.Enqueue(line);
        while (_output.Count > LastLines)
            _output.TryDequeue(out _);
    }
}
