using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PerfGen.EndToEnd.Tests.Packaging;

/// <summary>What a debugger finds in an assembly.</summary>
/// <param name="IsReproducible">True if the compiler vouches that the same sources give the same bytes.</param>
/// <param name="Documents">The source files, as the symbols in the assembly name them; empty without symbols.</param>
/// <param name="Bytes">The symbols, unpacked.</param>
internal sealed unsafe record EmbeddedSymbols(bool IsReproducible, IReadOnlyList<string> Documents, byte[] Bytes)
{
    public static EmbeddedSymbols Of(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        DebugDirectoryEntry[] entries = [.. image.ReadDebugDirectory()];
        bool reproducible = entries.Any(static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        DebugDirectoryEntry[] symbols = [.. entries.Where(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)];
        if (symbols.Length == 0)
            return new EmbeddedSymbols(reproducible, [], []);

        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(symbols[0]);
        MetadataReader reader = provider.GetMetadataReader();
        return new EmbeddedSymbols(
            reproducible,
            [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))],
            new ReadOnlySpan<byte>(reader.MetadataPointer, reader.MetadataLength).ToArray());
    }
}
