using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests.Onboarding;

/// <summary>From an empty folder to a profile, with the SDK's templates and the commands of the README.</summary>
[Collection(PackageUsers.Name)]
public sealed class OnboardingTests(LocalFeed feed)
{
    private const string Prices = """
        using PerfGen;

        namespace Shop;

        public static class Prices
        {
            public static int Total(int items)
            {
                int sum = 0;
                for (int item = 0; item < items; item++)
                    sum += Of(item);
                return sum;
            }

            [Profile]
            public static int Of(int item) => Parity(item) + 2;

            private static int Parity(int item) => item % 2;
        }
        """;

    private readonly string _solution = Path.Combine(feed.Folder, "projects", $"onboarding-{Guid.NewGuid():N}");

    [Fact]
    public void TheReadmesInstallWithCommandsThatAreTriedHere()
    {
        Assert.Equal([ReadmeCommands.AddLibrary, ReadmeCommands.AddLibraryForOneFramework, ReadmeCommands.InstallTool], ReadmeCommands.In(Path.Combine(Repository.Root, "README.md")));
        Assert.Equal([ReadmeCommands.AddLibrary, ReadmeCommands.AddLibraryForOneFramework], ReadmeCommands.In(Path.Combine(Repository.Root, "runtime", "PerfGen", "README.md")));
        Assert.Equal([ReadmeCommands.InstallTool], ReadmeCommands.In(Path.Combine(Repository.Root, "runtime", "PerfGen.Cli", "README.md")));
    }

    [Fact]
    public async Task AConsoleProgramIsMeasured()
    {
        TemplateProject till = await TemplateProject.CreateAsync(_solution, "console", "Till");
        await till.InstallAsync(ReadmeCommands.AddLibrary);
        till.Write("Prices.cs", Prices).Write("Program.cs", "Console.WriteLine(Shop.Prices.Total(40));");

        Assert.Equal([$"PerfGen: 1 method, 1 of 1 call site measured (100 %), up to 1 series -> {till.Report}"], await till.BuildAsync());
        (CommandRun run, Snapshot profile) = await till.RunAsync();

        Assert.Equal("100", run.Output.Trim());
        Assert.Equal(("Shop.Prices.Of", 40), Row(profile));
        Assert.True(File.Exists(till.Report));
    }

    [Fact]
    public async Task AClassLibraryIsMeasuredInTheProgramThatUsesIt()
    {
        TemplateProject shop = await TemplateProject.CreateAsync(_solution, "classlib", "Shop");
        await shop.InstallAsync(ReadmeCommands.AddLibrary);
        shop.Write("Class1.cs", Prices);
        TemplateProject till = await TemplateProject.CreateAsync(_solution, "console", "Till");
        await till.ReferToAsync(shop);
        till.Write("Program.cs", "Console.WriteLine(Shop.Prices.Total(40) + Shop.Prices.Of(1));");

        // The generator comes along with the library: the program's own call counts too.
        Assert.Equal(
            [
                $"PerfGen: 1 method, 1 of 1 call site measured (100 %), up to 1 series -> {shop.Report}",
                $"PerfGen: 1 method of referenced assemblies, 1 of 1 call site measured (100 %), no series of its own -> {till.Report}",
            ],
            await till.BuildAsync());
        (CommandRun run, Snapshot profile) = await till.RunAsync();

        Assert.Equal("103", run.Output.Trim());
        Assert.Equal(("Shop.Prices.Of", 41), Row(profile));
        Assert.True(File.Exists(shop.Report) && File.Exists(till.Report));
    }

    [Fact]
    public async Task ALibraryForSeveralFrameworksIsMeasuredInTheOneThatCanBe()
    {
        TemplateProject shop = await TemplateProject.CreateAsync(_solution, "classlib", "Shop");
        await shop.Target("net10.0;netstandard2.0").InstallAsync(ReadmeCommands.AddLibraryForOneFramework);
        shop.Write("Class1.cs", Prices
            .Replace("using PerfGen;", "#if NET\nusing PerfGen;\n#endif", StringComparison.Ordinal)
            .Replace("    [Profile]\n", "#if NET\n    [Profile]\n#endif\n", StringComparison.Ordinal));
        TemplateProject till = await TemplateProject.CreateAsync(_solution, "console", "Till");
        await till.ReferToAsync(shop);
        till.Write("Program.cs", "Console.WriteLine(Shop.Prices.Total(40));");

        Assert.Equal([$"PerfGen: 1 method, 1 of 1 call site measured (100 %), up to 1 series -> {shop.Report}"], await shop.BuildAsync());
        Assert.True(File.Exists(Path.Combine(shop.Folder, "bin", "Debug", "netstandard2.0", "Shop.dll")));
        Assert.False(Directory.Exists(Path.Combine(shop.Folder, "obj", "Debug", "netstandard2.0", "perfgen")));
        await till.BuildAsync();
        Assert.Equal(("Shop.Prices.Of", 40), Row((await till.RunAsync()).Profile));
    }

    [Fact]
    public async Task AWebApplicationIsMeasuredUntilItIsToldToStop()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no signal that asks a process to stop.");

        TemplateProject site = await TemplateProject.CreateAsync(_solution, "web", "Site");
        await site.InstallAsync(ReadmeCommands.AddLibrary);
        site.Write("Prices.cs", Prices).Write("Program.cs", """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/total", (int items) => Shop.Prices.Total(items));
            app.Run();
            """);
        Assert.Equal([$"PerfGen: 1 method, 1 of 1 call site measured (100 %), up to 1 series -> {site.Report}"], await site.BuildAsync());

        int port = FreePort();
        var answers = new List<string>();
        (_, Snapshot profile) = await site.RunAsync(
            id =>
            {
                try
                {
                    answers.Add(Ask(new Uri($"http://127.0.0.1:{port}/total?items=40")));
                    answers.Add(Ask(new Uri($"http://127.0.0.1:{port}/total?items=2")));
                }
                finally
                {
                    Process.Start("kill", ["-TERM", $"{id}"]).WaitForExit();
                }
            },
            "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(["100", "5"], answers);
        Assert.Equal(("Shop.Prices.Of", 42), Row(profile));
        Assert.True(File.Exists(site.Report));
    }

    private static (string Name, long Calls) Row(Snapshot profile)
    {
        MethodSnapshot row = Assert.Single(profile.Methods);
        return (row.Name, row.Calls);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks again while nobody listens yet.</summary>
    private static string Ask(Uri address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return client.GetStringAsync(address).GetAwaiter().GetResult();
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                Thread.Sleep(100);
            }
        }
    }
}
