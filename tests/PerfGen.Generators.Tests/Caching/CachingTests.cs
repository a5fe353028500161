namespace PerfGen.Generators.Tests.Caching;

/// <summary>
/// What an edit makes the generator do again, step by step and file by file, and what it does not.
/// <c>Cached</c>: its input is the same, so it did not run. <c>Unchanged</c>: it ran, and the result is the same.
/// </summary>
public class CachingTests
{
    private const string Orders = """
        using PerfGen;

        public class Orders
        {
            // The first method.
            [Profile]
            public int Place(int id) => id;

            [Threshold(MaxMs = 5)]
            public int Cancel(int id) => -id;

            public int Find(int id) => id;

            public int PlaceOne() => Place(1);
        }
        """;

    private const string Shop = """
        public class Shop
        {
            public int Sell(Orders orders) => orders.Place(2) + orders.Cancel(3);
        }
        """;

    private const string Desk = """
        public class Desk
        {
            public int Ask(Orders orders) => orders.Find(4) + orders.Cancel(5);
        }
        """;

    private readonly EditingSession _session = new(new SourceProject().With("Desk.cs", Desk).With("Orders.cs", Orders).With("Shop.cs", Shop));

    [Fact]
    public void AnUnrelatedTypeReEmitsNothing() => Assert.Equal(
        """
            Profiled: Unchanged, Unchanged
            Declarations: Cached
            Methods: Cached
            Calls: Unchanged
            FileCalls: Cached, Cached, Cached
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Cached
            Calls.Shop.g.cs: Cached
            Coverage.g.cs: Cached
            Manifest.g.cs: Cached
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Cached
            Startup.g.cs: Cached
            """,
        _session.Add("Stock.cs", "public class Stock { public int Count() => 1; }"));

    [Fact]
    public void AnEditInOneBodyReEmitsTheCallsOfThatFileOnly() => Assert.Equal(
        """
            Profiled: Unchanged, Unchanged
            Declarations: Cached
            Methods: Cached
            Calls: Modified
            FileCalls: Unchanged, Unchanged, Modified
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Cached
            Calls.Shop.g.cs: Modified
            Coverage.g.cs: Cached
            Manifest.g.cs: Cached
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Cached
            Startup.g.cs: Cached
            """,
        _session.Edit("Shop.cs", "orders.Place(2)", "1 + orders.Place(2)"));

    [Fact]
    public void AnotherCallReEmitsTheCallsOfItsFileOnly() => Assert.Equal(
        """
            Profiled: Unchanged, Unchanged
            Declarations: Cached
            Methods: Cached
            Calls: Modified
            FileCalls: Modified, Unchanged, Unchanged
            Calls.Desk.g.cs: Modified
            Calls.Orders.g.cs: Cached
            Calls.Shop.g.cs: Cached
            Coverage.g.cs: Modified
            Manifest.g.cs: Cached
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Cached
            Startup.g.cs: Cached
            """,
        _session.Edit("Desk.cs", "orders.Find(4)", "orders.Place(4)"));

    [Fact]
    public void TheLastCallOfAMethodGoesWithItsMeasuredCallAndReEmitsNoOtherFile()
    {
        Assert.Contains("Measured.g.cs: Cached", _session.Edit("Desk.cs", "orders.Cancel(5)", "orders.Place(5)"), StringComparison.Ordinal);
        Assert.Equal(
            """
            Profiled: Unchanged, Unchanged
            Declarations: Cached
            Methods: Cached
            Calls: Modified
            FileCalls: Unchanged, Unchanged, Modified
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Cached
            Calls.Shop.g.cs: Modified
            Coverage.g.cs: Modified
            Manifest.g.cs: Cached
            Measured.g.cs: Modified
            Probes.Orders.g.cs: Cached
            Startup.g.cs: Cached
            """,
            _session.Edit("Shop.cs", "orders.Cancel(3)", "0"));
    }

    [Fact]
    public void AFileWithoutCallsAnyMoreLosesItsOutputOnly() => Assert.Equal(
        """
            Profiled: Unchanged, Unchanged
            Declarations: Cached
            Methods: Cached
            Calls: Modified
            FileCalls: Unchanged, Unchanged, Removed
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Cached
            Calls.Shop.g.cs: Removed
            Coverage.g.cs: Modified
            Manifest.g.cs: Cached
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Cached
            Startup.g.cs: Cached
            """,
        _session.Edit("Shop.cs", "orders.Place(2) + orders.Cancel(3)", "0"));

