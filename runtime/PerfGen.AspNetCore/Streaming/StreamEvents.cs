using System.Text.Json;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;

namespace PerfGen.AspNetCore.Streaming;

/// <summary>
/// The events of a view against the one before, each serialised once, when the first client wants it. Not safe for concurrent
/// use: the hub makes them under its lock.
/// </summary>
internal sealed class StreamEvents(LiveView view, LiveView? before)
{
    private readonly Dictionary<int, byte[]?> _methodsByTop = [];
    private List<(int Position, byte[] Json)>? _changed;
    private byte[]? _metrics;
    private List<byte[]>? _alerts;
    private List<byte[]>? _critical;

    /// <summary>What a client with these topics is sent.</summary>
    public IEnumerable<byte[]> For(Topics topics, int top)
    {
        if (topics.HasFlag(Topics.Metrics))
            yield return _metrics ??= Metrics();
        if (topics.HasFlag(Topics.Methods) && Methods(top) is { } methods)
            yield return methods;
        if (topics.HasFlag(Topics.Alerts))
        {
            foreach (byte[] alert in _alerts ??= Alerts("alert", static _ => true))
                yield return alert;
        }

        if (topics.HasFlag(Topics.Critical))
        {
            foreach (byte[] alert in _critical ??= Alerts("critical-alert", static alert => alert.Severity == KindNames.Critical))
                yield return alert;
        }
    }

    private byte[] Metrics() => SseText.Event("metrics", view.Sequence, JsonSerializer.SerializeToUtf8Bytes(
        new MetricsEvent(view.Now, view.Live, view.Health, view.Summary), LiveJsonContext.Default.MetricsEvent));

    /// <summary>Those of the first rows that changed; null when none did.</summary>
    private byte[]? Methods(int top)
    {
        if (_methodsByTop.TryGetValue(top, out byte[]? known))
            return known;

        _changed ??= Changed();
        using var json = new MemoryStream();
        json.Write(JsonSerializer.SerializeToUtf8Bytes(new MethodsEvent(view.Now, []), LiveJsonContext.Default.MethodsEvent).AsSpan()[..^2]);
        int written = 0;
        foreach ((int position, byte[] row) in _changed)
        {
            if (position >= top)
                break;
            if (written++ > 0)
                json.WriteByte((byte)',');
            json.Write(row);
        }

        json.Write("]}"u8);
        byte[]? text = written == 0 ? null : SseText.Event("methods", view.Sequence, json.ToArray());
        _methodsByTop.Add(top, text);
        return text;
    }

    private List<(int Position, byte[] Json)> Changed()
    {
        var changed = new List<(int, byte[])>();
        for (int i = 0; i < view.Rows.Count && i < DashboardText.MaxMethods; i++)
        {
            MethodRow row = view.Rows[i];
            if (before?.RowsById.GetValueOrDefault(row.Id) is not { } old || HasChanged(old.Row, row))
                changed.Add((i, JsonSerializer.SerializeToUtf8Bytes(row, LiveJsonContext.Default.MethodRow)));
        }

        return changed;
    }

    private static bool HasChanged(MethodRow old, MethodRow row) =>
        old.Calls != row.Calls
        || old.CallsPerSecond != row.CallsPerSecond
        || old.Score != row.Score
        || old.InFlight != row.InFlight
        || !(old.Thresholds ?? []).SequenceEqual(row.Thresholds ?? []);

    /// <summary>Those whose state is another; to a client that has just come, those that fire.</summary>
    private List<byte[]> Alerts(string name, Func<AlertInfo, bool> wanted)
    {
        Dictionary<string, string>? known = before?.Findings.Alerts.DistinctBy(static alert => alert.Id)
            .ToDictionary(static alert => alert.Id, static alert => alert.State);
        return
        [
            .. view.Findings.Alerts
                .Where(alert => known is null ? alert.State == AlertInfo.Firing : known.GetValueOrDefault(alert.Id) != alert.State)
                .Where(wanted)
                .Select(alert => SseText.Event(name, view.Sequence, JsonSerializer.SerializeToUtf8Bytes(alert, LiveJsonContext.Default.AlertInfo))),
        ];
    }
}
