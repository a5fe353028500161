using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests;

/// <summary>Services that a container hands out, measured through their interfaces.</summary>
[Collection(PackageUsers.Name)]
public sealed class DependencyInjectionTests(LocalFeed feed)
{
    private const string AspNetCore = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""";

    /// <summary>With every analyzer there is, those of trimming and of compiling ahead of time included.</summary>
    private static readonly string _strict = $"""
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <NoWarn>$(NoWarn);CS1591</NoWarn>
        <IsAotCompatible>true</IsAotCompatible>
        <RestoreFallbackFolders>{Repository.Packages}</RestoreFallbackFolders>
        """;

    private static readonly string[] _expectedOutput =
    [
        "True 6 3 2 6 is under way; apple*,pear,fig; apple*+pear+fig; n0n1100 1.52",
        "True 6 3 2 6 is under way; apple,pear,fig; apple+pear+fig; n0n1100 1.52",
        "caches disposed: 6, orders disposed: 2, stocks disposed: 2",
    ];

    [Fact]
    public async Task ServicesAreMeasuredThroughTheirInterfacesAndBehaveAsTheyWould()
    {
        (CommandRun run, Snapshot snapshot) = await (await BuildAsync("")).ProfileAsync("");

        Assert.Equal(_expectedOutput, run.Successful().Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", run.Errors);
        Assert.Equal(
            [
                "Shop.ICache<T>.Dispose x6", "Shop.ICache<T>.Find x6", "Shop.IOrders.Cancel x2, 2 failed, exceeded", "Shop.IOrders.ListAsync x2",
                "Shop.IOrders.PlaceAsync express=false x4", "Shop.IOrders.PlaceAsync express=true x2", "Shop.IOrders.Summary x2", "Shop.IStock.Describe<T> x4",
                "Shop.IStock.Names x4", "Shop.IStock.TakeAsync x6",
            ],
            snapshot.Methods.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SwitchedOffInTheBuildTheyAreRegisteredAsTheyAre()
    {
        UserProject project = await BuildAsync("<PerfGenEnabled>false</PerfGenEnabled>");

        CommandRun run = await project.RunAsync("", new Dictionary<string, string> { ["PERFGEN_REPORT"] = "table" });

        Assert.Equal(_expectedOutput, run.Successful().Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task AProgramMeasuresTheInterfacesOfALibraryAndThoseThatInheritThem()
    {
        UserProject library = new UserProject(feed, "Shop", _strict, isProgram: false, items: AspNetCore).Write("Shop.cs", """
            using System.Runtime.CompilerServices;
            using Microsoft.Extensions.DependencyInjection;
            using PerfGen;

            [assembly: InternalsVisibleTo("Till")]

            namespace Shop;

            /// <summary>Not profiled; others inherit it.</summary>
            public interface IReading<T>
            {
                T Read(int id);
            }

            [Profile]
            public interface IOrders
            {
                int Place([ProfileLabel] bool express);

                int PlaceTwo() => Place(true) + Place(false);
            }

            [Profile]
            internal interface IInside
            {
                int Hidden();
            }

            internal sealed class Inside : IInside
            {
                public int Hidden() => 1;
            }

            public static class ShopServices
            {
                public static IServiceCollection AddShop(this IServiceCollection services) => services.AddProfiled<IInside, Inside>();

                public static int Ask(IServiceProvider services) => services.GetRequiredService<IInside>().Hidden();

                public static int PlaceOne(IOrders orders)
                {
                    ArgumentNullException.ThrowIfNull(orders);
                    return orders.Place(express: false);
                }
            }
            """);
        UserProject program = new UserProject(feed, "Till", _strict, references: [library], items: AspNetCore).Write("Program.cs", """
            #pragma warning disable CA1050, CA1515, CA1812
            using Microsoft.Extensions.DependencyInjection;
            using PerfGen;
            using Shop;

