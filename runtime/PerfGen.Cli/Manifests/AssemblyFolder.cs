using PerfGen.Build.Manifests;
using PerfGen.Build.Reading;

namespace PerfGen.Cli.Manifests;

/// <summary>The assemblies in a folder and beneath it: those that were built with PerfGen are among others.</summary>
internal static class AssemblyFolder
{
    private static readonly EnumerationOptions _everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Adds a sentence about what is left out to the notes.</summary>
    /// <exception cref="CommandException">There is none with a manifest, or one whose manifest cannot be read.</exception>
    public static IReadOnlyList<FoundManifest> Read(string folder, List<string> notes)
    {
        string[] files = Files(folder);
        if (files.Length == 0)
            throw CommandException.Input($"The folder '{folder}' holds no assembly; build first, or name the folder that the build writes to.");

        var found = new List<FoundManifest>();
        int without = 0, unreadable = 0;
        foreach (string file in files)
        {
            try
            {
                AssemblyParts parts = AssemblyParts.Read(file);
                // What other projects compile against stands beside the assembly itself.
                if (parts.IsReference)
                    continue;
                if (Manifest(parts, file) is { } manifest)
                    found.Add(new FoundManifest(file, parts, manifest));
                else
                    without++;
            }
            catch (ManifestException)
            {
                // Among other things every native library is no assembly.
                unreadable++;
            }
        }

        if (found.Count == 0)
            throw CommandException.Input($"None of the {files.Length} assemblies in '{folder}' holds a PerfGen manifest; build with a reference to the PerfGen package and PerfGenEnabled=true.");
        if (without > 0)
            notes.Add($"'{folder}': {without} {(without == 1 ? "assembly" : "assemblies")} without a manifest left out.");
        if (unreadable > 0)
            notes.Add($"'{folder}': {unreadable} {(unreadable == 1 ? "file that is" : "files that are")} no readable .NET assembly left out.");
        return found;
    }

    private static string[] Files(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", _everywhere).Where(AssemblyFile.IsNamed).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Input($"'{folder}' cannot be read ({error.Message.TrimEnd('.')}); name a folder that can.");
        }
    }

    /// <summary>One that is there and cannot be read is no matter of leaving out: the whole would be wrong without it.</summary>
    private static Manifest? Manifest(AssemblyParts parts, string file)
    {
        try
        {
            return ManifestReader.Read(parts, file);
        }
        catch (ManifestException error)
        {
            throw CommandException.Input(error.Message);
        }
    }
}
