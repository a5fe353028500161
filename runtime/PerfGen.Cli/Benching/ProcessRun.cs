using System.Diagnostics;
using System.Text;

namespace PerfGen.Cli.Benching;

/// <summary>One process from start to end, and everything it printed.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output and standard error, as they came.</param>
internal sealed record ProcessRun(int ExitCode, string Output)
{
    /// <summary>The last lines of the output: what to show of a process that failed.</summary>
    public string Tail => string.Join(Environment.NewLine, Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(15).Select(static line => line.TrimEnd()));

    /// <summary>Runs a program to its end; cancelled, it and what it started are killed before this throws.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="CommandException">There is no such program.</exception>
    public static async Task<ProcessRun> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // A build server that outlives the run would keep the copies' folders in use.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw CommandException.Usage($"'{program}' cannot be started ({error.Message.TrimEnd('.')}); install it and put it on the PATH.");
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            throw;
        }

        lock (output)
            return new ProcessRun(process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }
}
