namespace PerfGen.Generators.Model;

/// <summary>Whether there is something to do when the assembly is loaded.</summary>
internal sealed record Startup(bool IsNeeded)
{
    public static Startup None { get; } = new(IsNeeded: false);
}
