using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>What the manifest says of a whole assembly.</summary>
internal sealed record EmbeddedContents(EquatableArray<ProfiledMethod> Methods, EquatableArray<Instrument> Instruments);
