namespace PerfGen.Generators.Tests.Execution;

/// <summary>Where several mechanisms could apply, one does: nothing is counted twice.</summary>
public partial class GeneratedCodeRuns
{
    [Fact]
    public void ACallThroughADecoratorCountsOnceThoughTheImplementationIsProfiledToo()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile]
            public interface IOrders { int Place(int item); int PlaceTwo() => Place(1) + Place(2); }

            [Profile]
            public class Orders : IOrders { public int Place(int item) => item; }

            public static class Entry
            {
                public static object Run()
                {
                    var orders = new Orders();
                    IOrders measured = orders.Profiled();

                    // Decorated: the interface's. Undecorated: the implementation's, by interface or not.
                    return measured.Place(1) + ((IOrders)orders).Place(2) + orders.Place(3);
                }
            }
            """);

        Assert.Equal(6, run.Result);
        Assert.Equal(["IOrders.Place(int) x1", "Orders.Place(int) x2"], run.Recorded);
    }

    [Fact]
    public void APartialMethodBehindADecoratorIsACalleeWithASeriesOfItsOwn()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile]
            public interface IOrders { int Place(int item); }

            public partial class Orders : IOrders
            {
                [Profile] public partial int Place(int item);
                private int PlaceCore(int item) { System.Threading.Thread.Sleep(2); return item; }
            }

            public static class Entry
            {
                public static object Run() => new Orders().Profiled().Place(1) + new Orders().Place(2);
            }
            """);

        Assert.Equal(3, run.Result);
        Assert.Equal(["IOrders.Place(int) x1", "Orders.Place(int) x2"], run.Recorded);

        // The time is the implementation's: no nanosecond is the own time of both.
        Assert.True(run.Rows[0].Time!.SelfNs < run.Rows[0].Time!.TotalNs / 2, "The decorator keeps its callee's time as its own.");
    }

    [Fact]
    public void ADecoratorIsNotPutAroundADecorator()
    {
        ProgramRun run = ProgramRun.Of("""
            [Profile]
            public interface IReading { int Read(); }

            [Profile]
            public interface IStorage : IReading { int Write(); }

            public class Storage : IStorage { public int Read() => 1; public int Write() => 2; }

            public static class Entry
            {
                public static object Run()
                {
                    IStorage storage = ((IStorage)new Storage()).Profiled();
                    IReading reading = ((IReading)storage).Profiled();
                    return (ReferenceEquals(storage, storage.Profiled()), ReferenceEquals(storage, reading), storage.Write() + storage.Read() + reading.Read());
                }

            }
            """);

        Assert.Equal((true, true, 4), run.Result);
        Assert.Equal(["IReading.Read() x2", "IStorage.Write() x1"], run.Recorded);
    }

    [Fact]
    public void WhatAnInterfaceInheritsIsMeasuredUnderItsNameAndInOneWay()
    {
        ProgramRun run = ProgramRun.Of("""
            [assembly: Profile("IPatterned*")]

            public interface IRepository<T> { T Get(int id); [ProfileIgnore] int Count(); int CountTwice() => Count() + Count(); }

            public interface IAsking { [Profile] int Ask(); }

            public interface IPatterned { int Sum() => 5; }

            [Profile]
            public interface IOrders : IRepository<string>, IAsking, IPatterned { int Get(); }

            public class Orders : IOrders
            {
                [Profile] public string Get(int id) => "order";
                public int Get() => 1;
                public int Count() => 2;
                public int Ask() => 3;
            }

            public static class Entry
            {
                public static object Run()
                {
                    IOrders orders = ((IOrders)new Orders()).Profiled();
                    IRepository<string> repository = orders;
                    return $"{orders.Get(1)} {repository.Get(2)} {orders.Get()} {orders.Count()} {orders.CountTwice()} {orders.Ask()} {orders.Sum()}";
                }
            }
            """);

        Assert.Equal("order order 1 2 4 3 5", run.Result);
        Assert.Equal(
            ["IAsking.Ask() x1", "IOrders.CountTwice() x1", "IOrders.Get() x1", "IOrders.Get(int) x2", "IPatterned.Sum() x1"],
            run.Recorded);
    }

    [Fact]
    public void CallsOfADecoratedInterfaceAreNotMeasuredAsSomeoneElsesToo()
    {
        ProgramRun run = ProgramRun.Of("""
            [assembly: ProfileCalls(typeof(IOrders), "*")]
            [assembly: ProfileCalls(typeof(IBase), "*")]
            [assembly: ProfileCalls(typeof(Stock), "*")]

            public interface IBase { int Find(); }

            [Profile]
            public interface IOrders : IBase { int Place(int item); }

            public class Orders : IOrders { public int Place(int item) => item; public int Find() => 1; }

            public partial class Stock { [Profile] public partial int Take(); private int TakeCore() => 2; }

            public static class Entry
            {
                public static object Run()
                {
                    IOrders orders = new Orders().Profiled();
                    return orders.Place(1) + orders.Find() + new Stock().Take();
                }
            }
            """);

        Assert.Equal(4, run.Result);
        Assert.Equal(["IOrders.Find() x1", "IOrders.Place(int) x1", "Stock.Take() x1"], run.Recorded);
    }
}
