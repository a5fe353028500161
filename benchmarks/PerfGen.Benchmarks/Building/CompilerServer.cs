using System.Diagnostics;

namespace PerfGen.Benchmarks.Building;

/// <summary>A compiler server that only the builds of this run use, so that its time can be told and that it can be ended.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _name = $"perfgen-{Guid.NewGuid():N}";
    private int? _process;

    /// <summary>Has a build use the server, and start it if need be.</summary>
    public string Option => $"-p:UseSharedCompilation=true;SharedCompilationId={_name}";

    /// <summary>Processor time so far; 0 before it has started.</summary>
    public double ProcessorSeconds()
    {
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        _process ??= Find();
        return _process is { } id ? BuildCost.ProcessorSecondsOf(id) : 0;
    }

    public void Dispose()
    {
        if ((_process ??= Find()) is not { } id)
            return;
        using Process server = Process.GetProcessById(id);
        server.Kill();
        server.WaitForExit();
    }

    private int? Find()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder), out int id) && File.ReadAllText(Path.Combine(folder, "cmdline")).Contains($"-pipename:{_name}", StringComparison.Ordinal))
                    return id;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It has ended, or is someone else's.
            }
        }

        return null;
    }
}
