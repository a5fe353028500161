using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests;

/// <summary>Nothing is left when the build switches profiling off.</summary>
[Collection(PackageUsers.Name)]
public sealed class SwitchedOffBuildTests(LocalFeed feed)
{
    [Fact]
    public async Task NothingOfTheRecorderIsReferenced()
    {
        UserProject project = new UserProject(feed, "Work", "<PerfGenEnabled>false</PerfGenEnabled>").Add("Work.cs");
        (await project.BuildAsync()).Successful();

        Assert.Empty(GeneratedTypes(project.Assembly));
        Assert.DoesNotContain("PerfGen.CompilerServices", ReferencedNamespaces(project.Assembly));

        CommandRun run = await project.RunAsync("work", new Dictionary<string, string> { ["PERFGEN_REPORT"] = "table" });
        Assert.Equal((7, $"sum 499500{Environment.NewLine}", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task TheFeatureSwitchRemovesRecordingFromABuildThatHasTheWrappers()
    {
        UserProject project = new UserProject(feed, "Work", "<PerfGenIsSupported>false</PerfGenIsSupported>").Add("Work.cs");
        (await project.BuildAsync()).Successful();

        Assert.Contains("PerfGen.CompilerServices", ReferencedNamespaces(project.Assembly));
        CommandRun run = await project.RunAsync("work", new Dictionary<string, string> { ["PERFGEN_REPORT"] = "table" });
        Assert.Equal((7, $"sum 499500{Environment.NewLine}", ""), (run.ExitCode, run.Output, run.Errors));
    }

    private static List<string> ReferencedNamespaces(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = image.GetMetadataReader();
        return [.. reader.TypeReferences.Select(handle => reader.GetString(reader.GetTypeReference(handle).Namespace)).Distinct()];
    }

    private static List<string> GeneratedTypes(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = image.GetMetadataReader();
        return
        [
            .. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .Where(type => reader.GetString(type.Namespace).StartsWith("PerfGen", StringComparison.Ordinal))
                .Select(type => reader.GetString(type.Name)),
        ];
    }
}
