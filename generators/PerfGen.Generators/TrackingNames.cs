namespace PerfGen.Generators;

/// <summary>The pipeline's steps, as tests ask for them.</summary>
internal static class TrackingNames
{
    public const string Profiled = nameof(Profiled);
    public const string Declarations = nameof(Declarations);
    public const string Methods = nameof(Methods);
    public const string Calls = nameof(Calls);
    public const string FileCalls = nameof(FileCalls);
}
