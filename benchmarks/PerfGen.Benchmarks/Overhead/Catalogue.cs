using PerfGen.Benchmarks.Alternatives;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>Who is compared, in the order of the table.</summary>
internal static class Catalogue
{
    public const string DirectCall = "direct call", FloorReads = "floor: two clock and two allocation reads";
    public const string Profile = "`[Profile]`", Adaptive = "`[Profile(Sampling = Sampling.Adaptive)]`";

    private const string Explicit = "the same with the OpenTelemetry SDK, explicit buckets", ExplicitWithTag = "the same with a tag";
    private const string Exponential = "the same with the OpenTelemetry SDK, exponential buckets", ExponentialWithTag = "the same, exponential, with a tag";

    /// <summary>The peers that keep how the values are spread, and not only a sum or the events. Each keeps them under a lock that all threads share.</summary>
    private static readonly Dictionary<string, Type> _distributions = new()
    {
        [Explicit] = typeof(ExplicitBuckets<>),
        [ExplicitWithTag] = typeof(ExplicitBucketsWithTag<>),
        [Exponential] = typeof(ExponentialBuckets<>),
        [ExponentialWithTag] = typeof(ExponentialBucketsWithTag<>),
    };

    /// <summary>Everything around a synchronous method, for each body.</summary>
    public static IReadOnlyList<Case> Synchronous { get; } =
    [
        .. OverBodies<Direct.Empty, Direct.Short, Direct.Long, Direct.Allocating>(DirectCall),
        .. OverBodies<Floor<Direct.Empty>, Floor<Direct.Short>, Floor<Direct.Long>, Floor<Direct.Allocating>>(FloorReads),
        .. OverBodies<Profiled.Empty, Profiled.Short, Profiled.Long, Profiled.Allocating>(Profile),
        .. OverBodies<Sampled.Empty, Sampled.Short, Sampled.Long, Sampled.Allocating>(Adaptive),
        .. ByHand<Unheard>("Stopwatch and `Histogram<double>`, no listener"),
        .. ByHand<Listened>("the same with a `MeterListener`"),
        .. ByHand<ExplicitBuckets<int>>(Explicit),
        .. ByHand<ExplicitBucketsWithTag<int>>(ExplicitWithTag),
        .. ByHand<ExponentialBuckets<int>>(Exponential),
        .. ByHand<ExponentialBucketsWithTag<int>>(ExponentialWithTag),
        .. OverBodies<Woven.Empty, Woven.Short, Woven.Long, Woven.Allocating>("AspectInjector, no listener"),
        .. OverBodies<Proxied<Direct.Empty>, Proxied<Direct.Short>, Proxied<Direct.Long>, Proxied<Direct.Allocating>>("`DispatchProxy`, no listener"),
        .. OverBodies<InActivity<Direct.Empty>, InActivity<Direct.Short>, InActivity<Direct.Long>, InActivity<Direct.Allocating>>("`Activity` with a listener"),
        .. OverBodies<IntoEvents<Direct.Empty>, IntoEvents<Direct.Short>, IntoEvents<Direct.Long>, IntoEvents<Direct.Allocating>>("`EventSource` with a listener"),
    ];

    /// <summary>The empty body only: what is added is compared, and how it grows with threads. What a lock costs them depends on where it lies in memory: it is there at many places.</summary>
    public static IReadOnlyList<Case> OnThreads { get; } =
    [
        .. Synchronous.Where(static one => one.Body == Bodies.EmptyName).SelectMany(static one => _distributions.TryGetValue(one.Subject, out Type? instrument)
            ? Places.Of(one.Subject, place => typeof(IntoHistogram<,>).MakeGenericType(typeof(Direct.Empty), instrument.MakeGenericType(place)))
            : [one]),
    ];

