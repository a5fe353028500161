using System.Text.Json.Serialization;
using PerfGen.AspNetCore.Contract;

namespace PerfGen.AspNetCore.Json;

/// <summary>
/// The JSON of the API, without reflection. The default encoder is kept on purpose: it escapes what could be read as markup.
/// What is asked for must have no member that is not known, and no depth.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 32,
    Converters = [typeof(TrendPointConverter), typeof(DurationBucketConverter)])]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(DashboardAnswer))]
[JsonSerializable(typeof(MethodsAnswer))]
[JsonSerializable(typeof(MethodAnswer))]
[JsonSerializable(typeof(CurrentMetricsAnswer))]
[JsonSerializable(typeof(HistoryAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(AlertsAnswer))]
[JsonSerializable(typeof(RecommendationsAnswer))]
[JsonSerializable(typeof(TrendsAnswer))]
[JsonSerializable(typeof(CacheAnswer))]
[JsonSerializable(typeof(MemoryAnswer))]
[JsonSerializable(typeof(ThresholdsAnswer))]
[JsonSerializable(typeof(ThresholdRequest))]
[JsonSerializable(typeof(ProfilingAnswer))]
[JsonSerializable(typeof(ProfilingRequest))]
[JsonSerializable(typeof(OptimizeAnswer))]
[JsonSerializable(typeof(OptimizeRequest))]
[JsonSerializable(typeof(MetricsEvent))]
[JsonSerializable(typeof(MethodsEvent))]
internal sealed partial class LiveJsonContext : JsonSerializerContext;
