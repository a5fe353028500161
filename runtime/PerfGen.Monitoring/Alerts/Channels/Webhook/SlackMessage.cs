using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.Monitoring.Alerts.Channels.Webhook;

/// <summary>A message as Slack's incoming webhooks take it.</summary>
internal sealed record SlackMessage(string Text, string Parse)
{
    public static SlackMessage Of(AlertNotification notification)
    {
        string sign = notification.Resolved ? ":large_green_circle:" : notification.Severity == Severity.Critical ? ":red_circle:" : ":large_yellow_circle:";
        List<string> lines = [$"{sign} {Code(AlertText.Headline(notification))}"];
        foreach (AlertEvent happened in notification.Events.Take(AlertText.LongestList))
            lines.Add($"• {Code(SafeText.OneLine(AlertText.NameOf(happened)))} {Escape(SafeText.OneLine(AlertText.Outcome(happened)))}");

        // What follows the series: how many more there are, and what to do.
        foreach (string line in AlertText.Lines(notification).Skip(Math.Min(notification.Events.Count, AlertText.LongestList)))
            lines.Add(Code(line));
        return new SlackMessage(string.Join('\n', lines), "none");
    }

    /// <summary>
    /// The three characters that Slack reads as markup, as its reference has it: without them a name is neither a link nor a mention of everybody.
    /// </summary>
    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>In code nothing is bold, struck out or a smiley; a backtick would end it.</summary>
    private static string Code(string text) => $"`{Escape(text).Replace('`', '\'')}`";
}