    public static IReadOnlyList<Case> Lost { get; } =
    [
        Case.Of<Floor<Direct.Empty>>(FloorReads),
        Case.Of<Profiled.Empty>(Profile),
        Case.Of<SharedBuckets<Direct.Empty>>("one histogram for all threads, interlocked (without allocation)"),
        Case.Of<ManagedBuckets<Direct.Empty>>("a managed array of all buckets for each thread"),
        Case.Of<StackOfCalls<Direct.Empty>>("a stack of open calls for each thread (records nothing)"),
        Case.Of<LookedUpByName<Direct.Empty>>("the series looked up by name"),
        Case.Of<Sampled.Empty>(Adaptive),
        Case.Of<ThreadOfEachCall<Direct.Empty>>("adaptive sampling, the thread found in each call"),
        Case.Of<ChargedOnLeaving<Direct.Empty>>("adaptive sampling, the caller charged when a call returns"),
    ];

    public static IReadOnlyList<Case> Asynchronous { get; } =
    [
        Case.Of<AsyncCalls.DirectComplete>(DirectCall, AsyncCalls.Complete),
        Case.Of<AsyncCalls.ProfiledComplete>(Profile, AsyncCalls.Complete),
        Case.Of<AsyncCalls.AwaitedComplete>("a method that awaits it", AsyncCalls.Complete),
        Case.Of<AsyncCalls.DirectSuspending>(DirectCall, AsyncCalls.Suspending),
        Case.Of<AsyncCalls.ProfiledSuspending>(Profile, AsyncCalls.Suspending),
        Case.Of<AsyncCalls.AwaitedSuspending>("a method that awaits it", AsyncCalls.Suspending),
        Case.Of<AsyncCalls.DirectMethod>(DirectCall, AsyncCalls.Method),
        Case.Of<AsyncCalls.ProfiledMethod>(Profile, AsyncCalls.Method),
        Case.Of<AsyncCalls.BuiltMethod>("a builder that sees its resumptions (prototype)", AsyncCalls.Method),
        Case.Of<AsyncCalls.DirectPooled>(DirectCall, AsyncCalls.Pooled),
        Case.Of<AsyncCalls.ProfiledPooled>(Profile, AsyncCalls.Pooled),
    ];

    public static IReadOnlyList<Case> Throwing { get; } =
    [
        Case.Of<ThrowingCalls.Direct>(DirectCall, ThrowingCalls.Body),
        Case.Of<ThrowingCalls.Profiled>(Profile, ThrowingCalls.Body),
        Case.Of<ThrowingCalls.Finally>("Stopwatch and finally", ThrowingCalls.Body),
        Case.Of<ThrowingCalls.Rethrown>("Stopwatch, catch and rethrow", ThrowingCalls.Body),
    ];

    /// <summary>Whether a subject is a peer that keeps what it measures.</summary>
    public static bool Records(string subject) =>
        subject is not (DirectCall or FloorReads or Profile or Adaptive) && !subject.EndsWith("no listener", StringComparison.Ordinal);

    public static bool KeepsDistribution(string subject) => _distributions.ContainsKey(subject);

    private static IEnumerable<Case> ByHand<TInstrument>(string subject)
        where TInstrument : struct, IInstrument =>
        OverBodies<IntoHistogram<Direct.Empty, TInstrument>, IntoHistogram<Direct.Short, TInstrument>, IntoHistogram<Direct.Long, TInstrument>, IntoHistogram<Direct.Allocating, TInstrument>>(subject);

    private static IEnumerable<Case> OverBodies<TEmpty, TShort, TLong, TAllocating>(string subject)
        where TEmpty : struct, ICall
        where TShort : struct, ICall
        where TLong : struct, ICall
        where TAllocating : struct, ICall =>
    [
        Case.Of<TEmpty>(subject),
        Case.Of<TShort>(subject, Bodies.ShortName),
        Case.Of<TLong>(subject, Bodies.LongName),
        Case.Of<TAllocating>(subject, Bodies.AllocatingName),
    ];
}
