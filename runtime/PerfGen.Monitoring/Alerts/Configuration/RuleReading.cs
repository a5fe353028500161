using System.Collections.ObjectModel;

namespace PerfGen.Monitoring.Alerts.Configuration;

/// <summary>A rule from the file, and back. What is missing is as it is in a rule made in code.</summary>
internal static class RuleReading
{
    public static AlertRule? Read(RuleDocument? document, string place, List<string> mistakes)
    {
        if (document is null)
            return null;

        UnknownMembers.Report(document.Unknown, place, typeof(RuleDocument), mistakes);
        var rule = new AlertRule
        {
            Name = document.Name ?? "",
            Source = document.Source ?? "",
            Metric = document.Metric ?? "",
            Field = document.Field ?? "",
            Meter = document.Meter,
            Labels = new ReadOnlyDictionary<string, string>((document.Labels ?? []).ToDictionary(static label => label.Key, static label => label.Value!, StringComparer.Ordinal)),
            Warning = document.Warning,
            Critical = document.Critical,
            Comparison = Words.Read(document.Comparison, $"{place}.comparison", AlertComparison.Above, mistakes),
            WhenAbsent = Words.Read(document.WhenAbsent, $"{place}.whenAbsent", AbsentSeries.Resolve, mistakes),
            MinimumCount = document.MinimumCount ?? 1,
            Hysteresis = document.Hysteresis ?? 0,
            GroupBy = [.. (document.GroupBy ?? []).Select(static label => label ?? "")],
            Description = document.Description,
            RepeatEvery = document.RepeatEvery is null ? null : Duration(document.RepeatEvery, "repeatEvery", TimeSpan.FromHours(1)),
            ReachedWithin = document.ReachedWithin is null ? null : Duration(document.ReachedWithin, "reachedWithin", TimeSpan.FromHours(1)),
        };
        return rule with
        {
            Window = Duration(document.Window, "window", rule.Window),
            DriftOver = Duration(document.DriftOver, "driftOver", rule.DriftOver),
            For = Duration(document.For, "for", rule.For),
            KeepFor = Duration(document.KeepFor, "keepFor", rule.KeepFor),
            Cooldown = Duration(document.Cooldown, "cooldown", rule.Cooldown),
            StaleAfter = Duration(document.StaleAfter, "staleAfter", rule.StaleAfter),
        };

        TimeSpan Duration(string? text, string member, TimeSpan otherwise)
        {
            if (text is null)
                return otherwise;
            if (DurationText.TryRead(text, out TimeSpan duration))
                return duration;

            mistakes.Add($"{place}.{member} is '{text}'; write a number and its unit, such as 500ms, 30s, 5m, 1h or 2d.");
            return otherwise;
        }
    }

    public static RuleDocument Write(AlertRule rule) => new()
    {
        Name = rule.Name,
        Source = rule.Source,
        Metric = rule.Metric,
        Field = rule.Field,
        Meter = rule.Meter,
        Labels = rule.Labels.Count == 0 ? null : rule.Labels.ToDictionary(static label => label.Key, static label => (string?)label.Value),
        Comparison = Words.Write(rule.Comparison),
        Warning = rule.Warning,
        Critical = rule.Critical,
        Window = DurationText.Write(rule.Window),
        MinimumCount = rule.MinimumCount,
        For = DurationText.Write(rule.For),
        KeepFor = DurationText.Write(rule.KeepFor),
        Hysteresis = rule.Hysteresis,
        Cooldown = DurationText.Write(rule.Cooldown),
        RepeatEvery = rule.RepeatEvery is { } every ? DurationText.Write(every) : null,
        StaleAfter = DurationText.Write(rule.StaleAfter),
        WhenAbsent = Words.Write(rule.WhenAbsent),
        ReachedWithin = rule.ReachedWithin is { } within ? DurationText.Write(within) : null,
        DriftOver = rule.ReachedWithin is null ? null : DurationText.Write(rule.DriftOver),
        GroupBy = rule.GroupBy.Count == 0 ? null : [.. rule.GroupBy],
        Description = rule.Description,
    };
}
