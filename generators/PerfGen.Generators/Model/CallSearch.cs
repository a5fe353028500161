using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>Whose calls are looked for: the profiled methods of this compilation and of those that it references.</summary>
internal sealed record CallSearch(EquatableArray<ProfiledMethod> Methods, Settings Settings);