            using ServiceProvider services = new ServiceCollection()
                .AddShop()
                .AddProfiled<IOrders, TillOrders>()
                .AddProfiled<ITillOrders, TillOrders>(ServiceLifetime.Transient)
                .BuildServiceProvider();
            using IServiceScope scope = services.CreateScope();
            IOrders orders = scope.ServiceProvider.GetRequiredService<IOrders>();
            ITillOrders tills = scope.ServiceProvider.GetRequiredService<ITillOrders>();
            int sum = orders.Place(true) + orders.PlaceTwo() + tills.Place(true) + tills.Close() + tills.Read(5).Length;
            sum += ((IOrders)tills).Profiled().Place(false) + ShopServices.PlaceOne(orders) + ShopServices.Ask(scope.ServiceProvider);
            Console.WriteLine(sum + new Inside().Profiled().Hidden());

            [Profile]
            public interface ITillOrders : IOrders, IReading<string>
            {
                int Close();
            }

            internal sealed class TillOrders : ITillOrders
            {
                [Profile]
                public int Place(bool express) => 1;

                public int Close() => 10;

                public string Read(int id) => new('x', id);
            }
            """);
        Assert.Contains("0 Warning(s)", (await program.BuildAsync()).Successful().Output);

        (CommandRun run, Snapshot snapshot) = await program.ProfileAsync("");

        Assert.Equal("23", run.Successful().Output.Trim());
        Assert.Equal(
            [
                "ITillOrders.Close x1", "ITillOrders.Read x1", "Shop.IInside.Hidden x2", "Shop.IOrders.Place express=false x2", "Shop.IOrders.Place express=true x2",
                "Shop.IOrders.PlaceTwo x1",
            ],
            snapshot.Methods.Where(static row => row.Name != "TillOrders.Place").Select(Describe).Order(StringComparer.Ordinal));

        // The default member calls it on the object itself, past the decorator, and in code that does not know of the attribute there.
        Assert.DoesNotContain(snapshot.Methods, static row => row.Name == "TillOrders.Place");
    }

    [Fact]
    public async Task ALibraryThatIsSwitchedOffLeavesItsInterfacesUnmeasured()
    {
        const string Library = """
            using PerfGen;

            namespace Shop;

            [Profile]
            public interface IOrders
            {
                int Place();
            }
            """;
        UserProject library = new UserProject(feed, "Shop", _strict + "<PerfGenEnabled>false</PerfGenEnabled>", isProgram: false).Write("Shop.cs", Library);
        UserProject program = new UserProject(feed, "Till", _strict, references: [library], items: AspNetCore).Write("Program.cs", """
            using Microsoft.Extensions.DependencyInjection;
            using Shop;

            using ServiceProvider services = new ServiceCollection().AddProfiled<IOrders, Orders>(ServiceLifetime.Singleton).BuildServiceProvider();
            Console.WriteLine(services.GetRequiredService<IOrders>().Place());

            #pragma warning disable CA1812
            internal sealed class Orders : IOrders
            {
                public int Place() => 1;
            }
            """);
        (await program.BuildAsync()).Successful();

        (CommandRun run, Snapshot snapshot) = await program.ProfileAsync("");

        Assert.Equal("1", run.Successful().Output.Trim());
        Assert.Empty(snapshot.Methods);
    }

    private async Task<UserProject> BuildAsync(string properties)
    {
        UserProject project = new UserProject(feed, "Services", _strict + properties, items: AspNetCore).Add("Services.cs");
        CommandRun build = (await project.BuildAsync()).Successful();
        Assert.Contains("0 Warning(s)", build.Output);
        return project;
    }

    private static string Describe(MethodSnapshot row) =>
        row.Name
        + string.Concat(row.Labels?.Select(static label => $" {label.Key}={label.Value}") ?? [])
        + $" x{row.Calls}"
        + (row.Errors > 0 ? $", {row.Errors} failed" : "")
        + (row.Thresholds is { } thresholds && thresholds.Any(static threshold => threshold.Exceeded) ? ", exceeded" : "");
}
