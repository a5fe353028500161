namespace PerfGen.Generators.Model;

/// <summary>What the build says: MSBuild's <c>PerfGenEnabled</c>, the project's folder, its name, and whether it is a program.</summary>
internal sealed record Settings(bool Enabled, string ProjectDirectory);
