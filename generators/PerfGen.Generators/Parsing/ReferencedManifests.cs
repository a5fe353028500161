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
    private static readonly ConditionalWeakTable<IAssemblySymbol, EquatableArray<ProfiledMethod>> _byAssembly = new();

    public static EquatableArray<ProfiledMethod> Of(Compilation compilation, CancellationToken cancellation)
    {
        var methods = new List<ProfiledMethod>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            EquatableArray<ProfiledMethod> listed = _byAssembly.GetValue(assembly, Read);
            if (listed.Count > 0)
                methods.AddRange(listed.Where(method => !method.IsVisibleToFriendsOnly || assembly.GivesAccessTo(compilation.Assembly)));
        }

        return methods.OrderBy(static method => method.Id, StringComparer.Ordinal).ToEquatableArray();
    }

    private static EquatableArray<ProfiledMethod> Read(IAssemblySymbol assembly)
    {
        try
        {
            return EmbeddedManifest.TextOf(assembly) is { } manifest ? ManifestReader.Read(manifest, assembly.Name) : EquatableArray<ProfiledMethod>.Empty;
        }
        catch (FormatException)
        {
            // A manifest of another make: its methods are not measured from here, and nothing else is lost.
            return EquatableArray<ProfiledMethod>.Empty;
        }
    }
}
