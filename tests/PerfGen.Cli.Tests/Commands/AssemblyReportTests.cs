using System.Text.Json;
using PerfGen.Build.Measured;
using PerfGen.Build.Reading;
using PerfGen.Build.Rendering;
using PerfGen.Build.Reporting;
using PerfGen.Cli.Tests.Data;

namespace PerfGen.Cli.Tests.Commands;

/// <summary><c>perfgen report</c> of assemblies: the build's report, of one of them or of a whole solution.</summary>
public sealed class AssemblyReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheReportOfAnAssemblyIsThatOfItsBuild()
    {
        string shop = _folder.Write("Shop.dll", Solution.Shop);
        BuildReport built = BuildReport.Of(ManifestReader.Read(shop)!);

        Assert.Equal(HtmlReport.Render(built), (await ReportAsync(shop, "--format", "html")).Output);
        Assert.Equal(MarkdownReport.Render(built), (await ReportAsync(shop, "--format", "markdown")).Output);
        Assert.Equal(ManifestJson.Render(built.Manifest), (await ReportAsync(shop, "--format", "json")).Output);
    }

    [Fact]
    public async Task TheTableIsForTerminals()
    {
        Cli run = await ReportAsync(_folder.Write("Shop.dll", Solution.Shop), _folder.Write("Shop.Web.dll", Solution.Web));

        Assert.Equal(
            """
            Shop, Shop.Web: 3 methods, 4 of 5 call sites measured (80 %), up to 3 series

            method                    measured by  call sites  series  thresholds                 declared in
            Shop.Till.Add(int)        interceptor  2 of 3      1       p95 ≤ 50 ms, errors ≤ 1 %  Shop/Case.cs:8
            Shop.Till.Total()         interceptor              1                                  Shop/Case.cs:10
            Shop.Web.Pages.Cart(int)  interceptor  2 of 2      1       every call ≤ 1,000 ms      Shop.Web/Case.cs:8

            not measured        what           why
            Shop.Web/Case.cs:8  Shop.Till.Add  it is a method group, and whoever invokes the delegate calls the method itself


            """, run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task CallsOfOneAssemblyStandAtTheMethodOfAnother()
    {
        using JsonDocument json = JsonDocument.Parse((await ReportAsync(_folder.Write("Shop.dll", Solution.Shop), _folder.Write("Shop.Web.dll", Solution.Web), "--format", "json")).Output);

        Assert.Equal(["Shop", "Shop.Web"], json.RootElement.GetProperty("assemblies").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(["Shop.Till.Add", "Shop.Till.Total", "Shop.Web.Pages.Cart"], json.RootElement.GetProperty("methods").EnumerateArray().Select(static method => method.GetProperty("name").GetString()));
        Assert.Equal(
            ["Shop.Web/Case.cs:8", "Shop.Web/Case.cs:8", "Shop/Case.cs:10"],
            json.RootElement.GetProperty("calls").EnumerateArray().Where(static call => call.GetProperty("name").GetString() == "Shop.Till.Add").Select(static call => $"{call.GetProperty("file")}:{call.GetProperty("line")}"));
        Assert.Equal(5, json.RootElement.GetProperty("callSites").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task TheOrderOfTheArgumentsDoesNotMatter()
    {
        string shop = _folder.Write("Shop.dll", Solution.Shop), web = _folder.Write("Shop.Web.dll", Solution.Web);

        Assert.Equal((await ReportAsync(shop, web, "--format", "html")).Output, (await ReportAsync(web, shop, "--format", "html")).Output);
        Assert.Contains("What these 2 assemblies measure", (await ReportAsync(web, shop, "--format", "html")).Output);
    }

    [Theory]
    [InlineData("--snapshot")]
    [InlineData(null)] // A snapshot is known for one wherever it stands.
    public async Task ASnapshotPutsItsNumbersBesideTheMethods(string? option)
    {
        string shop = _folder.Write("Shop.dll", Solution.Shop);
        string snapshot = _folder.Write("s.json", Profiles.Json(1, ("Shop.Till.Add", 1234, 100, 64)));
        string[] given = option is null ? [snapshot] : [option, snapshot];
        BuildReport built = BuildReport.Of(ManifestReader.Read(shop)!, SnapshotReader.Read(snapshot));

        Assert.Matches(@"Shop\.Till\.Add\(int\) .* 1,234 +0 .* 100 ns +100 ns +64 B +Case\.cs:8", (await ReportAsync([shop, .. given])).Output);
        Assert.Equal(HtmlReport.Render(built), (await ReportAsync([shop, .. given, "--format", "html"])).Output);
        using JsonDocument json = JsonDocument.Parse((await ReportAsync([shop, .. given, "--format", "json"])).Output);
        Assert.Equal(1234, json.RootElement.GetProperty("measured")[0].GetProperty("calls").GetInt64());
    }

    [Fact]
    public async Task SeveralSnapshotsAreAddedUp()
    {
        string first = _folder.Write("1.json", Profiles.Json(1, ("Shop.Till.Add", 10, 100, 64))), second = _folder.Write("2.json", Profiles.Json(2, ("Shop.Till.Add", 7, 100, 64)));

        Assert.Contains("17", (await ReportAsync(first, second)).Output);
        Assert.Matches(@"Shop\.Till\.Add\(int\) .* 17 ", (await ReportAsync(_folder.Write("Shop.dll", Solution.Shop), "--snapshot", first, second)).Output);
    }

    [Fact]
    public async Task AFolderIsReadToItsLastAssemblyAndWhatIsLeftOutIsSaid()
    {
        _folder.Write("präise shops/Shop/Shop.dll", Solution.Shop);
        _folder.Write("präise shops/Shop/ref/Shop.dll", Solution.ShopReference());
        _folder.Write("präise shops/Web/Shop.dll", Solution.Shop);
        _folder.Write("präise shops/Web/Shop.Web.dll", Solution.Web);
        _folder.Write("präise shops/Web/Plain.dll", Solution.Plain);
        _folder.Write("präise shops/Web/native.dll", "MZ and something else");

        Cli run = await ReportAsync(Path.Combine(_folder.Path, "präise shops"));

        Assert.StartsWith("Shop, Shop.Web: 3 methods, 4 of 5 call sites measured (80 %), up to 3 series", run.Output);
        Assert.Equal(
            [$"perfgen: '{_folder.Path}/präise shops': 1 assembly without a manifest left out.", $"perfgen: '{_folder.Path}/präise shops': 1 file that is no readable .NET assembly left out."],
            run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task OfDifferentBuildsOfAnAssemblyTheNewestCounts()
    {
        string old = _folder.Write("a/Shop.dll", Solution.Shop), recent = _folder.Write("b/Shop.dll", Solution.ShopOfAnotherBuild());
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-1));

        Cli run = await ReportAsync(_folder.Path);

        Assert.Contains("2 of 2 call sites", run.Output);
        Assert.Equal($"perfgen: Of 2 different builds of 'Shop' the newest counts, '{recent}'.", run.Error.Trim());
    }

    [Theory]
    [InlineData("report")]
    [InlineData("rules")]
    public async Task WhatCannotBeReadIsASentence(string verb)
    {
        string cut = _folder.Write("cut.dll", Solution.Shop[..(Solution.Shop.Length / 2)]);
        string later = _folder.Write("later/Later.dll", Solution.WithManifest("""{"schema":"perfgen.manifest/2","methods":[]}"""));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        _folder.Write("plain/Plain.dll", Solution.Plain);

        await FailsAsync($"'{cut}' cannot be read as a .NET assembly, it may be cut short; build it again.", verb, cut);
        await FailsAsync("is not a .NET assembly", verb, _folder.Write("foreign.dll", NativeImage()));
        await FailsAsync("its schema is 'perfgen.manifest/2', and this version reads 'perfgen.manifest/1'; use the same version of PerfGen", verb, later);
        await FailsAsync("its schema is 'perfgen.manifest/2'", verb, Path.Combine(_folder.Path, "later"));
        await FailsAsync("holds no assembly; build first", verb, Path.Combine(_folder.Path, "empty"));
        await FailsAsync("None of the 1 assemblies in", verb, Path.Combine(_folder.Path, "plain"));
        await FailsAsync("holds no PerfGen manifest; build it with", verb, Path.Combine(_folder.Path, "plain", "Plain.dll"));
        await FailsAsync("does not exist; name ", verb, Path.Combine(_folder.Path, "nowhere.dll"));
    }

    [Theory]
    [InlineData("no.json", null, "does not exist")]
    [InlineData("x.json", "{", "is no JSON")]
    [InlineData("x.json", "{\"schema\":\"perfgen.snapshot/2\"}", "perfgen.snapshot/2")]
    public async Task ASnapshotThatCannotBeReadIsASentence(string name, string? text, string expected)
    {
        string file = text is null ? Path.Combine(_folder.Path, name) : _folder.Write(name, text);

        await FailsAsync(expected, "report", _folder.Write("Shop.dll", Solution.Shop), "--snapshot", file);
    }

    private static async Task FailsAsync(string expected, params string[] arguments)
    {
        Cli run = await Cli.RunAsync(arguments);
        Assert.Equal((ExitCodes.Input, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private static async Task<Cli> ReportAsync(params string[] arguments)
    {
        Cli run = await Cli.RunAsync(["report", .. arguments]);
        Assert.True(run.ExitCode == ExitCodes.Fine, run.Error);
        return run;
    }

    /// <summary>The headers of a program for Windows that is none for .NET.</summary>
    private static byte[] NativeImage()
    {
        byte[] image = [.. Solution.Plain];
        // The directory of the CLI header, the fifteenth of the optional header's, is empty.
        int header = BitConverter.ToInt32(image, 0x3c) + 4 + 20;
        int directories = header + (BitConverter.ToUInt16(image, header) == 0x20b ? 112 : 96);
        Array.Clear(image, directories + 14 * 8, 8);
        return image;
    }
}
