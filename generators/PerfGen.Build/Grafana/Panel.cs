namespace PerfGen.Build.Grafana;

/// <summary>A panel, or a row of panels. Places are in Grafana's grid, which is 24 wide.</summary>
/// <param name="Unit">Grafana's name of the unit, such as "s".</param>
/// <param name="Lines">Limits, drawn as lines in the panel.</param>
internal sealed record Panel(int Id, string Title, string Description, int X, int Y, string Unit, IReadOnlyList<Target> Targets, IReadOnlyList<LimitLine> Lines)
{
    public const int Width = 6;
    public const int Height = 8;

    public bool IsRow { get; init; }

    /// <summary>What a folded row holds.</summary>
    public IReadOnlyList<Panel> Folded { get; init; } = [];

    public static Panel Row(int id, int y, string title, IReadOnlyList<Panel> folded) => new(id, title, "", 0, y, "", [], []) { IsRow = true, Folded = folded };
}

/// <summary>A query and what its lines are called.</summary>
internal sealed record Target(string Query, string Legend);

/// <summary>A limit of a panel, in the panel's unit.</summary>
internal sealed record LimitLine(double Value, bool IsCritical);
