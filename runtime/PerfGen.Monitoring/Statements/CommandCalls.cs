using System.Data;
using PerfGen.Recording;

namespace PerfGen.Monitoring.Statements;

/// <summary>
/// Statements of calls that <see cref="ProfileCallsAttribute"/> measures on database commands. The text is read when the call begins: a
/// command is used again.
/// </summary>
internal sealed class CommandCalls : IDisposable
{
    private readonly StatementWatch _watch;

    public CommandCalls(StatementWatch watch)
    {
        _watch = watch;
        CallTracking.SubjectEntered += OnEntered;
        CallTracking.Ended += OnEnded;
    }

    public void Dispose()
    {
        CallTracking.SubjectEntered -= OnEntered;
        CallTracking.Ended -= OnEnded;
    }

    /// <summary>Whether the flow is inside such a call, whose statement is told by it and not by the driver.</summary>
    public static bool IsRunning => CallTracking.Current is { Subject: IDbCommand, HasEnded: false };

    private void OnEntered(CallFrame frame)
    {
        if (frame.Subject is not IDbCommand command)
            return;

        try
        {
            if (!string.IsNullOrEmpty(command.CommandText))
                Interlocked.CompareExchange(ref frame.Notes, new Begun(command.CommandText, SystemOf(command)), null);
        }
#pragma warning disable CA1031 // It is a property of somebody's class; the call goes on.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void OnEnded(CallFrame frame, long elapsed)
    {
        if (frame.Notes is not Begun begun)
            return;

        var duration = TimeSpan.FromMilliseconds(elapsed * Clock.NsPerTick / 1e6);
        _watch.Observe(new Statement(_watch.Texts.Normalize(begun.Text, begun.System), begun.System, StatementWatch.CallerOf(frame), null, duration, Failed: false));
    }

    /// <summary>The driver's name, where it says no more.</summary>
    public static string SystemOf(object command) => command.GetType().Namespace switch
    {
        "Npgsql" => "postgresql",
        "MySqlConnector" or "MySql.Data.MySqlClient" => "mysql",
        "Microsoft.Data.SqlClient" or "System.Data.SqlClient" => "microsoft.sql_server",
        "Microsoft.Data.Sqlite" => "sqlite",
        var other => other ?? "sql",
    };

    private sealed record Begun(string Text, string System);
}
