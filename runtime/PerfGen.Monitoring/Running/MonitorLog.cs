using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.Running;

/// <summary>What the monitor itself has to say.</summary>
internal static partial class MonitorLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen monitoring: a collection failed; the next one covers its time.")]
    public static partial void CollectionFailed(ILogger logger, Exception error);
}
