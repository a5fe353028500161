using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>An instrument of a <c>Meter</c> all of whose calls are in sight.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Kind">"counter", "histogram" and so on.</param>
/// <param name="Labels">The tags that the calls give it, by name.</param>
internal sealed record Instrument(string Name, string Kind, EquatableArray<InstrumentLabel> Labels)
{
    /// <summary>The product of the domains that can be counted: so many series at the most if all can, else a factor of their number.</summary>
    public double Series => Labels.Where(static label => label.Domain > 0).Aggregate(1.0, static (product, label) => product * label.Domain);
}

/// <summary>One tag.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Domain">How many values it may have; 0 where they cannot be counted.</param>
internal sealed record InstrumentLabel(string Name, int Domain);
