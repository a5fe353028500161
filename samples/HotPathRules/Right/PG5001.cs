using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>Four tags.</summary>
public sealed class PG5001(Meter meter)
{
    private readonly Counter<int> _requests = meter.CreateCounter<int>("requests");

    public void Handle(bool isCached, bool isSecure, bool isInternal, bool isRetry)
    {
        _requests.Add(1, new TagList { { "cached", isCached }, { "secure", isSecure }, { "internal", isInternal }, { "retry", isRetry } });
    }
}
