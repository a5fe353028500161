using System.Text.Json;
using PerfGen.Build.Reading;

namespace PerfGen.Cli.Manifests;

/// <summary>What the generator wrote into an assembly. Read from the metadata; the assembly is not loaded.</summary>
/// <param name="Methods">The part with names, mechanisms, labels and thresholds.</param>
/// <param name="Parts">The parts with lines and call sites.</param>
internal sealed record AssemblyManifest(JsonElement Methods, IReadOnlyList<JsonElement> Parts)
{
    /// <exception cref="CommandException">It is no assembly, or holds no manifest.</exception>
    public static AssemblyManifest Read(string path)
    {
        try
        {
            AssemblyParts parts = AssemblyParts.Read(path);
            return parts.Methods is { } methods
                ? new AssemblyManifest(Parse(methods), [.. parts.Places.Select(Parse)])
                : throw CommandException.Input($"'{path}' holds no PerfGen manifest; build it with a reference to the PerfGen package and PerfGenEnabled=true.");
        }
        catch (ManifestException error)
        {
            throw CommandException.Input(error.Message);
        }
        catch (JsonException error)
        {
            throw CommandException.Input($"The manifest in '{path}' cannot be read ({error.Message.TrimEnd('.')}); build the assembly again.");
        }
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
