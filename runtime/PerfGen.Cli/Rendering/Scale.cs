namespace PerfGen.Cli.Rendering;

/// <summary>Maps values onto a stretch of a drawing; logarithmic where they span more than an order of magnitude.</summary>
internal sealed class Scale
{
    private const double LogarithmicFrom = 12;

    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;
    private readonly bool _logarithmic;

    public Scale(double low, double high, double from, double to)
    {
        _logarithmic = low > 0 && high / low > LogarithmicFrom;
        double first = Of(low), last = Of(high);
        double air = last > first ? 0.06 * (last - first) : Math.Max(Math.Abs(first) * 0.05, 1e-9);
        (_low, _high, _from, _to) = (first - air, last + air, from, to);
    }

    public double At(double value) => _from + (Math.Clamp(Of(value), _low, _high) - _low) / (_high - _low) * (_to - _from);

    /// <summary>The value at a place between 0 and 1.</summary>
    public double Value(double place)
    {
        double value = _low + place * (_high - _low);
        return _logarithmic ? Math.Exp(value) : value;
    }

    public bool Holds(double value) => Of(value) >= _low && Of(value) <= _high;

    private double Of(double value) => _logarithmic ? Math.Log(Math.Max(value, double.Epsilon)) : value;
}
