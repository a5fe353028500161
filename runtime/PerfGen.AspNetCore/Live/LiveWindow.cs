using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Recording;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// The last intervals in memory: what the dashboard, the methods and the stream are made of. Rows look at the column of 5
/// seconds that is being filled and the one before; further back there are 240 columns for each of at most
/// <see cref="MaxPasts"/> series. Not safe for concurrent use: <see cref="LiveState"/> sees to it.
/// </summary>
internal sealed class LiveWindow
{
    /// <summary>A column is closed by the first interval that begins when it has this many.</summary>
    public const double ColumnSeconds = 5;

    /// <summary>Series that have a past; a series that was not called for 240 columns makes room.</summary>
    public const int MaxPasts = 1000;

    /// <summary>Summaries kept, one per interval.</summary>
    public const int SummaryLength = 120;

    private readonly Dictionary<ProbeIdentity, LiveMethod> _methods = [];
    private readonly Queue<SummaryValues> _summaries = new(SummaryLength);
    private int _pasts;

    /// <summary>The last interval; null before the first.</summary>
    public MonitoringInterval? Latest { get; private set; }

    /// <summary>The number of intervals seen.</summary>
    public long Sequence { get; private set; }

    /// <summary>The number of the column being filled.</summary>
    public long Ordinal { get; private set; }

    public double OpenSeconds { get; private set; }

    public double BeforeSeconds { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyCollection<SummaryValues> Summaries => _summaries;

    public void Observe(MonitoringInterval interval)
    {
        if (OpenSeconds >= ColumnSeconds - 0.001)
            CloseColumn();

        OpenSeconds += Math.Max((interval.End - interval.Start).TotalSeconds, 0);
        foreach (MethodSnapshot row in interval.Profile.Methods)
            Find(row).Add(row);

        if (_summaries.Count == SummaryLength)
            _summaries.Dequeue();
        _summaries.Enqueue(SummaryReader.Read(interval));
        Latest = interval;
        Sequence++;
    }

    /// <summary>The series of a row, which need not have been called since the window began.</summary>
    public LiveMethod Find(MethodSnapshot row)
    {
        ProbeIdentity series = row.Identity;
        if (!_methods.TryGetValue(series, out LiveMethod? method))
            _methods.Add(series, method = new LiveMethod(series));
        return method;
    }

    private void CloseColumn()
    {
        double nsPerTick = Latest!.Profile.Clock.NsPerTick;
        foreach (LiveMethod method in _methods.Values)
        {
            if (!method.Open.IsEmpty && HasPast(method))
                method.Past!.Add(PastColumn.Of(Ordinal, method.Open, OpenSeconds, nsPerTick));
            method.CloseColumn();
        }

        Ordinal++;
        (BeforeSeconds, OpenSeconds) = (OpenSeconds, 0);
    }

    private bool HasPast(LiveMethod method)
    {
        if (method.Past is not null)
            return true;

        if (_pasts == MaxPasts)
            Forget();
        if (_pasts == MaxPasts)
            return false;

        method.Past = new MethodPast();
        _pasts++;
        return true;
    }

    private void Forget()
    {
        foreach (LiveMethod method in _methods.Values)
        {
            if (method.Past is { } past && past.LastOrdinal <= Ordinal - MethodPast.Columns)
            {
                method.Past = null;
                _pasts--;
            }
        }
    }
}
