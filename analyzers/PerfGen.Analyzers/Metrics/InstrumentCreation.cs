using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers.Metrics;

/// <summary>An operation that creates or declares a metric.</summary>
/// <param name="Operation">The call or object creation.</param>
/// <param name="Library">Whose API.</param>
/// <param name="Kind">Counter, gauge and so on.</param>
/// <param name="Owner">The meter or factory that it is created on, if that is a value.</param>
/// <param name="Name">The expression of the metric's name.</param>
/// <param name="Unit">The expression of its unit.</param>
/// <param name="Buckets">The expression of a histogram's boundaries.</param>
/// <param name="IsConfigurationSeen">Whether all that it was configured with is in sight, so that what is not there is left to the default.</param>
/// <param name="LabelNames">The label names that are declared with it; default where there are none to be read.</param>
internal sealed record InstrumentCreation(
    IOperation Operation,
    MetricLibrary Library,
    InstrumentKind Kind,
    IOperation? Owner,
    IOperation? Name,
    IOperation? Unit,
    IOperation? Buckets,
    bool IsConfigurationSeen,
    ImmutableArray<IOperation> LabelNames);
