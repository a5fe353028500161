using System.IO.Compression;
using System.Xml.Linq;

namespace PerfGen.EndToEnd.Tests.Packaging;

/// <summary>A package file: what it says of itself, and the files in it.</summary>
internal sealed class PackedPackage
{
    private PackedPackage(string id, IReadOnlyDictionary<string, byte[]> files)
    {
        Id = id;
        Files = files;
        using var nuspec = new MemoryStream(files[$"{id}.nuspec"]);
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
    }

    public string Id { get; }

    /// <summary>Content by path, with what packing itself adds.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public XElement Metadata { get; }

    /// <summary>The files that somebody decided to pack.</summary>
    public IEnumerable<string> Content => Files.Keys
        .Where(path => path != $"{Id}.nuspec" && path != "[Content_Types].xml" && !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Those that this repository compiles, not those of others that a tool needs.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> OwnAssemblies => Files.Where(static file => Path.GetFileName(file.Key) is var name
        && name.StartsWith("PerfGen", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal));

    public static PackedPackage Open(string folder, string id, string version)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{version}.nupkg"));
        return new PackedPackage(id, package.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using Stream content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        }));
    }

    /// <summary>The text of an element of the metadata; empty without it.</summary>
    public string Said(string name) => Element(name)?.Value ?? "";

    public XElement? Element(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);
}
