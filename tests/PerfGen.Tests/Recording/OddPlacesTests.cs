using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PerfGen.Tests.Recording;

/// <summary>Profiled calls where the runtime itself calls the program.</summary>
public sealed class OddPlacesTests
{
    private static readonly Probe _initializer = Probes.Method("OddPlaces.ModuleInitializer", "()", "", 0);
    private static int _finalized;

    /// <summary>Not in the processes whose end other tests look at: those know their calls.</summary>
    [ModuleInitializer]
    internal static void Initialize()
    {
        if (!Environment.GetCommandLineArgs().Contains(Exit.Program.EndOption))
            Wrapper.Call(_initializer, static () => { });
    }

    [Fact]
    public void AModuleInitializer() => Assert.True(_initializer.Row().Calls >= 1);

    [Fact]
    public void AStaticConstructor()
    {
        Probe user = TestProbe.Method("user");
        Wrapper.Call(user, static () => RuntimeHelpers.RunClassConstructor(typeof(WithStaticConstructor).TypeHandle));

        MethodSnapshot row = WithStaticConstructor.Probe.Row();
        Assert.Equal((1L, 0L), (row.Calls, row.Errors));
        Assert.True(user.Row().Time!.TotalNs > row.Time!.TotalNs);
    }

    [Fact]
    public void AFinalizer()
    {
        Drop(100);
        Patience.Until(static () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Volatile.Read(ref _finalized) >= 100;
        });

        Assert.True(WithFinalizer.Probe.RowAfter(calls: 100).Time!.TotalNs > 0);
    }

    [Fact]
    public void AnAssemblyThatIsUnloadedLeavesNothingBehindButItsFigures()
    {
        long before = Unloadable.Calls();
        WeakReference context = Load();
        Patience.Until(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return !context.IsAlive;
        });

        Assert.Equal(10, Unloadable.Calls() - before);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Drop(int objects)
    {
        for (int number = 0; number < objects; number++)
            GC.KeepAlive(new WithFinalizer());
    }

    /// <summary>This very assembly once more, but with the recorder that is already there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Load()
    {
        var context = new AssemblyLoadContext("unloadable", isCollectible: true);
        Assembly copy = context.LoadFromAssemblyPath(typeof(Unloadable).Assembly.Location);
        Type type = copy.GetType(typeof(Unloadable).FullName!)!;
        Assert.NotSame(typeof(Unloadable), type);
        type.GetMethod(nameof(Unloadable.CallTenTimes))!.Invoke(null, null);
        context.Unload();
        return new WeakReference(context);
    }

    private static class WithStaticConstructor
    {
        public static readonly Probe Probe = TestProbe.Method("static constructor", test: "AStaticConstructor");

        static WithStaticConstructor() => Wrapper.Call(Probe, Work.Tick);
    }

    private sealed class WithFinalizer
    {
        public static readonly Probe Probe = TestProbe.Method("finalizer", test: "AFinalizer");

        ~WithFinalizer() => Wrapper.Call(Probe, static () => Interlocked.Increment(ref _finalized));
    }
}

/// <summary>Loaded a second time, into a context of its own.</summary>
public static class Unloadable
{
    private static readonly Probe _probe = Probes.Method("OddPlaces.Unloadable", "()", "", 0);

    public static void CallTenTimes()
    {
        for (int call = 0; call < 9; call++)
            Wrapper.Call(_probe, Work.Tick);

        // A call that is suspended leaves something of its own in a pool.
        var source = new TaskCompletionSource();
        Wrapper.CallAsync(_probe, () => source.Task);
        source.SetResult();
    }

    public static long Calls() => Profiler.Snapshot().RowOrNull(_probe)?.Calls ?? 0;
}
