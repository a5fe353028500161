namespace PerfGen.Tests.Measuring;

/// <summary>What the generator writes around a method, for a body given as a delegate.</summary>
internal static class Wrapper
{
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

    public static TTask CallAsync<TTask>(Probe probe, Func<TTask> body)
        where TTask : Task
    {
        var call = new ProfiledCall(probe);
        try
        {
            TTask task = body();
            call.Leave(task);
            return task;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    public static ValueTask CallValueAsync(Probe probe, Func<ValueTask> body)
    {
        var call = new ProfiledCall(probe);
        try
        {
            return call.Leave(body());
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    public static ValueTask<T> CallValueAsync<T>(Probe probe, Func<ValueTask<T>> body)
    {
        var call = new ProfiledCall(probe);
        try
        {
            return call.Leave(body());
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}
