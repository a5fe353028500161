using PerfGen.Build.Manifests;
using PerfGen.Build.Reading;
using PerfGen.Build.Rendering;

namespace PerfGen.Cli.Manifests;

/// <summary>What several assemblies measure, together.</summary>
internal sealed record AssemblyManifests(Manifest Merged, IReadOnlyList<string> Notes)
{
    /// <summary>What was left out, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; } = Notes;

    /// <param name="paths">Assemblies, and folders with assemblies. They are read as files; none is loaded.</param>
    /// <exception cref="CommandException">One is not there, holds no manifest, or one that cannot be read.</exception>
    public static AssemblyManifests Read(IEnumerable<string> paths)
    {
        var notes = new List<string>();
        FoundManifest[] found = [.. paths.SelectMany(path => Directory.Exists(path) ? AssemblyFolder.Read(path, notes) : [AssemblyFile.Read(path)])];
        return new AssemblyManifests(ManifestMerge.Of(found.GroupBy(static one => one.Parts.Assembly, StringComparer.Ordinal).Select(builds => Newest([.. builds], notes))), notes);
    }

    /// <summary>Copies of a build are one. Of different builds of an assembly, such as for two frameworks, the newest stands for it: their calls do not add.</summary>
    private static Manifest Newest(IReadOnlyList<FoundManifest> builds, List<string> notes)
    {
        FoundManifest[] different = [.. builds.DistinctBy(static one => one.Parts.Build).DistinctBy(static one => ManifestJson.Render(one.Manifest))];
        FoundManifest newest = different.OrderByDescending(static one => File.GetLastWriteTimeUtc(one.Path)).ThenBy(static one => one.Path, StringComparer.Ordinal).First();
        if (different.Length > 1)
            notes.Add($"Of {different.Length} different builds of '{newest.Parts.Assembly}' the newest counts, '{newest.Path}'.");
        return newest.Manifest;
    }
}

/// <summary>A manifest and the file that it is from.</summary>
internal sealed record FoundManifest(string Path, AssemblyParts Parts, Manifest Manifest);
