namespace PerfGen.Generators.Tests.Execution;

public partial class GeneratedCodeRuns
{
    [Fact]
    public void ADecoratorMeasuresMethodsAndPassesOnEverything()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile]
            public interface IShelf
            {
                int Count { get; set; }
                string this[int index] { get; set; }
                event Action? Changed;
                void Put(string item);
                ref int Slot(in int index, ref int total, out string name);
                T Echo<T>(T value) where T : IComparable<T>;
                int Both() => Count + 1;
                [ProfileIgnore] int Silent();
                static int Twice(int number) => number * 2;
            }

            public class Shelf : IShelf
            {
                private readonly int[] _slots = new int[2];
                private readonly Dictionary<int, string> _names = [];

                public int Count { get; set; }
                public string this[int index] { get => _names[index]; set => _names[index] = value; }
                public event Action? Changed;
                public void Put(string item) { Count++; Changed?.Invoke(); }
                public ref int Slot(in int index, ref int total, out string name) { total++; name = "slot"; return ref _slots[index]; }
                public T Echo<T>(T value) where T : IComparable<T> => value;
                public int Silent() => 7;
            }

            public static class Entry
            {
                public static object Run()
                {
                    int changes = 0, total = 0, index = 1;
                    IShelf shelf = new Shelf().Profiled();
                    Action changed = () => changes++;
                    shelf.Changed += changed;
                    shelf.Put("a");
                    shelf.Changed -= changed;
                    shelf.Put("b");
                    shelf.Count += 10;
                    shelf[3] = "three";
                    shelf.Slot(in index, ref total, out string name) = 5;
                    shelf.Slot(in index, ref total, out _)++;
                    int slot = shelf.Slot(in index, ref total, out _);
                    return $"{changes} {shelf.Count} {shelf[3]} {name} {total} {slot} {shelf.Echo("x")}{shelf.Echo(1)} {shelf.Both()} {shelf.Silent()} {IShelf.Twice(2)}";
                }
            }
            """);

        Assert.Equal("1 12 three slot 3 6 x1 13 7 4", run.Result);
        Assert.Equal(
            ["IShelf.Both() x1", "IShelf.Echo<T>(T) x2", "IShelf.Put(string) x2", "IShelf.Slot(in int, ref int, out string) x3", "IShelf.Twice(int) x1"],
            run.Recorded);
    }

    [Fact]
    public void ADecoratorMeasuresAsynchronousAndStreamingMethodsToTheirEnd()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile]
            public interface IFeed
            {
                Task<int> OneAsync(int number);
                Task FailAsync();
                ValueTask<int> TwoAsync();
                ValueTask CancelAsync();
                IEnumerable<int> Up();
                IEnumerable<int> Ready();
                IAsyncEnumerable<int> StreamAsync();
                IQueryable<int> Query();
            }

            public class Feed : IFeed
            {
                public Task<int>? Last;
                public Task<int> OneAsync(int number) => Last = number > 0 ? Delayed(number) : Task.FromResult(0);
                public async Task FailAsync() { await Task.Yield(); throw new ArgumentException("no"); }
                public async ValueTask<int> TwoAsync() { await Task.Delay(1); return 2; }
                public ValueTask CancelAsync() => ValueTask.FromCanceled(new System.Threading.CancellationToken(true));
                public IEnumerable<int> Up() { for (int i = 1; ; i++) yield return i; }
                public IEnumerable<int> Ready() => _ready;
                public async IAsyncEnumerable<int> StreamAsync() { yield return 1; await Task.Yield(); yield return 2; }
                public IQueryable<int> Query() => _ready.AsQueryable();
                private readonly int[] _ready = [1, 2];
                private static async Task<int> Delayed(int number) { await Task.Delay(1); return number; }
            }

            public static class Entry
            {
                public static object Run() => RunAsync().GetAwaiter().GetResult();

                private static async Task<object> RunAsync()
                {
                    var inner = new Feed();
                    IFeed feed = inner.Profiled();
                    Task<int> one = feed.OneAsync(1);
                    bool same = ReferenceEquals(one, inner.Last);
                    int sum = await one + await feed.OneAsync(0) + await feed.TwoAsync();
                    try { await feed.FailAsync(); } catch (ArgumentException) { sum += 10; }
                    try { await feed.CancelAsync(); } catch (OperationCanceledException) { sum += 10; }
                    foreach (int number in feed.Up()) { if (number == 3) break; sum += number; }
                    sum += feed.Up().Take(2).Sum();
                    same &= ReferenceEquals(feed.Ready(), feed.Ready());
                    await foreach (int number in feed.StreamAsync()) sum += number;
                    return $"{same} {sum} {feed.Query().Count()}";
                }
            }
            """);

        Assert.Equal("True 32 2", run.Result);
        Assert.Equal(
            [
                "IFeed.CancelAsync() x1", "IFeed.FailAsync() x1, 1 failed", "IFeed.OneAsync(int) x2", "IFeed.Query() x1", "IFeed.Ready() x2",
                "IFeed.StreamAsync() x1", "IFeed.TwoAsync() x1", "IFeed.Up() x2",
            ],
            run.Recorded);
        Assert.Equal(1, run.Rows[0].Cancelled);
    }

    [Fact]
    public void LabelsAndThresholdsOfAnInterfaceHold()
    {
        ProgramRun run = ProgramRun.Of("""
            [Threshold(MaxErrorRate = 0.25, Severity = Severity.Critical)]
            public interface IOrders { int Place(int item, [ProfileLabel] bool express); }

            public class Orders : IOrders { public int Place(int item, bool express) => item > 0 ? item : throw new ArgumentException("none"); }

            public static class Entry
            {
                public static object Run()
                {
                    IOrders orders = new Orders().Profiled();
                    int sum = orders.Place(1, true) + orders.Place(2, false);
                    try { orders.Place(0, false); } catch (ArgumentException) { sum += 10; }
                    return sum;
                }
            }
            """);

        Assert.Equal(13, run.Result);
        Assert.Equal(
            ["express=False x2, exceeded", "express=True x1"],
            run.Rows.Select(static row => $"express={row.Labels!["express"] == "true"} x{row.Calls}{(row.Thresholds!.Single().Exceeded ? ", exceeded" : "")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnInterfaceThatPointsAndSpansIsDecoratedAsWell()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile]
            public unsafe interface IMemory
            {
                int* Next(int* at);
                Span<int> Rest(Span<int> all, scoped ReadOnlySpan<int> skipped);
                T? Maybe<T>(T? value);
                dynamic Loose(dynamic value);
            }

            public unsafe class Memory : IMemory
            {
                public int* Next(int* at) => at + 1;
                public Span<int> Rest(Span<int> all, scoped ReadOnlySpan<int> skipped) => all[skipped.Length..];
                public T? Maybe<T>(T? value) => value;
                public dynamic Loose(dynamic value) => value + 1;
            }

            public static class Entry
            {
                public static unsafe object Run()
                {
                    IMemory memory = new Memory().Profiled();
                    int* two = stackalloc int[] { 4, 5 };
                    return *memory.Next(two) + memory.Rest(new int[3], [1, 2]).Length + (memory.Maybe<int?>(null) ?? 20) + (int)memory.Loose(100);
                }
            }
            """);

        Assert.Equal(127, run.Result);
        Assert.Equal(4, run.Rows.Count);
    }

    [Fact]
    public void NoObjectIsRefusedAndExceptionsComeThroughAsTheyAre()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile]
            public interface IFailing { void Fail(); }

            public class Failing : IFailing { public readonly Exception Problem = new InvalidOperationException(); public void Fail() => throw Problem; }

            public static class Entry
            {
                public static object Run()
                {
                    var failing = new Failing();
                    string refused = "";
                    try { ((IFailing)null!).Profiled(); } catch (ArgumentNullException none) { refused = none.ParamName!; }
                    try { failing.Profiled().Fail(); return "did not fail"; }
                    catch (InvalidOperationException problem) { return (refused, ReferenceEquals(problem, failing.Problem), problem.StackTrace!.Contains("IFailing.Fail")); }
                }
            }
            """);

        Assert.Equal(("inner", true, false), run.Result);
        Assert.Equal(["IFailing.Fail() x1, 1 failed"], run.Recorded);
    }

    [Fact]
    public void ADecoratorCanBeDisposedOfAsTheObjectBehindItCan()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile] public interface IPlain { void Go(); }
            [Profile] public interface IClosing : IDisposable { void Go(); }
            [Profile] public interface IClosingLater : IAsyncDisposable { void Go(); }
            [Profile] public interface IClosingBoth : IDisposable, IAsyncDisposable { void Go(); }

            public class Plain : IPlain { public void Go() { } }

            public class Now : IPlain, IClosing { public int Disposed; public void Go() { } public void Dispose() => Disposed++; }

            public class Later : IPlain, IClosingLater { public int Disposed; public void Go() { } public ValueTask DisposeAsync() { Disposed++; return default; } }

            public class Both : IPlain, IClosing, IClosingLater, IClosingBoth
            {
                public int Disposed, DisposedLater;
                public void Go() { }
                public void Dispose() => Disposed++;
                public ValueTask DisposeAsync() { DisposedLater++; return default; }
            }

            public static class Entry
            {
                public static object Run() => RunAsync().GetAwaiter().GetResult();

                private static async Task<object> RunAsync()
                {
                    bool plain = ((IPlain)new Plain()).Profiled() is IDisposable or IAsyncDisposable;

                    var now = new Now();
                    ((IDisposable)((IPlain)now).Profiled()).Dispose();
                    await ((IAsyncDisposable)((IPlain)now).Profiled()).DisposeAsync();
                    ((IClosing)now).Profiled().Dispose();
                    bool later = ((IClosing)now).Profiled() is IAsyncDisposable;

                    var asynchronous = new Later();
                    await ((IAsyncDisposable)((IPlain)asynchronous).Profiled()).DisposeAsync();
                    await ((IClosingLater)asynchronous).Profiled().DisposeAsync();
                    string problem = "";
                    try { ((IDisposable)((IPlain)asynchronous).Profiled()).Dispose(); } catch (InvalidOperationException exception) { problem = exception.Message; }

                    var both = new Both();
                    ((IDisposable)((IPlain)both).Profiled()).Dispose();
                    await ((IAsyncDisposable)((IClosing)both).Profiled()).DisposeAsync();
                    ((IDisposable)((IClosingLater)both).Profiled()).Dispose();
                    ((IClosingBoth)both).Profiled().Dispose();
                    return $"{plain} {now.Disposed} {later} {asynchronous.Disposed} {both.Disposed}+{both.DisposedLater} {problem}";
                }
            }
            """);

        Assert.Equal("False 3 False 2 3+1 'Later' can only be disposed of asynchronously: call DisposeAsync.", run.Result);
    }

    [Fact]
    public void AnInterfaceInPartsHasOneDecorator()
    {
        ProgramRun run = ProgramRun.Of(SourceProject.Of("""
            [Profile]
            public partial interface IOrders { int Place(); }

            public class Orders : IOrders { public int Place() => 1; public int Cancel() => 2; }

            public static class Entry
            {
                public static object Run()
                {
                    IOrders orders = new Orders().Profiled();
                    return orders.Place() + orders.Cancel();
                }
            }
            """).With("Cancelling.cs", """
            [Threshold(MaxMs = 10_000)]
            public partial interface IOrders { int Cancel(); }
            """));

        Assert.Equal(3, run.Result);
        Assert.Equal(["IOrders.Cancel() x1", "IOrders.Place() x1"], run.Recorded);
        Assert.All(run.Rows, static row => Assert.Single(row.Thresholds!));
    }
}
