using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests;

/// <summary>A profiled method of a library is measured in the projects that refer to it, and into the same series.</summary>
[Collection(PackageUsers.Name)]
public sealed class CrossAssemblyTests(LocalFeed feed)
{
    private const string Library = """
        using System.Collections.Generic;
        using PerfGen;

        namespace Shop;

        public enum Region { Eu, Us }

        public interface IPrices { int Of(int item); }

        public class Prices : IPrices
        {
            [Profile, Threshold(MaxErrorRate = 0.5, Severity = Severity.Critical)]
            public int Of(int item) => item < 0 ? throw new System.ArgumentException("negative") : item;

            public int Twice(int item) => Of(item) + Of(item);

            [Profile] public static T Same<T>(T value) => value;

            [Profile] public IEnumerable<int> All(int count) { for (int i = 0; i < count; i++) yield return i; }

            [Profile] public void Sell([ProfileLabel] Region region, [ProfileLabel(Values = ["card", "cash"])] string means) { }

            [Profile(Callers = true)] public void Count() { }
        }

        public partial class Orders
        {
            [Profile] public partial int Place(int item);

            private int PlaceCore(int item) => item;
        }
        """;

    private const string Program = """
        using Shop;

        var prices = new Prices();
        IPrices through = prices;
        int sum = prices.Of(1) + prices.Twice(2) + through.Of(3) + Prices.Same(4);
        foreach (int number in prices.All(3))
            sum += number;
        try { prices.Of(-1); } catch (System.ArgumentException) { sum++; }
        prices.Sell(Region.Us, "card");
        prices.Sell(Region.Us, "cheque");
        prices.Count();
        System.Func<int, int> place = new Orders().Place;
        sum += place(5) + new Orders().Place(6);
        System.Console.WriteLine(sum);
        """;

    [Fact]
    public async Task CallsFromAnotherProjectRecordIntoTheSeriesOfTheLibrary()
    {
        UserProject library = new UserProject(feed, "Shop", isProgram: false).Write("Prices.cs", Library);
        UserProject program = new UserProject(feed, "Till", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", references: [library]).Write("Program.cs", Program);
        (await program.BuildAsync()).Successful();

        (CommandRun run, Snapshot snapshot) = await program.ProfileAsync("");

        Assert.Equal("27", run.Output.Trim());
        Assert.Equal(
            [
                "Shop.Orders.Place x2", "Shop.Prices.All x1", "Shop.Prices.Count from Program.Main x1", "Shop.Prices.Of x5, 1 failed", "Shop.Prices.Same<T> x1",
                "Shop.Prices.Sell region=Us means=card x1", "Shop.Prices.Sell region=Us means=other x1",
            ],
            snapshot.Methods.Select(Describe).Order(StringComparer.Ordinal));
        MethodSnapshot of = snapshot.Methods.Single(static row => row.Name == "Shop.Prices.Of");
        Assert.Equal(("errorRate", Severity.Critical), (of.Thresholds!.Single().What, of.Thresholds!.Single().Severity));
        Assert.Equal("Prices.cs", of.File);
    }

    [Fact]
    public async Task AFriendMeasuresInternalMethodsAndAnyOtherAssemblyPassesThemBy()
    {
        UserProject library = new UserProject(feed, "Kitchen", isProgram: false).Write("Kitchen.cs", """
            using PerfGen;

            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]

            namespace Kitchen;

            public interface ICook { string Cook(); }

            public class Stove { [Profile] public string Cook() => "stove"; }

            internal sealed class Hidden : Stove, ICook;

            internal sealed class Chef : ICook
            {
                [Profile] public string Cook() => "chef";

                [Profile] internal static int Count<T>(T item) where T : struct => 1;

                private protected string Name() => Secret();

                [Profile] private static string Secret() => "secret";
            }

            public static class Staff
            {
                public static ICook Chef() => new Chef();

                public static ICook Stove() => new Hidden();
            }
            """);
        UserProject friend = Caller("Friend", "System.Console.WriteLine($\"{new Chef().Cook()} {Staff.Chef().Cook()} {Staff.Stove().Cook()} {Chef.Count(1)} {new Stove().Cook()}\");");
        UserProject stranger = Caller("Stranger", "System.Console.WriteLine($\"{Staff.Chef().Cook()} {Staff.Stove().Cook()} {new Stove().Cook()}\");");

        Assert.Equal("chef chef stove 1 stove: Kitchen.Chef.Cook x2, Kitchen.Chef.Count<T> x1, Kitchen.Stove.Cook x1", await RunAsync(friend));
        Assert.Equal("chef stove stove: Kitchen.Stove.Cook x1", await RunAsync(stranger));

        UserProject Caller(string name, string statement) =>
            new UserProject(feed, name, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", references: [library]).Write("Program.cs", $"using Kitchen;\n\n{statement}");
    }

    private static async Task<string> RunAsync(UserProject program)
    {
        (await program.BuildAsync()).Successful();
        (CommandRun run, Snapshot snapshot) = await program.ProfileAsync("");
        return $"{run.Output.Trim()}: {string.Join(", ", snapshot.Methods.Select(Describe).Order(StringComparer.Ordinal))}";
    }

    private static string Describe(MethodSnapshot row) =>
        row.Name
        + string.Concat(row.Labels?.Select(static label => $" {label.Key}={label.Value}") ?? [])
        + (row.Caller is null ? "" : $" from {row.Caller}")
        + $" x{row.Calls}"
        + (row.Errors > 0 ? $", {row.Errors} failed" : "");
}
