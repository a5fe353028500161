using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// The profiled methods of referenced assemblies, from the manifests that they carry. Their calls in this compilation are redirected
/// as well, and record into the same series.
/// </summary>
internal static class ReferencedManifests
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<EquatableArray<ProfiledMethod>>> _byAssembly = new();

    public static EquatableArray<ProfiledMethod> Of(Compilation compilation, CancellationToken cancellation)
    {
        var methods = new List<ProfiledMethod>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            EquatableArray<ProfiledMethod> listed = _byAssembly.GetValue(assembly, static assembly => new StrongBox<EquatableArray<ProfiledMethod>>(Read(assembly))).Value;
            if (listed.Count > 0)
                methods.AddRange(listed.Where(method => !method.IsVisibleToFriendsOnly || assembly.GivesAccessTo(compilation.Assembly)));
        }

        return methods.OrderBy(static method => method.Id, StringComparer.Ordinal).ToEquatableArray();
    }

    private static EquatableArray<ProfiledMethod> Read(IAssemblySymbol assembly)
    {
        // Most assemblies have never heard of PerfGen, and need not be looked into.
        if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == KnownNames.RuntimeAssembly)))
            return EquatableArray<ProfiledMethod>.Empty;

        string? manifest = assembly.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Reflection.AssemblyMetadataAttribute")
            .Where(static attribute => attribute.ConstructorArguments.Length == 2 && attribute.ConstructorArguments[0].Value is KnownNames.ManifestKey)
            .Select(static attribute => attribute.ConstructorArguments[1].Value as string)
            .FirstOrDefault();
        try
        {
            return manifest is null ? EquatableArray<ProfiledMethod>.Empty : ManifestReader.Read(manifest, assembly.Name);
        }
        catch (FormatException)
        {
            // A manifest of another make: its methods are not measured from here, and nothing else is lost.
            return EquatableArray<ProfiledMethod>.Empty;
        }
    }
}
