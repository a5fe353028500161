namespace PerfGen.Tests.Recording;

/// <summary>Sequences that come from a method whose body is not known, as a decorator's do.</summary>
public sealed class ReturnedSequenceTests
{
    [Fact]
    public void ACollectionIsHandedOnAndItsMakingIsTheCall()
    {
        Probe probe = TestProbe.Method();
        int[] made = [1, 2];

        IEnumerable<int>? returned = Call(probe, () => made);

        Assert.Same(made, returned);
        Assert.Equal(1, probe.Row().Calls);
    }

    [Fact]
    public void AQueryOverAProviderIsHandedOnForItsProviderToRead()
    {
        Probe probe = TestProbe.Method();
        IQueryable<int> query = new[] { 1 }.AsQueryable();

        Assert.Same(query, Call(probe, () => query));
        Assert.Equal(1, probe.Row().Calls);
    }

    [Fact]
    public void NothingIsHandedOnAsNothing()
    {
        Probe probe = TestProbe.Method();

        Assert.Null(Call<int>(probe, static () => null));
        Assert.Equal(1, probe.Row().Calls);
    }

    [Fact]
    public void EachEnumerationOfALazySequenceIsACallAndTheFirstPaysForItsMaking()
    {
        Probe probe = TestProbe.Method();
        IEnumerable<int> returned = Call(probe, static () =>
        {
            Work.Spin(10);
            return Enumerable.Range(0, 3).Select(static number => number * 2);
        })!;

        Assert.Null(Profiler.Snapshot().RowOrNull(probe));
        Assert.Equal(6, returned.Sum());
        MethodSnapshot first = probe.Row();
        Assert.Equal(6, returned.Sum());
        MethodSnapshot both = probe.Row();

        Assert.Equal((1, 2), (first.Calls, both.Calls));
        Assert.True(first.Time!.TotalNs >= 10e6, $"{first.Time.TotalNs} ns");
        Assert.True(both.Time!.MinNs < 10e6, $"{both.Time.MinNs} ns");
    }

    [Fact]
    public async Task AStreamPaysForItsMakingToo()
    {
        Probe probe = TestProbe.Method();
        IAsyncEnumerable<int> stream = CallAsync(probe);

        int sum = 0;
        await foreach (int number in stream)
            sum += number;

        Assert.Equal(3, sum);
        MethodSnapshot row = probe.RowAfter(1);
        Assert.Equal(1, row.Calls);
        Assert.True(row.Time!.TotalNs >= 10e6, $"{row.Time.TotalNs} ns");

        static IAsyncEnumerable<int> CallAsync(Probe probe)
        {
            var call = new ProfiledCall(probe);
            Work.Spin(10);
            return MeasuredSequences.Leave(ref call, TwoAsync());
        }

        static async IAsyncEnumerable<int> TwoAsync()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
        }
    }

    [Fact]
    public void WhatTheMakingTookIsNotItsCallersOwnTime()
    {
        Probe caller = TestProbe.Method("caller"), probe = TestProbe.Method();
        Wrapper.Call(caller, () => _ = Call(probe, static () =>
        {
            Work.Spin(10);
            return Enumerable.Range(0, 3).Select(static number => number);
        }));

        Assert.True(caller.Row().Time!.SelfNs < 5e6, $"{caller.Row().Time!.SelfNs} ns");
    }

    [Fact]
    public void AMethodThatThrowsInsteadHasFailedOnce()
    {
        Probe probe = TestProbe.Method();

        Assert.Throws<InvalidOperationException>(() => Call<int>(probe, static () => throw new InvalidOperationException()));

        Assert.Equal((1, 1), (probe.Row().Calls, probe.Row().Errors));
    }

    private static IEnumerable<T>? Call<T>(Probe probe, Func<IEnumerable<T>?> body)
    {
        var call = new ProfiledCall(probe);
        try
        {
            return MeasuredSequences.Leave(ref call, body());
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}
