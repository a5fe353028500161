using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>Four tags.</summary>
public sealed class PG5001(Meter meter)
{
    private readonly Counter<int> _requests = meter.CreateCounter<int>("requests");

    public void Handle(bool isCached, bool isSecure, bool isInternal, bool isRetry)
    {
        _requests.Add(1, new KeyValuePair<string, object?>[] { new("cached", isCached), new("secure", isSecure), new("internal", isInternal), new("retry", isRetry) });
    }
}
