using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>The manifest that an assembly carries.</summary>
internal static class EmbeddedManifest
{
    /// <summary>The format, and its version.</summary>
    public const string Schema = "perfgen.manifest/1";

    /// <summary>As it was written; null when there is none.</summary>
    public static string? TextOf(IAssemblySymbol assembly)
    {
        // Most assemblies have never heard of PerfGen, and need not be looked into.
        if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == KnownNames.RuntimeAssembly)))
            return null;

        return assembly.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Reflection.AssemblyMetadataAttribute")
            .Where(static attribute => attribute.ConstructorArguments.Length == 2 && attribute.ConstructorArguments[0].Value is KnownNames.ManifestKey)
            .Select(static attribute => attribute.ConstructorArguments[1].Value as string)
            .FirstOrDefault();
    }

    /// <summary>The methods of a manifest that another assembly may call and that are measured then.</summary>
    /// <exception cref="FormatException">It is not a manifest of this version.</exception>
    public static IEnumerable<Dictionary<string, object?>> MeasuredMethods(string json)
    {
        if (JsonReader.Read(json) is not Dictionary<string, object?> manifest || manifest.Text("schema") != Schema)
            throw new FormatException("This is not a manifest of this version.");
        return manifest.Objects("methods").Where(static method => MechanismOf(method) != Mechanism.None && method.Flag("visible"));
    }

    /// <summary>One that a later version has added is none that is known here.</summary>
    public static Mechanism MechanismOf(Dictionary<string, object?> method) =>
        Enum.TryParse(method.Text("mechanism"), ignoreCase: true, out Mechanism mechanism) ? mechanism : Mechanism.None;

    /// <summary>The members through which such a method can be called.</summary>
    public static EquatableArray<Slot> SlotsOf(Dictionary<string, object?> method) => method.Objects("slots")
        .Select(static slot => new Slot(slot.Text("id"), slot.Text("method"), slot.TryGetValue("receiver", out object? type) ? type as string : null, slot.Number("depth")))
        .ToEquatableArray();
}
