using System.Runtime.CompilerServices;

namespace PerfGen.Tests.Measuring;

/// <summary>What the generator writes around a method that is sampled.</summary>
internal static class SampledWrapper
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Call(Probe probe, Action body)
    {
        var call = new SampledCall(probe);
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
        var call = new SampledCall(probe);
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
}
