using System.Text;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Channels.Webhook;

namespace Shop.Operations;

/// <summary>Whoever receives alerts: believes only what is signed, and writes it to the log.</summary>
internal sealed partial class AlertHook
{
    private const int MaxBody = 64 * 1024;
    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Shared by sender and receiver. Outside a sample it comes from the environment: <c>Secret.FromEnvironment</c>.</summary>
    public static Secret Key { get; } = new("a key for this sample alone");

    public static async Task<IResult> ReceiveAsync(HttpRequest request, ILogger<AlertHook> logger)
    {
        if (request.ContentLength is not (> 0 and <= MaxBody))
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

        byte[] body = new byte[(int)request.ContentLength];
        await request.Body.ReadExactlyAsync(body);
        if (!WebhookSignature.IsValid(Key, request.Headers[WebhookSignature.Header], body, DateTimeOffset.UtcNow, _tolerance))
            return Results.Unauthorized();

        LogAlert(logger, Encoding.UTF8.GetString(body));
        return Results.NoContent();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alert: {Alert}")]
    private static partial void LogAlert(ILogger logger, string alert);
}
