namespace PerfGen.Cli.Live;

/// <summary>What the person at the keys has chosen: order, filter, row, and whether the picture stands still.</summary>
internal sealed class TopView
{
    private bool _typing;

    public TopColumn Sorted { get; private set; } = TopColumn.Worst;

    public bool Descending { get; private set; } = true;

    public string Filter { get; set; } = "";

    public bool Paused { get; private set; }

    /// <summary>The id of the row that the keys stand on; null for the first.</summary>
    public string? Selected { get; private set; }

    /// <summary>The id of the method that is shown in full; null for the table.</summary>
    public string? Opened { get; private set; }

    public bool Done { get; private set; }

    /// <summary>The line under the table: what is being typed, or which keys there are.</summary>
    public string Prompt => _typing ? $"filter: {Filter}_"
        : Opened is not null ? "Esc back   q quit"
        : $"q quit  / filter  Enter details  space {(Paused ? "resume" : "pause")}  sort {string.Join(" ", TopColumn.All.Select(static column => column.Key))}  r reverse";

    public void SortBy(TopColumn column)
    {
        Descending = Sorted != column || !Descending;
        Sorted = column;
    }

    /// <summary>The rows in their order, after the filter.</summary>
    public IReadOnlyList<LiveMethod> Order(LiveFrame frame)
    {
        string[] words = Filter.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<LiveMethod> rows = frame.Methods.Where(row => words.All(word => $"{row.Title}{row.Signature} {row.File}".Contains(word, StringComparison.OrdinalIgnoreCase)));
        return [.. (Descending ? rows.OrderByDescending(Rank) : rows.OrderBy(Rank)).ThenBy(static row => row.Title, StringComparer.Ordinal)];

        double Rank(LiveMethod row) => Sorted.Of(row) ?? double.NegativeInfinity;
    }

    /// <summary>Takes a key; true when something is to be drawn anew.</summary>
    public bool Press(ConsoleKeyInfo key, LiveFrame frame)
    {
        if (_typing)
            return Type(key);

        switch (key.Key)
        {
            case ConsoleKey.Escape when Opened is not null:
                Opened = null;
                return true;
            case ConsoleKey.Escape when Filter.Length > 0:
                Filter = "";
                return true;
            case ConsoleKey.UpArrow:
                return Move(frame, -1);
            case ConsoleKey.DownArrow:
                return Move(frame, 1);
            case ConsoleKey.PageUp:
                return Move(frame, -10);
            case ConsoleKey.PageDown:
                return Move(frame, 10);
            case ConsoleKey.Enter:
                Opened = Order(frame) is [var first, ..] rows ? rows.FirstOrDefault(row => row.Id == Selected, first).Id : null;
                return true;
            case ConsoleKey.Spacebar:
                Paused = !Paused;
                return true;
            default:
                return Press(key.KeyChar);
        }
    }

    private bool Press(char key)
    {
        switch (char.ToLowerInvariant(key))
        {
            case 'q' or '\u0003':
                Done = true;
                return true;
            case '/':
                _typing = true;
                return true;
            case 'r':
                Descending = !Descending;
                return true;
            case var letter when TopColumn.All.FirstOrDefault(column => column.Key == letter) is { } column:
                SortBy(column);
                return true;
            default:
                return false;
        }
    }

    private bool Type(ConsoleKeyInfo key)
    {
        if (key.Key is ConsoleKey.Enter or ConsoleKey.Escape)
        {
            _typing = false;
            if (key.Key == ConsoleKey.Escape)
                Filter = "";
        }
        else if (key.Key == ConsoleKey.Backspace)
        {
            Filter = Filter.Length > 0 ? Filter[..^1] : "";
        }
        else if (!char.IsControl(key.KeyChar))
        {
            Filter += key.KeyChar;
        }

        return true;
    }

    private bool Move(LiveFrame frame, int rows)
    {
        IReadOnlyList<LiveMethod> order = Order(frame);
        if (order.Count == 0 || Opened is not null)
            return false;

        int at = Selected is null ? 0 : Math.Max(0, order.ToList().FindIndex(row => row.Id == Selected));
        Selected = order[Math.Clamp(at + rows, 0, order.Count - 1)].Id;
        return true;
    }
}
