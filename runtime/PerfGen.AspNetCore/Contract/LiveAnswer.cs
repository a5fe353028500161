using System.Text.Json.Serialization;

namespace PerfGen.AspNetCore.Contract;

/// <summary>What every answer begins with. Times are ISO 8601 UTC, durations nanoseconds, sizes bytes; what is absent is unknown.</summary>
internal abstract record LiveAnswer
{
    /// <summary>The name and version of the contract.</summary>
    public const string CurrentSchema = "perfgen.live/1";

    [JsonPropertyOrder(-1)]
    public string Schema { get; init; } = CurrentSchema;
}

/// <summary>Why there is no other answer, in one sentence.</summary>
internal sealed record ErrorAnswer(string Error) : LiveAnswer;
