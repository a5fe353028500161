using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers.Metrics;

/// <summary>An operation that says labels: a measurement, the choice of a labelled child, or tags being put into a list for one.</summary>
/// <param name="Operation">The call, object creation or collection expression.</param>
/// <param name="Library">Whose API.</param>
/// <param name="Kind">What is measured into, where the API says it.</param>
/// <param name="Instrument">The receiver that stands for the instrument, if there is one.</param>
/// <param name="Name">The metric's name where the call itself says it (DogStatsD, TrackMetric).</param>
/// <param name="Amount">What is added or recorded.</param>
/// <param name="Labels">In the order of the source.</param>
/// <param name="IsComplete">Whether these are all labels of the measurement.</param>
internal sealed record Measurement(
    IOperation Operation,
    MetricLibrary Library,
    InstrumentKind Kind,
    IOperation? Instrument,
    IOperation? Name,
    IOperation? Amount,
    ImmutableArray<Label> Labels,
    bool IsComplete);
