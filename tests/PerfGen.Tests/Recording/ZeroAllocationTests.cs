using System.Runtime.CompilerServices;

namespace PerfGen.Tests.Recording;

public sealed class ZeroAllocationTests
{
    private const int Calls = 100_000;
    private static readonly Probe _returningProbe = TestProbe.Method("returning");
    private static readonly Probe _failingProbe = TestProbe.Method("failing");
    private static readonly Probe _completedProbe = TestProbe.Method("completed");
    private static readonly Probe _scopeProbe = TestProbe.Scope("scope");
    private static readonly Task<int> _completedTask = Task.FromResult(7);
    private static readonly TimeoutException _error = new();

    [Fact]
    public void ACallAllocatesNothing() => Assert.Equal(0, Allocations.Of(Calls, static () => Returning()));

    [Fact]
    public void AFailedCallAllocatesNothing() =>
        Assert.Equal(0, Allocations.Of(Calls, static () => new ProfiledCall(_failingProbe).Failed(_error)));

    [Fact]
    public void ATaskThatIsAlreadyCompleteAllocatesNothing() => Assert.Equal(0, Allocations.Of(Calls, static () => Completed()));

    [Fact]
    public void AScopeAllocatesNothing() => Assert.Equal(0, Allocations.Of(Calls, static () =>
    {
        using (new ProfilerScope(_scopeProbe, awaits: false))
            Nothing();
    }));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Returning()
    {
        var call = new ProfiledCall(_returningProbe);
        try
        {
            int result = Nothing();
            call.Leave();
            return result;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<int> Completed()
    {
        var call = new ProfiledCall(_completedProbe);
        try
        {
            Task<int> result = _completedTask;
            call.Leave(result);
            return result;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Nothing() => 7;
}
