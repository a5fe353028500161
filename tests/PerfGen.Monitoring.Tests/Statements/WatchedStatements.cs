using System.Diagnostics;
using PerfGen.Monitoring.Statements;

namespace PerfGen.Monitoring.Tests.Statements;

/// <summary>A driver that publishes activities under a name of its own, and a watch that listens to it.</summary>
internal sealed class WatchedStatements : IDisposable
{
    private readonly ActivitySource _driver = new($"Driver.{Guid.NewGuid():N}");

    public WatchedStatements(Action<StatementsOptions>? configure = null)
    {
        var options = new StatementsOptions { Enabled = true, SlowAfter = TimeSpan.FromHours(1) };
        options.Sources.Clear();
        options.Sources.Add(_driver.Name);
        configure?.Invoke(options);
        Watch = new StatementWatch(options, TimeProvider.System);
    }

    public StatementWatch Watch { get; }

    public void Run(string sql, TimeSpan? duration = null)
    {
        using Activity? activity = _driver.StartActivity("query", ActivityKind.Client);
        activity?.SetTag("db.query.text", sql);
        activity?.SetTag("db.system.name", "postgresql");
        if (duration is { } known)
            activity?.SetEndTime(activity.StartTimeUtc + known);
    }

    public void Dispose()
    {
        Watch.Dispose();
        _driver.Dispose();
    }
}
