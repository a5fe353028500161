using Prometheus;

namespace HotPathRules.Right;

/// <summary>A call that throws.</summary>
public sealed class PG3001
{
    private static readonly Counter _requests = Metrics.CreateCounter("requests_total", "Requests.", "method", "code");

    public void Handle()
    {
        _requests.WithLabels("GET", "200").Inc();
    }
}
