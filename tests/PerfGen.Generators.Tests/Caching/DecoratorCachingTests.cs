namespace PerfGen.Generators.Tests.Caching;

/// <summary>The same for decorators, which go out while the user types, so that an edit must cost least of all there.</summary>
public class DecoratorCachingTests
{
    private const string Orders = """
        using PerfGen;

        // What a shop sells.
        [Profile]
        public interface IOrders
        {
            int Place(int id);

            int PlaceOne() => Place(1);
        }
        """;

    private const string Stock = """
        using PerfGen;

        [Profile]
        public interface IStock
        {
            int Count { get; }

            int Take(int id);
        }
        """;

    private const string Startup = """
        using Microsoft.Extensions.DependencyInjection;

        public class Shop : IOrders
        {
            public int Place(int id) => id;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddProfiled<IOrders, Shop>();
        }
        """;

    private const string NothingNew = """
        Calls.Orders.g.cs: Cached
        Coverage.g.cs: Cached
        Decorators.Orders.g.cs: Cached
        Decorators.Stock.g.cs: Cached
        Manifest.g.cs: Cached
        Probes.Orders.g.cs: Cached
        Probes.Stock.g.cs: Cached
        Services.Interfaces.g.cs: Cached
        Services.g.cs: Cached
        Startup.g.cs: Cached
        """;

    private readonly EditingSession _session = new(
        (new SourceProject() with { References = ReferenceAssemblies.WithServices }).With("Orders.cs", Orders).With("Startup.cs", Startup).With("Stock.cs", Stock));

    [Fact]
    public void AnUnrelatedTypeReEmitsNothing() => Assert.Equal(NothingNew, Outputs(_session.Add("Till.cs", "public class Till { public int Count() => 1; }")));

    [Fact]
    public void AnEditInAnImplementationReEmitsNothing() => Assert.Equal(NothingNew, Outputs(_session.Edit("Startup.cs", "int id) => id;", "int id) => id + 1;")));

    [Fact]
    public void AnEditInTheBodyOfADefaultMemberReEmitsNothing() => Assert.Equal(NothingNew, Outputs(_session.Edit("Orders.cs", "Place(1)", "Place(2)")));

    [Fact]
    public void ACommentAboveAnInterfaceReEmitsNoDecorator() => Assert.Equal(
        NothingNew
            .Replace("Probes.Orders.g.cs: Cached", "Probes.Orders.g.cs: Modified", StringComparison.Ordinal)
            .Replace("Calls.Orders.g.cs: Cached", "Calls.Orders.g.cs: Modified", StringComparison.Ordinal),
        Outputs(_session.Edit("Orders.cs", "// What a shop sells.", "// What a shop sells.\n// And what it does not.")));

    [Fact]
    public void AnotherMemberReEmitsTheDecoratorOfItsInterfaceOnly() => Assert.Equal(
        NothingNew.Replace("Decorators.Stock.g.cs: Cached", "Decorators.Stock.g.cs: Modified", StringComparison.Ordinal),
        Outputs(_session.Edit("Stock.cs", "int Count { get; }", "int Count { get; set; }")));

    [Fact]
    public void AnotherMethodReEmitsTheOutputsOfItsFileAndTheManifest() => Assert.Equal(
        """
        Calls.Orders.g.cs: Cached
        Coverage.g.cs: Cached
        Decorators.Orders.g.cs: Cached
        Decorators.Stock.g.cs: Modified
        Manifest.g.cs: Modified
        Probes.Orders.g.cs: Cached
        Probes.Stock.g.cs: Modified
        Services.Interfaces.g.cs: Cached
        Services.g.cs: Cached
        Startup.g.cs: Cached
        """,
        Outputs(_session.Edit("Stock.cs", "int Take(int id);", "int Take(int id); int Give(int id);")));

    [Fact]
    public void AnotherRegistrationReEmitsTheListOfRegisteredInterfacesOnly() => Assert.Equal(
        NothingNew.Replace("Services.Interfaces.g.cs: Cached", "Services.Interfaces.g.cs: Modified", StringComparison.Ordinal),
        Outputs(_session.Add("More.cs", """
            using Microsoft.Extensions.DependencyInjection;

            public class Shelf : IStock { public int Count => 1; public int Take(int id) => id; }

            public static class More { public static void Configure(IServiceCollection services) => services.AddProfiled<IStock, Shelf>(); }
            """)));

    [Fact]
    public void SwitchingOffLeavesWhatCompilingNeeds()
    {
        _session.SetProperty("PerfGenEnabled", "false");

        Assert.Equal(["Decorators.Orders.g.cs", "Decorators.Stock.g.cs", "Services.g.cs"], _session.GeneratedFiles.Order(StringComparer.Ordinal));
    }

    private static string Outputs(string steps) => string.Join("\n", steps.Split('\n').Where(static line => line.Contains(".g.cs", StringComparison.Ordinal)));
}
