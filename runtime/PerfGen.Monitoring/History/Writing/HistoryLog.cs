using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.History.Writing;

/// <summary>What history has to say: once when it stops, once when it goes on.</summary>
internal static partial class HistoryLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen history: nothing is kept in {Directory}: {Reason}. The program goes on; history tries again every minute and says when it resumes.")]
    public static partial void Stopped(ILogger logger, string directory, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "PerfGen history: resumed in {Directory}; from {Start:O} to {End:O} not everything was kept.")]
    public static partial void Resumed(ILogger logger, string directory, DateTimeOffset start, DateTimeOffset end);

    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen history: {Directory} takes longer to write than intervals to come; some are left out. This is not said again.")]
    public static partial void Behind(ILogger logger, string directory);

    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen history: {Directory} did not take the last intervals in time; they are not kept.")]
    public static partial void LeftBehind(ILogger logger, string directory);
}
