using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Monitoring.Comparing;

/// <summary>The result: every row of both sides with its verdict, and nothing dropped.</summary>
internal sealed class Comparison
{
    private readonly Lazy<IReadOnlyList<FamilyView>> _families;
    private readonly Lazy<FamilyView?> _overall;

    /// <summary>The bootstrap behind the means is drawn when somebody looks.</summary>
    public Comparison()
    {
        _families = new(() => [.. FamilyView.Of(Rows!)]);
        _overall = new(() => FamilyView.OfAll(Rows!));
    }

    public required string BeforeLabel { get; init; }

    public required string AfterLabel { get; init; }

    public required SideKind Kind { get; init; }

    /// <summary>Worst first: regressions by ratio, then improvements, what is open, what is the same, what came and went.</summary>
    public required IReadOnlyList<ComparedRow> Rows { get; init; }

    public required HostComparison Host { get; init; }

    public required JudgingOptions Options { get; init; }

    public IReadOnlyList<FamilyView> Families => _families.Value;

    /// <summary>All rows with a ratio; null without any.</summary>
    public FamilyView? Overall => _overall.Value;

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Rows that both sides have.</summary>
    public int Compared => Rows.Count(static row => row.Before is not null && row.After is not null);

    public int Count(Verdict verdict) => Rows.Count(row => row.Verdict == verdict);
}
