using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>A method or a call that a manifest lists with the reason why it is not measured.</summary>
internal sealed record UnmeasuredInManifest(string File, string Name, string Reason)
{
    private const ushort Prolog = 1;

    /// <summary>All of an assembly, from the manifest's main part and from those of its files.</summary>
    public static List<UnmeasuredInManifest> Of(string assembly)
    {
        JsonElement[] parts = [.. Attributes(assembly, "ManifestPartAttribute").Select(static arguments => Parse(arguments.ReadSerializedString()!))];
        ILookup<(string Name, string Signature), string> files = parts
            .Where(static part => part.TryGetProperty("methods", out _))
            .SelectMany(static part => part.GetProperty("methods").EnumerateArray().Select(method => (Id: Identity(method), File: Text(part, "file"))))
            .ToLookup(static method => method.Id, static method => method.File);
        return
        [
            .. Methods(assembly).Where(static method => method.TryGetProperty("reason", out _))
                .Select(method => new UnmeasuredInManifest(files[Identity(method)].FirstOrDefault(Text(method, "name").Split('.').ElementAtOrDefault(1) ?? ""), Text(method, "name"), Text(method, "reason"))),
            .. parts.Where(static part => part.TryGetProperty("calls", out _))
                .SelectMany(static part => part.GetProperty("calls").EnumerateArray()
                    .Where(static call => call.TryGetProperty("unmeasured", out _))
                    .Select(call => new UnmeasuredInManifest(Text(part, "file"), Text(call, "name"), Text(call, "unmeasured")))),
        ];
    }

    private static IEnumerable<JsonElement> Methods(string assembly) => Attributes(assembly, "AssemblyMetadataAttribute")
        .Select(static arguments => (Key: arguments.ReadSerializedString(), Value: arguments.ReadSerializedString()))
        .Where(static metadata => metadata.Key == "PerfGen.Manifest")
        .SelectMany(static metadata => Parse(metadata.Value!).GetProperty("methods").EnumerateArray());

    private static (string Name, string Signature) Identity(JsonElement method) => (Text(method, "name"), Text(method, "signature"));

    private static string Text(JsonElement json, string property) => json.GetProperty(property).GetString()!;

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>The arguments of every attribute of a type with that name.</summary>
    private static List<BlobReader> Attributes(string assembly, string type)
    {
        // The image stays in memory as long as somebody reads from it.
        var image = new PEReader([.. System.IO.File.ReadAllBytes(assembly)]);
        MetadataReader reader = image.GetMetadataReader();
        return
        [
            .. reader.CustomAttributes
                .Select(reader.GetCustomAttribute)
                .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference
                    && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                    && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, type))
                .Select(attribute => Arguments(reader.GetBlobReader(attribute.Value))),
        ];
    }

    private static BlobReader Arguments(BlobReader value)
    {
        Assert.Equal(Prolog, value.ReadUInt16());
        return value;
    }
}
