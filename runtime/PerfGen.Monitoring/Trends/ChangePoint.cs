namespace PerfGen.Monitoring.Trends;

/// <summary>A moment from which on the values of a series are others than before.</summary>
/// <param name="Index">The first point of the new regime, among the points that were used.</param>
/// <param name="Time">Its time.</param>
/// <param name="Before">The median of the regime before.</param>
/// <param name="After">The median of the regime that begins.</param>
/// <param name="Chance">The probability that so large a difference shows somewhere in a series that never changed.</param>
public sealed record ChangePoint(int Index, DateTimeOffset Time, double Before, double After, double Chance)
{
    /// <summary>After in relation to before, such as 0.2 for a fifth more; null where before is zero or the sign changes.</summary>
    public double? Change => Before != 0 && After / Before >= 0 ? After / Before - 1 : null;

    /// <summary>
    /// The index of the environment shift in <see cref="TrendReport.Shifts"/> that it belongs to: then it says nothing of this series
    /// alone. Null for a change of its own.
    /// </summary>
    public int? Shift { get; init; }

    /// <summary>Whether the values grew.</summary>
    public bool IsUp => After > Before;
}
