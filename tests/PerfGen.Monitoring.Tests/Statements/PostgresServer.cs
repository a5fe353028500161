using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PerfGen.Monitoring.Tests.Statements;

/// <summary>A database cluster of the test's own, on loopback, in a temporary folder; gone with the test.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly Process _process;

    private PostgresServer(string folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=perfgen;Database=postgres;Timeout=10;Pooling=true";
    }

    public string ConnectionString { get; }

    /// <summary>Starts a server; skips the test where PostgreSQL is not installed, or fails it where servers are required.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        string? bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(static version => Path.Join(version, "bin")).LastOrDefault(static bin => File.Exists(Path.Join(bin, "initdb")))
            : null;
        if (bin is null && Environment.GetEnvironmentVariable("PERFGEN_REQUIRE_SERVERS") == "1")
            Assert.Fail("PostgreSQL is not installed, and PERFGEN_REQUIRE_SERVERS=1 asks for it.");
        Assert.SkipWhen(bin is null, "PostgreSQL is not installed (apt-get install postgresql).");

        string folder = Directory.CreateTempSubdirectory("perfgen-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", folder);
        string data = Path.Join(folder, "data");
        await RunAsUserAsync(Path.Join(bin, "initdb"), "-D", data, "-U", "perfgen", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C");

        int port = FreePort();
        Process process = Start(AsUser(
            Path.Join(bin, "postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"));
        var server = new PostgresServer(folder, process, port);
        await server.WaitAsync();
        return server;
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();

        // The server's own id, not that of who started it for another user. An interrupt is a fast shutdown.
        string pidFile = Path.Join(_folder, "data", "postmaster.pid");
        if (File.Exists(pidFile))
            RunAsync("kill", "-INT", File.ReadLines(pidFile).First()).GetAwaiter().GetResult();
        if (!_process.WaitForExit(_patience))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitAsync()
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(start) < _patience && !_process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>PostgreSQL refuses to run for the superuser.</summary>
    private static string[] AsUser(params string[] command) =>
        Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static Task RunAsUserAsync(params string[] command) => RunAsync(AsUser(command));

    private static async Task RunAsync(params string[] command)
    {
        using Process process = Start(command);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true };
        Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
