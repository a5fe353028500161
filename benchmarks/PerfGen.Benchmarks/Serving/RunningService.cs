using System.Diagnostics;
using System.Globalization;
using PerfGen.Benchmarks.Building;
using PerfGen.Monitoring.Tests.Servers;

namespace PerfGen.Benchmarks.Serving;

/// <summary>The service as a process of its own, on a free port of loopback; disposing ends it.</summary>
internal sealed class RunningService : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfgen-service-");

    private RunningService(string assembly, string[] arguments)
    {
        Address = new Uri($"http://127.0.0.1:{LoopbackPort.Free().ToString(CultureInfo.InvariantCulture)}/");
        _process = Process.Start(new ProcessStartInfo("dotnet", [assembly, "--urls", Address.ToString(), "--environment", "Development", "--history", _folder.FullName, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
        })!;
        // What it logs is nobody's; a full pipe would hold it up.
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        Client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan }) { BaseAddress = Address, Timeout = _patience };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<RunningService> StartAsync(string assembly, params string[] arguments)
    {
        var service = new RunningService(assembly, arguments);
        try
        {
            for (long start = Stopwatch.GetTimestamp(); ; await Task.Delay(50))
            {
                try
                {
                    using HttpResponseMessage answer = await service.Client.GetAsync(new Uri("products/1", UriKind.Relative));
                    if (answer.IsSuccessStatusCode)
                        return service;
                }
                catch (HttpRequestException) when (!service._process.HasExited && Stopwatch.GetElapsedTime(start) < _patience)
                {
                    // It does not listen yet.
                }
            }
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>Processor time of the service so far; not a number where the operating system does not tell.</summary>
    public double ProcessorSeconds() => BuildCost.ProcessorSecondsOf(_process.Id);

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
