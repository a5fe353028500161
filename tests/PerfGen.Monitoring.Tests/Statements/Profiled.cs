using System.Runtime.CompilerServices;
using PerfGen.CompilerServices;

namespace PerfGen.Monitoring.Tests.Statements;

/// <summary>What the generator writes around a profiled method.</summary>
internal static class Profiled
{
    public static Probe Probe(string part, ThresholdAttribute[]? thresholds = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Probes.Method($"{Path.GetFileNameWithoutExtension(file)}.{test}.{part}", "()", "Tests.cs", 1, thresholds: thresholds);

    public static void Call(Probe probe, Action body)
    {
        var call = new ProfiledCall(probe);
        try
        {
            body();
            call.Leave();
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    public static Task CallAsync(Probe probe, Func<Task> body)
    {
        var call = new ProfiledCall(probe);
        try
        {
            Task task = body();
            call.Leave(task);
            return task;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    /// <summary>A call that ProfileCalls measures on an object.</summary>
    public static void CallOn(Probe probe, object subject, Action body)
    {
        var call = new ProfiledCall(probe, subject);
        try
        {
            body();
            call.Leave();
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}
