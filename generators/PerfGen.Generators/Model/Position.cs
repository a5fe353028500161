namespace PerfGen.Generators.Model;

/// <summary>A place in the source, for people: path relative to the project, line and column from 1.</summary>
internal sealed record Position(string File, int Line, int Column);
