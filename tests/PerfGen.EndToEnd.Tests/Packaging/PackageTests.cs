using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests.Packaging;

/// <summary>The packages are what somebody needs who has nothing but them.</summary>
[Collection(PackageUsers.Name)]
public sealed partial class PackageTests(LocalFeed feed)
{
    private static readonly Dictionary<string, string[]> _contents = new()
    {
        ["PerfGen"] =
        [
            "README.md",
            "analyzers/dotnet/cs/PerfGen.Analyzers.dll",
            "analyzers/dotnet/cs/PerfGen.CodeFixes.dll",
            "analyzers/dotnet/cs/PerfGen.Generators.dll",
            "buildTransitive/PerfGen.Report.targets",
            "buildTransitive/PerfGen.props",
            "buildTransitive/PerfGen.targets",
            "icon.png",
            "lib/net10.0/PerfGen.dll",
            "lib/net10.0/PerfGen.xml",
            "tasks/netstandard2.0/PerfGen.Build.dll",
        ],
        ["PerfGen.AspNetCore"] = ["README.md", "icon.png", "lib/net10.0/PerfGen.AspNetCore.dll", "lib/net10.0/PerfGen.AspNetCore.xml"],
        ["PerfGen.BenchmarkDotNet"] = ["README.md", "icon.png", "lib/net10.0/PerfGen.BenchmarkDotNet.dll", "lib/net10.0/PerfGen.BenchmarkDotNet.xml"],
        ["PerfGen.Cli"] =
        [
            "README.md",
            "icon.png",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/MathNet.Numerics.dll",
            "tools/net10.0/any/Microsoft.Extensions.Configuration.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.DependencyInjection.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Diagnostics.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.FileProviders.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Hosting.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Logging.Abstractions.dll",
            "tools/net10.0/any/Microsoft.Extensions.Options.dll",
            "tools/net10.0/any/Microsoft.Extensions.Primitives.dll",
            "tools/net10.0/any/PerfGen.Build.dll",
            "tools/net10.0/any/PerfGen.Cli.deps.json",
            "tools/net10.0/any/PerfGen.Cli.dll",
            "tools/net10.0/any/PerfGen.Cli.runtimeconfig.json",
            "tools/net10.0/any/PerfGen.Monitoring.dll",
            "tools/net10.0/any/PerfGen.dll",
            "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll",
        ],
        ["PerfGen.Monitoring"] =
        [
            "README.md",
            "docs/alerts.md",
            "docs/collecting.md",
            "docs/export.md",
            "docs/history.md",
            "docs/opentelemetry.md",
            "docs/prometheus.md",
            "docs/trends.md",
            "icon.png",
            "lib/net10.0/PerfGen.Monitoring.dll",
            "lib/net10.0/PerfGen.Monitoring.xml",
        ],
    };

    /// <summary>The framework's generator of logging methods writes the classes of a project in any order, another at each build: so their assemblies are equal but for that.</summary>
    private static readonly string[] _inAnyOrder = ["PerfGen.Monitoring.dll", "PerfGen.AspNetCore.dll"];

    public static TheoryData<string> Ids => [.. LocalFeed.Projects.Select(static project => Path.GetFileName(project))];

