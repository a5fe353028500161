namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>Judges some series at every interval. Not safe for concurrent use.</summary>
internal interface IEvaluator
{
    /// <summary>The alerts that fire.</summary>
    IEnumerable<AlertState> Alerts { get; }

    /// <summary>Takes an interval in and adds what happened.</summary>
    void Evaluate(MonitoringInterval interval, Moment moment, ICollection<AlertEvent> events);
}
