using PerfGen;

namespace Shop;

public class Orders
{
    private const double Budget = 0.5;

    [Profile]
    [Threshold(P95Ms = 50, MaxAllocatedBytes = 4096, MaxErrorRate = 0.01)]
    [Threshold(MaxMs = 1e3, MeanMs = Budget * 2, Severity = Severity.Critical, CooldownSeconds = 0)]
    public void Place() { }

    [Threshold(P99Ms = double.PositiveInfinity)]
    public void Cancel() { }

    public void Call()
    {
        Place();
        Cancel();
    }
}
