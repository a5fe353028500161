namespace PerfGen.Shared;

/// <summary>Metadata names of the runtime library, which is never referenced here.</summary>
internal static class KnownNames
{
    public const string ProfileAttribute = "PerfGen.ProfileAttribute";
    public const string ProfileIgnoreAttribute = "PerfGen.ProfileIgnoreAttribute";
    public const string ThresholdAttribute = "PerfGen.ThresholdAttribute";
    public const string ProfileLabelAttribute = "PerfGen.ProfileLabelAttribute";
    public const string ProfileCallsAttribute = "PerfGen.ProfileCallsAttribute";
    public const string Profiler = "PerfGen.Profiler";
    public const string ScopeMethod = "Scope";

    public const string RuntimeAssembly = "PerfGen";
    public const string ManifestKey = "PerfGen.Manifest";

    /// <summary>The generator's full name, which is part of the paths of what it writes.</summary>
    public const string Generator = "PerfGen.Generators.ProfileGenerator";

    /// <summary>Where generated code lives; the package lists it in <c>InterceptorsNamespaces</c>.</summary>
    public const string GeneratedNamespace = "PerfGen.Generated";
}
