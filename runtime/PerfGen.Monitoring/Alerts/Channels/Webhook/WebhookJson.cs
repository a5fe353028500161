using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfGen.Monitoring.Alerts.Channels.Webhook;

/// <summary>The bodies of webhooks, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [
    typeof(CamelCase<AlertEventKind>), typeof(CamelCase<AlertEndReason>), typeof(CamelCase<AlertComparison>), typeof(CamelCase<Severity>)])]
[JsonSerializable(typeof(AlertNotification))]
[JsonSerializable(typeof(SlackMessage))]
internal sealed partial class WebhookJson : JsonSerializerContext;

internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
