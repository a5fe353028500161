using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PerfGen.Shared;

namespace PerfGen.Build.Reading;

/// <summary>
/// The manifest's parts as they stand in a compiled assembly, which is read as a file and never loaded: none of its code can run.
/// </summary>
/// <param name="Assembly">Its simple name.</param>
/// <param name="Methods">The assembly's attribute; null if there is none.</param>
/// <param name="Places">Those on private members: declarations, call sites and their sums, file by file.</param>
internal sealed record AssemblyParts(string Assembly, string? Methods, IReadOnlyList<string> Places)
{
    private const string PartAttribute = "ManifestPartAttribute";
    private const string MetadataAttribute = "AssemblyMetadataAttribute";
    private const string ReferenceAttribute = "ReferenceAssemblyAttribute";

    /// <summary>Tells builds apart: copies of one have the same.</summary>
    public Guid Build { get; init; }

    /// <summary>True for what is compiled against and never run: it has declarations, and no call sites.</summary>
    public bool IsReference { get; init; }

    /// <exception cref="ManifestException">It is not there, or no assembly.</exception>
    public static AssemblyParts Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(file);
            if (!image.HasMetadata)
                throw new ManifestException($"'{path}' is not a .NET assembly; give the one that the project compiles to.");
            return Read(image.GetMetadataReader());
        }
        catch (Exception error) when (error is BadImageFormatException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new ManifestException($"'{path}' cannot be read as a .NET assembly, it may be cut short; build it again.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ManifestException($"'{path}' cannot be read: {error.Message}", error);
        }
    }

    private static AssemblyParts Read(MetadataReader reader)
    {
        string name = reader.IsAssembly ? reader.GetString(reader.GetAssemblyDefinition().Name) : reader.GetString(reader.GetModuleDefinition().Name);
        HashSet<EntityHandle> metadata = Constructors(reader, "System.Reflection", MetadataAttribute);
        HashSet<EntityHandle> parts = Constructors(reader, "PerfGen.CompilerServices", PartAttribute);
        HashSet<EntityHandle> references = Constructors(reader, "System.Runtime.CompilerServices", ReferenceAttribute);
        string? methods = null;
        bool isReference = false;
        var places = new List<string>();
        if (metadata.Count + parts.Count > 0)
        {
            foreach (CustomAttributeHandle handle in reader.CustomAttributes)
            {
                CustomAttribute attribute = reader.GetCustomAttribute(handle);
                if (parts.Contains(attribute.Constructor))
                    places.Add(Strings(reader, attribute, count: 1)[0]);
                else if (references.Contains(attribute.Constructor))
                    isReference = true;
                else if (attribute.Parent.Kind == HandleKind.AssemblyDefinition && metadata.Contains(attribute.Constructor)
                    && Strings(reader, attribute, count: 2) is var pair && pair[0] == KnownNames.ManifestKey)
                {
                    methods ??= pair[1];
                }
            }
        }

        return new AssemblyParts(name, methods, places) { Build = reader.GetGuid(reader.GetModuleDefinition().Mvid), IsReference = isReference };
    }

    /// <summary>The constructors of an attribute that the assembly refers to.</summary>
    private static HashSet<EntityHandle> Constructors(MetadataReader reader, string space, string type)
    {
        var found = new HashSet<EntityHandle>();
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            EntityHandle parent = reader.GetMemberReference(handle).Parent;
            if (parent.Kind != HandleKind.TypeReference)
                continue;
            TypeReference reference = reader.GetTypeReference((TypeReferenceHandle)parent);
            if (reader.StringComparer.Equals(reference.Name, type) && reader.StringComparer.Equals(reference.Namespace, space))
                found.Add(handle);
        }

        return found;
    }

    private static string[] Strings(MetadataReader reader, CustomAttribute attribute, int count)
    {
        const ushort Prolog = 1;
        BlobReader value = reader.GetBlobReader(attribute.Value);
        if (value.ReadUInt16() != Prolog)
            throw new BadImageFormatException("An attribute's value has no prolog.");
        var strings = new string[count];
        for (int i = 0; i < count; i++)
            strings[i] = value.ReadSerializedString() ?? "";
        return strings;
    }
}
