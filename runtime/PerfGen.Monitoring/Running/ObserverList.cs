using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.Running;

/// <summary>Hands an interval to every observer; one that fails is logged the first time and keeps none of the others from it.</summary>
internal sealed partial class ObserverList(IReadOnlyList<IMonitoringObserver> observers, ILogger logger)
{
    private readonly HashSet<IMonitoringObserver> _failed = new(ReferenceEqualityComparer.Instance);
    private ImmutableArray<IMonitoringObserver> _added = [];

    /// <summary>From any thread.</summary>
    public void Add(IMonitoringObserver observer) => ImmutableInterlocked.Update(ref _added, added => added.Add(observer));

    public void Observe(MonitoringInterval interval)
    {
        foreach (IMonitoringObserver observer in observers.Concat(_added))
        {
            try
            {
                observer.Observe(interval);
            }
#pragma warning disable CA1031 // Whatever an observer does, monitoring goes on, and so does the host.
            catch (Exception error)
#pragma warning restore CA1031
            {
                if (_failed.Add(observer))
                    LogFailure(logger, observer.GetType().Name, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen monitoring: {Observer} failed on an interval. It goes on being called; its further failures are not logged.")]
    private static partial void LogFailure(ILogger logger, string observer, Exception error);
}
