using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Brings the interfaces that carry an attribute into one list.</summary>
internal static class Decorators
{
    /// <summary>
    /// Each interface once, whichever attributes it carries, with the series of what it inherits from other assemblies.
    /// </summary>
    /// <param name="found">The interfaces.</param>
    /// <param name="known">All that is measured here or in a referenced assembly, whichever way.</param>
    public static EquatableArray<Decorator> Gather(IEnumerable<Decorator> found, IEnumerable<ProfiledMethod> known)
    {
        var byId = known.GroupBy(static method => method.Id).ToDictionary(static group => group.Key, static group => group.First());
        return found
            .GroupBy(static decorator => decorator.Class)
            .Select(static group => group.OrderBy(static decorator => decorator.File, StringComparer.Ordinal).First())
            .Select(decorator => decorator with { Methods = decorator.Methods.Select(method => Resolve(method, byId)).ToEquatableArray() })
            .OrderBy(static decorator => decorator.Class, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    public static EquatableArray<FileDecorators> ByFile(EquatableArray<Decorator> decorators, Settings settings) => decorators
        .GroupBy(decorator => Positions.RelativePath(decorator.File, settings))
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(group => new FileDecorators(group.Key, OutputName: "", group.Select(static decorator => decorator with { File = "" }).ToEquatableArray(), settings.Enabled))
        .WithOwnNames(static file => file.File, static (file, name) => file with { OutputName = name })
        .ToEquatableArray();

    private static DecoratedMethod Resolve(DecoratedMethod method, Dictionary<string, ProfiledMethod> byId)
    {
        // Without a manifest, that assembly was built without measuring: the call is passed on.
        if (method.Referenced is { } id)
            return byId.TryGetValue(id, out ProfiledMethod? profiled) ? method with { Method = profiled.AsCalled() } : method;

        // An inherited method that a pattern covers is measured where it is called.
        return method.Method is { } inherited && inherited.Slots.Any(slot => byId.TryGetValue(slot.Id, out ProfiledMethod? covered) && covered.Mechanism == Mechanism.Interceptor)
            ? method with { Method = null }
            : method;
    }
}
