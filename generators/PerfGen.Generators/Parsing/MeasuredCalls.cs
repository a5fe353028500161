using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Which methods the wrappers of all files call. Another call of one of them changes nothing here.</summary>
internal static class MeasuredCalls
{
    public static MeasuredMethods Among(EquatableArray<FileCalls> files) => new(files
        .SelectMany(static file => file.Methods)
        .GroupBy(static calls => calls.Target.Measured)
        .Where(static group => group.Key is not null)
        .OrderBy(static group => group.Key!.Class, StringComparer.Ordinal)
        .ThenBy(static group => group.Key!.Method, StringComparer.Ordinal)
        .Select(static group => new MeasuredMethod(
            group.First().Target,
            group.Any(static calls => calls.Measures),
            group.Any(static calls => calls.Target.Samples(calls.Cases))))
        .Where(static method => method.Measures || method.Target.Access != Access.Direct)
        .ToEquatableArray());
}
