using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>The methods to measure that are declared in one source file.</summary>
internal sealed record FileDeclarations(string File, string OutputName, EquatableArray<ProfiledDeclaration> Declarations);
