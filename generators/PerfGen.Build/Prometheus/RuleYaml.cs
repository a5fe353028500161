using System.Text;

namespace PerfGen.Build.Prometheus;

/// <summary>Rule groups as YAML.</summary>
internal static class RuleYaml
{
    public static void Append(StringBuilder text, IReadOnlyList<RuleGroup> groups)
    {
        Line(text, 0, groups.Count == 0 ? "groups: []" : "groups:");
        foreach (RuleGroup group in groups)
        {
            Line(text, 1, $"- name: {QuotedText.Of(group.Name)}");
            Line(text, 2, "rules:");
            foreach (Rule rule in group.Rules)
                Append(text, rule);
        }
    }

    private static void Append(StringBuilder text, Rule rule)
    {
        if (rule is RecordingRule recording)
            Line(text, 3, $"- record: {recording.Record}");
        else if (rule is AlertingRule alerting)
            Line(text, 3, $"- alert: {alerting.Alert}");
        // A block, for it needs no second kind of escapes; queries are one line.
        Line(text, 4, "expr: |-");
        Line(text, 5, rule.Expression);
        if (rule is AlertingRule { For: var wait, KeepFiringFor: var keep })
        {
            Line(text, 4, $"for: {Durations.Text(wait)}");
            if (keep > TimeSpan.Zero)
                Line(text, 4, $"keep_firing_for: {Durations.Text(keep)}");
        }

        Pairs(text, "labels", rule.Labels);
        Pairs(text, "annotations", (rule as AlertingRule)?.Annotations ?? []);
    }

    private static void Pairs(StringBuilder text, string name, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        if (pairs.Count == 0)
            return;
        Line(text, 4, name + ":");
        foreach (KeyValuePair<string, string> pair in pairs)
            Line(text, 5, $"{pair.Key}: {QuotedText.Of(pair.Value)}");
    }

    private static void Line(StringBuilder text, int level, string line) => text.Append(' ', 2 * level).Append(line).Append('\n');
}
