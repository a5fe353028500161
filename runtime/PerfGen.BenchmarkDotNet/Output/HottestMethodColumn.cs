using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using PerfGen.BenchmarkDotNet.Profiles;

namespace PerfGen.BenchmarkDotNet.Output;

/// <summary>A column about the profiled method in which the benchmark spends most of its own time.</summary>
internal sealed class HottestMethodColumn : IColumn
{
    public static readonly IColumn[] All =
    [
        new HottestMethodColumn("Hottest method", "The profiled method with the most self time", isNumeric: false, 0, static method => method.ShortName),
        new HottestMethodColumn("Share", "Its part of the self time of all profiled methods", isNumeric: true, 1, static method => Amounts.Share(method.Share)),
        new HottestMethodColumn("Calls/Op", "Its calls per operation", isNumeric: true, 2, static method => Amounts.Number(method.CallsPerOperation)),
        new HottestMethodColumn("Alloc/Op", "What its calls allocate per operation, callees included", isNumeric: true, 3, static method => Amounts.Size(method.BytesPerOperation)),
    ];

    private readonly Func<MethodProfile, string> _value;

    private HottestMethodColumn(string name, string legend, bool isNumeric, int priority, Func<MethodProfile, string> value)
    {
        // Together, and after the columns that BenchmarkDotNet's own diagnosers add to the same category.
        (ColumnName, Legend, IsNumeric, PriorityInCategory, _value) = (name, legend, isNumeric, 1000 + priority, value);
    }

    public string Id => $"PerfGen.{ColumnName}";

    public string ColumnName { get; }

    public string Legend { get; }

    public bool IsNumeric { get; }

    public int PriorityInCategory { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Metric;

    public UnitType UnitType => UnitType.Dimensionless;

    /// <summary>Shown where any benchmark of the table recorded something.</summary>
    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(static benchmark => Hottest(benchmark) is not null);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => Hottest(benchmarkCase) is { } method ? _value(method) : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    private static MethodProfile? Hottest(BenchmarkCase benchmark) => PerfGenDiagnoser.Default.ProfileOf(benchmark)?.Methods is [var hottest, ..] ? hottest : null;
}
