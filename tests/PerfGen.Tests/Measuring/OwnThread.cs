using System.Runtime.ExceptionServices;

namespace PerfGen.Tests.Measuring;

/// <summary>Runs a body on a thread that nobody else uses and that has ended when this returns.</summary>
internal static class OwnThread
{
    public static void Run(Action body)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        });
        // Without the async locals of the test runner: what they cost is not what is measured here.
        thread.UnsafeStart();
        Assert.True(thread.Join(Patience.Limit), "The thread did not end.");
        failure?.Throw();
    }
}
