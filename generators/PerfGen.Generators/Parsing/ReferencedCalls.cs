using System.Collections.Immutable;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Which methods of other assemblies are called here, or measured by a decorator of an interface that inherits them.</summary>
internal static class ReferencedCalls
{
    public static ReferencedMethods Among(ImmutableArray<FileCalls> files, EquatableArray<Decorator> decorators, EquatableArray<ProfiledMethod> referenced)
    {
        if (referenced.Count == 0)
            return new ReferencedMethods(EquatableArray<ProfiledMethod>.Empty);

        HashSet<ProbeReference> called = [.. files.SelectMany(static file => file.Methods).SelectMany(static calls => calls.Cases).Select(static one => one.Method.Probe)];
        called.UnionWith(decorators.SelectMany(static decorator => decorator.Methods).Select(static method => method.Method?.Probe).OfType<ProbeReference>());
        return new ReferencedMethods(referenced.Where(method => called.Contains(method.Probe)).ToEquatableArray());
    }
}