    [Theory, MemberData(nameof(Ids))]
    public void APackageSaysWhatItIsAndWhereItComesFrom(string id)
    {
        PackedPackage package = Package(id);

        Assert.Equal((id, feed.Version), (package.Said("id"), package.Said("version")));
        Assert.Equal(("MIT", "expression"), (package.Said("license"), package.Element("license")!.Attribute("type")!.Value));
        Assert.NotEmpty(package.Said("authors"));
        Assert.Contains("the PerfGen authors", package.Said("copyright"), StringComparison.Ordinal);
        Assert.True(package.Said("description").Length > 60, package.Said("description"));
        Assert.True(package.Said("tags").Split(' ').Length >= 4, package.Said("tags"));
        Assert.Equal(NewestChanges(), package.Said("releaseNotes").ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task APackageNamesTheCommitItWasMadeOf(string id)
    {
        CommandRun git = await CommandRun.RunAsync("git", ["rev-parse", "HEAD"], Repository.Root);
        XElement repository = Package(id).Element("repository")!;

        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Equal(git.ExitCode == 0 ? git.Output.Trim() : null, repository.Attribute("commit")?.Value);
    }

    [Theory, MemberData(nameof(Ids))]
    public void TheReadmeLeadsNowhereThatAPackageDoesNotGo(string id)
    {
        PackedPackage package = Package(id);
        string readme = Encoding.UTF8.GetString(package.Files[package.Said("readme")]);

        Assert.StartsWith($"# {id}", readme, StringComparison.Ordinal);
        Assert.Empty(RelativeLink().Matches(readme).Select(static link => link.Value));
    }

    [Theory, MemberData(nameof(Ids))]
    public void TheIconIsOfTheSizeThatPackagesHave(string id)
    {
        PackedPackage package = Package(id);
        ReadOnlySpan<byte> icon = package.Files[package.Said("icon")];

        Assert.True(icon[1..].StartsWith("PNG\r\n\x1A\n"u8), "It is a PNG image.");
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon[16..]), BinaryPrimitives.ReadInt32BigEndian(icon[20..])));
    }

    [Theory, MemberData(nameof(Ids))]
    public void EverythingIsWhereItBelongsAndNothingIsSuperfluous(string id)
    {
        Assert.True(_contents.TryGetValue(id, out string[]? content), $"What '{id}' is to hold is not said here.");
        Assert.Equal(content, Package(id).Content);
    }

    [Fact]
    public void TheLibraryBringsNoOtherPackageAndTheDiagnoserBringsTheGenerator()
    {
        Assert.Empty(Dependencies("PerfGen"));
        Assert.Contains($"PerfGen {feed.Version} All", Dependencies("PerfGen.BenchmarkDotNet"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void SymbolsAreInsideAndNoPathOfTheBuildMachineIs(string id)
    {
        string[] paths = [feed.Folder, Repository.Root, Repository.PackagesFolder, Path.GetTempPath(), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        KeyValuePair<string, byte[]>[] assemblies = [.. Package(id).OwnAssemblies];

        Assert.NotEmpty(assemblies);
        foreach ((string file, byte[] content) in assemblies)
        {
            EmbeddedSymbols symbols = EmbeddedSymbols.Of(content);
            Assert.True(symbols.IsReproducible, file);
            Assert.NotEmpty(symbols.Documents);
            Assert.All(symbols.Documents, document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
            foreach (string path in paths.Select(static path => path.TrimEnd('/', '\\') + Path.DirectorySeparatorChar))
            {
                Assert.False(Holds(content, path), $"'{file}' has '{path}' in it.");
                Assert.False(Holds(symbols.Bytes, path), $"The symbols of '{file}' have '{path}' in them.");
            }
        }
    }

    [Fact]
    public async Task TheSameSourcesGiveTheSameFilesInAnotherFolder()
    {
        string other = Path.Combine(feed.Folder, "packed again");
        await feed.PackAsync(Path.Combine(feed.Folder, "other artifacts"), other);

        foreach (string id in LocalFeed.Projects.Select(static project => Path.GetFileName(project)))
        {
            PackedPackage one = Package(id), two = PackedPackage.Open(other, id, feed.Version);
            Assert.Equal(one.Content, two.Content);
            Assert.All(one.Content.Where(static file => !_inAnyOrder.Contains(Path.GetFileName(file))), file => Assert.True(one.Files[file].AsSpan().SequenceEqual(two.Files[file]), $"'{file}' of '{id}' differs."));
        }
    }

    [Theory]
    [InlineData("CI", "true", "true")]
    [InlineData("TF_BUILD", "true", "true")]
    [InlineData("CI", "", "")]
    public async Task ContinuousIntegrationIsToldToTheBuild(string variable, string value, string expected)
    {
        var environment = new Dictionary<string, string> { ["CI"] = "", ["TF_BUILD"] = "", [variable] = value };

        CommandRun run = (await CommandRun.RunAsync("dotnet", ["msbuild", "runtime/PerfGen", "-getProperty:ContinuousIntegrationBuild"], Repository.Root, environment)).Successful();

        Assert.Equal(expected, run.Output.Trim());
    }

    private PackedPackage Package(string id) => PackedPackage.Open(feed.Packages, id, feed.Version);

    private IEnumerable<string> Dependencies(string id) => Package(id).Metadata.Descendants()
        .Where(static element => element.Name.LocalName == "dependency")
        .Select(static dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value} {dependency.Attribute("include")?.Value}".TrimEnd())
        .Order(StringComparer.Ordinal);

    private static string NewestChanges()
    {
        string[] sections = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")).ReplaceLineEndings("\n").Split("\n## ");
        return sections[1].Trim();
    }

    /// <summary>As bytes of UTF-8, of metadata and symbols; or of UTF-16, of literals.</summary>
    private static bool Holds(ReadOnlySpan<byte> content, string path) =>
        content.IndexOf(Encoding.UTF8.GetBytes(path)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(path)) >= 0;

    [GeneratedRegex(@"\]\((?!https?://|#)[^)]*\)")]
    private static partial Regex RelativeLink();
}
