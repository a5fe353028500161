using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>What is generated into one file for the calls of one source file, or of several where there are very many.</summary>
internal sealed record CallDocument(string OutputName, EquatableArray<FileCalls> Files);
