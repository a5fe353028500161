using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.Alerts.Delivery;

/// <summary>What delivery has to say: once for a channel that begins to fail, once when it works again, and for each message that is lost.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen alerts: {Channel} does not deliver: {Reason}. It is tried again.")]
    public static partial void Failed(ILogger logger, string channel, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "PerfGen alerts: {Channel} delivers again.")]
    public static partial void WorksAgain(ILogger logger, string channel);

    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen alerts: {Channel} lost a message of rule {Rule}: {Reason}.")]
    public static partial void Lost(ILogger logger, string channel, string rule, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen alerts: the queue of {Channel} is full; it has dropped its oldest message, {Count} so far.")]
    public static partial void Dropped(ILogger logger, string channel, long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen alerts: {Channel} did not deliver in the time that there is to stop; {Count} messages are lost.")]
    public static partial void Abandoned(ILogger logger, string channel, int count);
}
