using System.Runtime.InteropServices;

namespace PerfGen.Exit;

/// <summary>
/// Sees to it that the profile is written however the process ends: by returning, by an unhandled exception, by Ctrl+C or by
/// SIGTERM. The last two raise no ProcessExit; their signals are listened to and never cancelled.
/// </summary>
internal static class ExitHooks
{
    private static readonly Lock _installing = new();
    private static PosixSignalRegistration[]? _signals;

    /// <summary>Reads the environment once, when the first assembly with generated code is loaded.</summary>
    public static void InstallFromEnvironment()
    {
        if (ExitSettings.Current.SomethingToDo)
            Install();
    }

    public static void RequestReport()
    {
        ExitSettings.Current.RequestReport();
        Install();
    }

    private static void Install()
    {
        lock (_installing)
        {
            if (_signals is not null)
                return;

            AppDomain.CurrentDomain.ProcessExit += static (_, _) => ExitOutput.Write();
            AppDomain.CurrentDomain.UnhandledException += static (_, _) => ExitOutput.Write();
            _signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(Listen).OfType<PosixSignalRegistration>()];
        }
    }

    private static PosixSignalRegistration? Listen(PosixSignal signal)
    {
        try
        {
            return PosixSignalRegistration.Create(signal, static _ => ExitOutput.Write());
        }
        catch (Exception error) when (error is PlatformNotSupportedException or IOException)
        {
            // A platform without this signal still has the others and ProcessExit.
            return null;
        }
    }
}
