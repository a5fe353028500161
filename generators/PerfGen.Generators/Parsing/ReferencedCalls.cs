using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Which methods of other assemblies are called here, or measured by a decorator of an interface that inherits them.</summary>
internal static class ReferencedCalls
{
    /// <summary>The series of all calls that are measured here, whoever's they are.</summary>
    public static EquatableArray<ProbeReference> Of(EquatableArray<FileCalls> files, EquatableArray<Decorator> decorators)
    {
        HashSet<ProbeReference> called = [.. files.SelectMany(static file => file.Methods).SelectMany(static calls => calls.Cases).Select(static one => one.Method.Probe)];
        called.UnionWith(decorators.SelectMany(static decorator => decorator.Methods).Select(static method => method.Method?.Probe).OfType<ProbeReference>());
        return called.OrderBy(static probe => probe.Class, StringComparer.Ordinal).ThenBy(static probe => probe.Field, StringComparer.Ordinal).ToEquatableArray();
    }

    public static ReferencedMethods Among(EquatableArray<ProbeReference> called, EquatableArray<ProfiledMethod> referenced)
    {
        HashSet<ProbeReference> probes = [.. called];
        return new ReferencedMethods(referenced.Where(method => probes.Contains(method.Probe)).ToEquatableArray());
    }
}
