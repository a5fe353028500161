using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>The profiled methods of other assemblies that are called here.</summary>
internal sealed record ReferencedMethods(EquatableArray<ProfiledMethod> Methods);
