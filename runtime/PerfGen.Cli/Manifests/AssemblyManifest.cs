using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace PerfGen.Cli.Manifests;

/// <summary>
/// What the generator wrote into an assembly: the methods in an assembly attribute, the places and call sites file by file on private
/// methods. Read from the metadata; the assembly is not loaded.
/// </summary>
/// <param name="Methods">The part with names, mechanisms, labels and thresholds.</param>
/// <param name="Parts">The parts with lines and call sites.</param>
internal sealed record AssemblyManifest(JsonElement Methods, IReadOnlyList<JsonElement> Parts)
{
    private const string Key = "PerfGen.Manifest";
    private const string PartAttribute = "ManifestPartAttribute";

    /// <exception cref="CommandException">It is no assembly, or holds no manifest.</exception>
    public static AssemblyManifest Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using var file = new PEReader(stream);
            if (!file.HasMetadata)
                throw CommandException.Input($"'{path}' is no .NET assembly; name the .dll that the build wrote.");

            MetadataReader metadata = file.GetMetadataReader();
            string? methods = null;
            var parts = new List<JsonElement>();
            foreach (CustomAttributeHandle handle in metadata.CustomAttributes)
            {
                CustomAttribute attribute = metadata.GetCustomAttribute(handle);
                string type = TypeName(metadata, attribute);
                if (type == "AssemblyMetadataAttribute" && Arguments(attribute) is [Key, var text])
                    methods = text;
                else if (type == PartAttribute && Arguments(attribute) is [{ } part])
                    parts.Add(Parse(part));
            }

            return methods is not null
                ? new AssemblyManifest(Parse(methods), parts)
                : throw CommandException.Input($"'{path}' holds no PerfGen manifest; build it with a reference to the PerfGen package and PerfGenEnabled=true.");
        }
        catch (Exception error) when (error is BadImageFormatException or JsonException or IOException or UnauthorizedAccessException)
        {
            throw CommandException.Input($"'{path}' cannot be read as an assembly ({error.Message.TrimEnd('.')}); name the .dll that the build wrote.");
        }
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string TypeName(MetadataReader metadata, CustomAttribute attribute)
    {
        EntityHandle type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
        return type.Kind switch
        {
            HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            _ => "",
        };
    }

    private static string?[] Arguments(CustomAttribute attribute)
    {
        ImmutableArray<CustomAttributeTypedArgument<string>> arguments = attribute.DecodeValue(StringArguments.Instance).FixedArguments;
        return [.. arguments.Select(static argument => argument.Value as string)];
    }
}