    [Fact]
    public void ANewFileWithCallsGetsAnOutput() => Assert.Equal(
        """
            Profiled: Unchanged, Unchanged
            Declarations: Cached
            Methods: Cached
            Calls: Modified
            FileCalls: Unchanged, Unchanged, Unchanged, New
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Cached
            Calls.Shop.g.cs: Cached
            Calls.Stall.g.cs: New
            Coverage.g.cs: Modified
            Manifest.g.cs: Cached
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Cached
            Startup.g.cs: Cached
            """,
        _session.Add("Stall.cs", "public class Stall { public int Sell(Orders orders) => orders.Place(6); }"));

    [Fact]
    public void AnEditInTheBodyOfAProfiledMethodReEmitsTheCallsInItsFileOnly() => Assert.Equal(
        """
            Profiled: Unchanged, Unchanged
            Declarations: Cached
            Methods: Cached
            Calls: Modified
            FileCalls: Unchanged, Modified, Unchanged
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Modified
            Calls.Shop.g.cs: Cached
            Coverage.g.cs: Cached
            Manifest.g.cs: Cached
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Cached
            Startup.g.cs: Cached
            """,
        _session.Edit("Orders.cs", "int Place(int id) => id;", "int Place(int id) => id + 1;"));

    [Fact]
    public void ACommentAboveAProfiledMethodReEmitsTheOutputsOfItsFileOnly() => Assert.Equal(
        """
            Profiled: Modified, Modified
            Declarations: Modified
            Methods: Unchanged
            Calls: Modified
            FileCalls: Unchanged, Modified, Unchanged
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Modified
            Calls.Shop.g.cs: Cached
            Coverage.g.cs: Cached
            Manifest.g.cs: Cached
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Modified
            Startup.g.cs: Cached
            """,
        _session.Edit("Orders.cs", "// The first method.", "// The first method.\n// It is in use."));

    [Fact]
    public void AnotherThresholdReEmitsTheOutputsOfTheDeclaringFileAndTheManifest() => Assert.Equal(
        """
            Profiled: Unchanged, Modified
            Declarations: Modified
            Methods: Modified
            Calls: Modified
            FileCalls: Unchanged, Modified, Unchanged
            Calls.Desk.g.cs: Cached
            Calls.Orders.g.cs: Modified
            Calls.Shop.g.cs: Cached
            Coverage.g.cs: Cached
            Manifest.g.cs: Modified
            Measured.g.cs: Cached
            Probes.Orders.g.cs: Modified
            Startup.g.cs: Cached
            """,
        _session.Edit("Orders.cs", "MaxMs = 5", "MaxMs = 6"));

    [Fact]
    public void AnotherProfiledMethodReEmitsItsFileItsCallersAndTheManifest() => Assert.Equal(
        """
            Profiled: Unchanged, New, Unchanged
            Declarations: Modified
            Methods: Modified
            Calls: Modified
            FileCalls: Modified, Modified, Unchanged
            Calls.Desk.g.cs: Modified
            Calls.Orders.g.cs: Modified
            Calls.Shop.g.cs: Cached
            Coverage.g.cs: Modified
            Manifest.g.cs: Modified
            Measured.g.cs: Modified
            Probes.Orders.g.cs: Modified
            Startup.g.cs: Cached
            """,
        _session.Edit("Orders.cs", "public int Find", "[Profile] public int Find"));

    [Fact]
    public void SwitchingOffTakesEveryOutputAway()
    {
        Assert.Equal(
            """
            Profiled: Cached, Cached
            Declarations: Modified
            Methods: Modified
            Calls: Modified
            FileCalls: Removed, Removed, Removed
            Calls.Desk.g.cs: Removed
            Calls.Orders.g.cs: Removed
            Calls.Shop.g.cs: Removed
            Coverage.g.cs: Removed
            Manifest.g.cs: Modified
            Probes.Orders.g.cs: Removed
            Startup.g.cs: Modified
            """,
            _session.SetProperty("PerfGenEnabled", "false"));
        Assert.Empty(_session.GeneratedFiles);
    }
}
