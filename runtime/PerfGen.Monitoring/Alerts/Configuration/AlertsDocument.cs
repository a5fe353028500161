using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Alerts.Configuration;

/// <summary>The format <c>perfgen.alerts/1</c> as it stands in a file: everything may be missing or unknown, so that each mistake can be told.</summary>
internal sealed class AlertsDocument
{
    public const string CurrentSchema = "perfgen.alerts/1";

    public string? Schema { get; set; }

    public List<RuleDocument?>? Rules { get; set; }

    public List<ThresholdDocument?>? Thresholds { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A rule in the file.</summary>
internal sealed class RuleDocument
{
    public string? Name { get; set; }

    public string? Source { get; set; }

    public string? Metric { get; set; }

    public string? Field { get; set; }

    public string? Meter { get; set; }

    public Dictionary<string, string?>? Labels { get; set; }

    public string? Comparison { get; set; }

    public double? Warning { get; set; }

    public double? Critical { get; set; }

    public string? Window { get; set; }

    public int? MinimumCount { get; set; }

    public string? For { get; set; }

    public string? KeepFor { get; set; }

    public double? Hysteresis { get; set; }

    public string? Cooldown { get; set; }

    public string? RepeatEvery { get; set; }

    public string? StaleAfter { get; set; }

    public string? WhenAbsent { get; set; }

    public string? ReachedWithin { get; set; }

    public string? DriftOver { get; set; }

    public List<string?>? GroupBy { get; set; }

    public string? Description { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A limit in the file. Without a limit, or with null, nothing is limited.</summary>
internal sealed class ThresholdDocument
{
    public string? Method { get; set; }

    public string? What { get; set; }

    public string? Severity { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Limit { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true)]
[JsonSerializable(typeof(AlertsDocument))]
internal sealed partial class AlertsDocumentContext : JsonSerializerContext;
