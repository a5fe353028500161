using PerfGen.Thresholds;

namespace PerfGen.Monitoring.Alerts;

/// <summary>What may stand in a rule: each mistake is a sentence with its place, in code and in JSON alike.</summary>
internal static class RuleChecks
{
    public static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);
    public const string Durations = "0 to 30 days";
    public const string Repetitions = "a second to 30 days, or leave it out";

    private const int LongestName = 200;

    private static readonly TimeSpan _longestDuration = TimeSpan.FromDays(30);

    private static readonly string[] _profileFields =
        ["callsPerSecond", "errorRate", "meanNs", "p50Ns", "p95Ns", "p99Ns", "selfShare", "allocatedBytesPerSecond", "allocatedBytesPerCall"];

    private static readonly string[] _meterFields = ["value", "p50", "p95", "p99", "count"];

    private static readonly string[] _limits =
    [
        ThresholdKinds.MaxNs, ThresholdKinds.MaxAllocatedBytes, ThresholdKinds.P50Ns, ThresholdKinds.P95Ns, ThresholdKinds.P99Ns,
        ThresholdKinds.MeanNs, ThresholdKinds.ErrorRate,
    ];

    public static bool IsDuration(TimeSpan time) => time >= TimeSpan.Zero && time <= _longestDuration;

    public static bool IsRepetition(TimeSpan? time) => time is null || (time >= TimeSpan.FromSeconds(1) && time <= _longestDuration);

    /// <exception cref="ArgumentException">There are any; the message has a line for each.</exception>
    public static void ThrowOnMistakes(IReadOnlyList<string> mistakes)
    {
        if (mistakes.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes));
    }

    public static IEnumerable<string> MistakesOf(IReadOnlyList<AlertRule?> rules, string place)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is not { } rule)
            {
                yield return $"{place}[{i}] is null; give a rule or leave it out.";
                continue;
            }

            foreach (string mistake in MistakesOf(rule, $"{place}[{i}]"))
                yield return mistake;
            if (!names.Add(rule.Name ?? ""))
                yield return $"{place}[{i}].name: '{rule.Name}' is taken by a rule before it; give each rule a name of its own.";
        }
    }

    public static IEnumerable<string> MistakesOf(AlertRule rule, string place)
    {
        if (string.IsNullOrWhiteSpace(rule.Name))
            yield return $"{place}.name is missing; give the rule a name of its own.";
        else if (rule.Name.Length > LongestName || rule.Name.Any(char.IsControl))
            yield return $"{place}.name is longer than {LongestName} characters or holds control characters; shorten it to a line of text.";
        if (rule.Source is not (SeriesId.Profile or SeriesId.Meter))
            yield return $"{place}.source is '{rule.Source}'; write '{SeriesId.Profile}' or '{SeriesId.Meter}'.";
        if (string.IsNullOrWhiteSpace(rule.Metric))
            yield return $"{place}.metric is missing; name a method or an instrument, with an asterisk at the end for any rest.";
        string[] fields = rule.Source == SeriesId.Meter ? _meterFields : _profileFields;
        if (rule.Source is SeriesId.Profile or SeriesId.Meter && !fields.Contains(rule.Field))
            yield return $"{place}.field is '{rule.Field}'; a {rule.Source} has {string.Join(", ", fields)}.";
        if (rule.Meter is not null && rule.Source != SeriesId.Meter)
            yield return $"{place}.meter says which meter an instrument is of, and a profile has none; leave it out.";
        if (rule.Labels is null || rule.Labels.Any(static label => label.Value is null))
            yield return $"{place}.labels holds null; give every label a value.";
        if (rule.GroupBy is null || rule.GroupBy.Any(string.IsNullOrEmpty))
            yield return $"{place}.groupBy holds an empty name; name labels.";
        foreach (string mistake in MistakesOfLimits(rule, place).Concat(MistakesOfTimes(rule, place)))
            yield return mistake;
    }

    public static IEnumerable<string> MistakesOf(IReadOnlyList<ThresholdOverride?> limits, string place)
    {
        var known = new HashSet<(string, string, Severity)>();
        for (int i = 0; i < limits.Count; i++)
        {
            if (limits[i] is not { } limit)
            {
                yield return $"{place}[{i}] is null; give a limit or leave it out.";
                continue;
            }

            if (string.IsNullOrWhiteSpace(limit.Method))
                yield return $"{place}[{i}].method is missing; give the full name of a method.";
            if (!_limits.Contains(limit.What))
                yield return $"{place}[{i}].what is '{limit.What}'; write one of {string.Join(", ", _limits)}.";
            if (!Enum.IsDefined(limit.Severity))
                yield return $"{place}[{i}].severity is {(int)limit.Severity}; write warning or critical.";
            if (limit.Limit is { } value && (!double.IsFinite(value) || value < 0))
                yield return $"{place}[{i}].limit is not a number from 0; write one, or null for no limit.";
            if (!known.Add((limit.Method ?? "", limit.What ?? "", limit.Severity)))
                yield return $"{place}[{i}] limits what an entry before it does; keep one of them.";
        }
    }

    private static IEnumerable<string> MistakesOfLimits(AlertRule rule, string place)
    {
        if (rule.Warning is null && rule.Critical is null && rule.WhenAbsent != AbsentSeries.Alert)
            yield return $"{place} has no limit; set warning, critical or both.";
        if (rule.Warning is { } warning && !double.IsFinite(warning))
            yield return $"{place}.warning is not a finite number; write one.";
        if (rule.Critical is { } critical && !double.IsFinite(critical))
            yield return $"{place}.critical is not a finite number; write one.";
        if (!Enum.IsDefined(rule.Comparison))
            yield return $"{place}.comparison is {(int)rule.Comparison}; write above or below.";
        else if (rule.Comparison == AlertComparison.Above ? rule.Critical < rule.Warning : rule.Critical > rule.Warning)
            yield return $"{place}.critical would be reached before warning; swap the limits or the comparison.";
        if (!(rule.Hysteresis >= 0 && rule.Hysteresis < 1))
            yield return $"{place}.hysteresis is a share of the limit; write a number from 0 to below 1.";
        if (rule.MinimumCount < 1)
            yield return $"{place}.minimumCount is {rule.MinimumCount}; write 1 or more.";
        if (!Enum.IsDefined(rule.WhenAbsent))
            yield return $"{place}.whenAbsent is {(int)rule.WhenAbsent}; write resolve, keep or alert.";
    }

    private static IEnumerable<string> MistakesOfTimes(AlertRule rule, string place)
    {
        if (rule.Window < TimeSpan.Zero || rule.Window > LongestWindow)
            yield return $"{place}.window is out of its range; write 0 to an hour.";
        if (!IsDuration(rule.For))
            yield return $"{place}.for is out of its range; write {Durations}.";
        if (!IsDuration(rule.KeepFor))
            yield return $"{place}.keepFor is out of its range; write {Durations}.";
        if (!IsDuration(rule.Cooldown))
            yield return $"{place}.cooldown is out of its range; write {Durations}.";
        if (!IsDuration(rule.StaleAfter))
            yield return $"{place}.staleAfter is out of its range; write {Durations}.";
        if (!IsRepetition(rule.RepeatEvery))
            yield return $"{place}.repeatEvery is out of its range; write {Repetitions}.";
        if (!IsRepetition(rule.ReachedWithin))
            yield return $"{place}.reachedWithin is out of its range; write {Repetitions}.";
        if (rule.DriftOver < TimeSpan.FromSeconds(10) || rule.DriftOver > TimeSpan.FromDays(1))
            yield return $"{place}.driftOver is out of its range; write 10s to a day.";
    }
}
