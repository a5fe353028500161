using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace PerfGen.Snapshots;

/// <summary>The process that recorded a snapshot; of a merged one, the first.</summary>
public sealed record ProcessIdentity
{
    private static readonly DateTimeOffset _startedAt = ReadStart();

    /// <summary>The operating system's process id.</summary>
    public required int Id { get; init; }

    /// <summary>The program's name.</summary>
    public required string Name { get; init; }

    /// <summary>The machine's name.</summary>
    public required string Host { get; init; }

    /// <summary>The .NET runtime, such as <c>.NET 10.0.0</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary>The operating system and its version.</summary>
    public required string Os { get; init; }

    /// <summary>The process's architecture, such as <c>x64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>Processors available to the process.</summary>
    public required int ProcessorCount { get; init; }

    /// <summary>The commit that the program was built from, where the build recorded it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Commit { get; init; }

    internal static DateTimeOffset StartedAt => _startedAt;

    internal static ProcessIdentity Current { get; } = new()
    {
        Id = Environment.ProcessId,
        Name = Assembly.GetEntryAssembly()?.GetName().Name ?? Path.GetFileNameWithoutExtension(Environment.ProcessPath) ?? "",
        Host = Environment.MachineName,
        Runtime = RuntimeInformation.FrameworkDescription,
        Os = RuntimeInformation.OSDescription,
        Architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
        ProcessorCount = Environment.ProcessorCount,
        Commit = ReadCommit(),
    };

    private static DateTimeOffset ReadStart()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.StartTime.ToUniversalTime();
    }

    /// <summary>The SDK writes <c>version+commit</c> into the informational version.</summary>
    private static string? ReadCommit() =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            is { } version && version.IndexOf('+') is >= 0 and var plus
            ? version[(plus + 1)..]
            : null;
}
