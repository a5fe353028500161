namespace PerfGen.Generators.Model;

/// <summary>What the build says: MSBuild's <c>PerfGenEnabled</c>, and the project's folder.</summary>
internal sealed record Settings(bool Enabled, string ProjectDirectory);
