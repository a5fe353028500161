namespace PerfGen.AspNetCore.Contract;

/// <summary>The data of a <c>metrics</c> event.</summary>
internal sealed record MetricsEvent(DateTimeOffset Now, bool Live, HealthSummary Health, SummaryValues Summary);

/// <summary>The data of a <c>methods</c> event: those of the first rows that changed.</summary>
internal sealed record MethodsEvent(DateTimeOffset Now, IReadOnlyList<MethodRow> Methods);
