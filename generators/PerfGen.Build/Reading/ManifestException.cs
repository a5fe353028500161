namespace PerfGen.Build.Reading;

/// <summary>Input that cannot be used, said in one sentence: what, where, what to do.</summary>
internal sealed class ManifestException(string message, Exception? cause = null) : Exception(message, cause);
