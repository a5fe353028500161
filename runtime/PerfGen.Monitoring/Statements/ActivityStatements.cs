using System.Diagnostics;
using PerfGen.Recording;

namespace PerfGen.Monitoring.Statements;

/// <summary>
/// Statements and requests from the activities that drivers and HTTP clients publish. The caller is who runs when an activity starts: a
/// driver may end it on any thread.
/// </summary>
internal sealed class ActivityStatements : IDisposable
{
    private const string CallerProperty = "perfgen.caller";

    private readonly StatementWatch _watch;
    private readonly HashSet<string> _sources;
    private readonly ActivityListener _listener;

    public ActivityStatements(StatementWatch watch, IEnumerable<string> sources)
    {
        _watch = watch;
        _sources = sources.ToHashSet(StringComparer.Ordinal);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => _sources.Contains(source.Name),

            // Without all data drivers leave out the statement. It is not recorded: nobody is asked to send it anywhere.
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            SampleUsingParentId = static (ref ActivityCreationOptions<string> _) => ActivitySamplingResult.AllData,
            ActivityStarted = static activity =>
            {
                if (CallTracking.Current is { } frame)
                    activity.SetCustomProperty(CallerProperty, frame);
            },
            ActivityStopped = OnStopped,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    private void OnStopped(Activity activity)
    {
        var frame = activity.GetCustomProperty(CallerProperty) as CallFrame;
        bool failed = activity.Status == ActivityStatusCode.Error;
        if ((activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is string sql)
        {
            // Where generated code measures the call of the command, that tells of the statement.
            if (frame is { Subject: System.Data.IDbCommand })
                return;

            string system = (activity.GetTagItem("db.system.name") ?? activity.GetTagItem("db.system")) as string ?? activity.Source.Name;
            _watch.Observe(new Statement(_watch.Texts.Normalize(sql, system), system, StatementWatch.CallerOf(frame), OperationOf(activity), activity.Duration, failed));
        }
        else if (activity.GetTagItem("url.full") is string url && activity.GetTagItem("http.request.method") is string method)
        {
            _watch.Observe(new Statement(RequestText.Normalize(method, url), "http", StatementWatch.CallerOf(frame), OperationOf(activity), activity.Duration, failed));
        }
    }

    private static string? OperationOf(Activity activity)
    {
        Activity? outermost = activity.Parent;
        while (outermost?.Parent is { } parent)
            outermost = parent;
        return outermost?.DisplayName;
    }
}
