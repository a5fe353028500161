using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests;

/// <summary>What a shifted line changes must not recompile the projects that depend on this one.</summary>
[Collection(PackageUsers.Name)]
public sealed class ReferenceAssemblyTests(LocalFeed feed)
{
    private const string Library = """
        using PerfGen;
        namespace Shop;
        public static class Prices
        {
            public static int Twice(int price) => Once(price) + Once(price);

            [Profile]
            public static int Once(int price) => price;
        }
        [Profile]
        public interface IPrices
        {
            [Threshold(MaxMs = 5)]
            int Of(int item);
        }
        """;

    [Fact]
    public async Task ACommentAboveAProfiledMethodLeavesTheReferenceAssemblyAlone()
    {
        var project = new UserProject(feed, "Prices", isProgram: false);
        byte[] before = await ReferenceAssemblyAsync(project, Library);
        byte[] after = await ReferenceAssemblyAsync(project, Library
            .Replace("    [Profile]", "    // A comment.\n    // Another.\n    [Profile]", StringComparison.Ordinal)
            .Replace("    [Threshold", "    // A third.\n    [Threshold", StringComparison.Ordinal));

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task AProfiledMethodMoreChangesIt()
    {
        var project = new UserProject(feed, "Prices", isProgram: false);
        byte[] before = await ReferenceAssemblyAsync(project, Library);
        byte[] after = await ReferenceAssemblyAsync(project, Library.Replace("public static int Twice", "[Profile] public static int Twice", StringComparison.Ordinal));

        Assert.NotEqual(before, after);
    }

    private static async Task<byte[]> ReferenceAssemblyAsync(UserProject project, string source)
    {
        project.Write("Prices.cs", source);
        (await project.BuildAsync()).Successful();
        return await File.ReadAllBytesAsync(Path.Combine(project.Folder, "obj", "Release", "net10.0", "ref", "Prices.dll"));
    }
}
