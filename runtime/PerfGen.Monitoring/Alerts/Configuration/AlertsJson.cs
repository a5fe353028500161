using System.Text.Json;

namespace PerfGen.Monitoring.Alerts.Configuration;

/// <summary>Rules and limits as JSON.</summary>
internal static class AlertsJson
{
    public static string Write(IEnumerable<AlertRule> rules, IEnumerable<ThresholdOverride> limits)
    {
        var document = new AlertsDocument
        {
            Schema = AlertsDocument.CurrentSchema,
            Rules = [.. rules.Select(RuleReading.Write)],
            Thresholds = [.. limits.Select(ThresholdReading.Write)],
        };
        return JsonSerializer.Serialize(document, AlertsDocumentContext.Default.AlertsDocument);
    }

    /// <exception cref="AlertConfigurationException">Something in it is wrong; the message has a line for each mistake.</exception>
    public static (AlertRule[] Rules, ThresholdOverride[] Thresholds) Read(string json)
    {
        AlertsDocument document = Parse(json);
        var mistakes = new List<string>();
        if (document.Schema != AlertsDocument.CurrentSchema)
            mistakes.Add(document.Schema is null
                ? $"schema is missing; write \"schema\": \"{AlertsDocument.CurrentSchema}\"."
                : $"schema is '{document.Schema}', and this version reads '{AlertsDocument.CurrentSchema}'.");
        UnknownMembers.Report(document.Unknown, "", typeof(AlertsDocument), mistakes);

        AlertRule?[] rules = [.. (document.Rules ?? []).Select((rule, i) => RuleReading.Read(rule, $"rules[{i}]", mistakes))];
        ThresholdOverride?[] limits = [.. (document.Thresholds ?? []).Select((limit, i) => ThresholdReading.Read(limit, $"thresholds[{i}]", mistakes))];
        mistakes.AddRange(RuleChecks.MistakesOf(rules, "rules"));
        mistakes.AddRange(RuleChecks.MistakesOf(limits, "thresholds"));
        return mistakes.Count == 0
            ? ([.. rules.OfType<AlertRule>()], [.. limits.OfType<ThresholdOverride>()])
            : throw new AlertConfigurationException(mistakes);
    }

    /// <exception cref="AlertConfigurationException">It cannot be read, or something in it is wrong.</exception>
    public static (AlertRule[] Rules, ThresholdOverride[] Thresholds) ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllText(path));
        }
        catch (AlertConfigurationException error)
        {
            throw new AlertConfigurationException([.. error.Mistakes.Select(mistake => $"{path}: {mistake}")]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new AlertConfigurationException([$"{path}: the file of alerts cannot be read ({error.GetType().Name}); check that it is there and may be read."]);
        }
    }

    private static AlertsDocument Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, AlertsDocumentContext.Default.AlertsDocument)
                ?? throw new AlertConfigurationException(["The document is null; write an object with schema, rules and thresholds."]);
        }
        catch (JsonException error)
        {
            string place = error.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "the document";
            throw new AlertConfigurationException([
                $"{place} (line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}) is not what may stand there; correct the JSON or the kind of the value."]);
        }
    }
}
