namespace PerfGen.Monitoring.Alerts.Channels.Webhook;

/// <summary>What a webhook receives.</summary>
public enum WebhookFormat
{
    /// <summary>The message as <c>perfgen.alert/1</c>.</summary>
    Json,

    /// <summary>What Slack's incoming webhooks take, and those of others that follow them (Mattermost, Rocket.Chat).</summary>
    Slack,
}
