using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>The partial methods of one source file that want a body; a measured one if profiling is switched on.</summary>
internal sealed record FileBodies(string File, string OutputName, EquatableArray<PartialBody> Bodies, bool Enabled);
