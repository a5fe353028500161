using System.Diagnostics;

namespace PerfGen.Monitoring.Tests.Servers;

/// <summary>The judge of expositions that comes with Prometheus.</summary>
internal static class Promtool
{
    /// <summary>Fails unless it accepts an exposition of the text format 0.0.4 without a remark.</summary>
    public static async Task AssertAcceptsAsync(string exposition, CancellationToken cancellation)
    {
        (int exitCode, string remarks) = await CheckMetricsAsync(exposition, cancellation);
        Assert.True(exitCode == 0 && remarks.Length == 0, $"promtool check metrics ended with {exitCode}:{Environment.NewLine}{remarks}");
    }

    public static async Task<(int ExitCode, string Remarks)> CheckMetricsAsync(string exposition, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(ServerProgram.Promtool.Require(), ["check", "metrics"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation), error = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(exposition.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await error);
    }
}
