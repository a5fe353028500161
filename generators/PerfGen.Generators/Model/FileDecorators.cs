using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>The profiled interfaces of one source file.</summary>
internal sealed record FileDecorators(string File, string OutputName, EquatableArray<Decorator> Decorators, bool Enabled);
