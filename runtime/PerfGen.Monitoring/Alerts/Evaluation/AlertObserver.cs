namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>Gives the monitor's intervals to alerting.</summary>
internal sealed class AlertObserver(Alerting alerting) : IMonitoringObserver
{
    public void Observe(MonitoringInterval interval) => alerting.Evaluate(interval);
}
