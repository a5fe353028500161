using Prometheus;

namespace HotPathRules.Right;

/// <summary>A call that throws.</summary>
public sealed class PG3001
{
    private static readonly Counter Requests = Metrics.CreateCounter("requests_total", "Requests.", "method", "code");

    public void Handle()
    {
        Requests.WithLabels("GET", "200").Inc();
    }
}
