namespace Shop.Load;

/// <summary>Every latency that was seen, in milliseconds.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    /// <summary>By the nearest-rank definition: no interpolation, no histogram.</summary>
    public double At(double quantile) => _sorted.Length == 0 ? 0 : _sorted[Math.Clamp((int)Math.Ceiling(quantile * _sorted.Length) - 1, 0, _sorted.Length - 1)];
}
