using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.Collecting;

internal static partial class CollectingLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen monitoring: {Meter}/{Instrument} has {Limit} series. Values of its label '{Label}' that were not seen before are collected as 'other'; take the label off the instrument, or raise Metrics.MaxSeriesPerMetric.")]
    public static partial void TooManySeries(ILogger logger, string meter, string instrument, int limit, string label);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen monitoring: the callback of {Meter}/{Instrument} threw. It goes on being asked; its further failures are not logged.")]
    public static partial void CallbackFailed(ILogger logger, string meter, string instrument, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen monitoring: {Meter}/{Instrument} measured what is not a finite number, lowered a counter, or had a tag whose text could not be made. Such measurements are left out; further ones are not logged.")]
    public static partial void MeasurementsRefused(ILogger logger, string meter, string instrument);
}
