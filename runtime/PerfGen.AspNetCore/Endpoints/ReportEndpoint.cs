using System.Text;
using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.Reporting;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>
/// <c>report?format=json|snapshot|markdown|table</c>: the profile since the process started. The snapshot alone is what
/// <c>perfgen compare</c>, <c>check</c> and <c>report</c> read.
/// </summary>
internal static class ReportEndpoint
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Markdown = "text/markdown; charset=utf-8";

    public static void Map(ResourceMap map, LiveParts parts) =>
        map.Read("report", context => AnswerAsync(context, parts), new TokenBucket(burst: 5, perSecond: 0.5, parts.Time));

    private static Task AnswerAsync(HttpContext context, LiveParts parts)
    {
        LiveView view = parts.State.View;
        Snapshot? profile = view.Interval?.ProfileTotal;
        string format = QueryValues.Text(context, "format") ?? "json";
        if (format == "json")
        {
            RawJson? json = profile is null ? null : new RawJson(Snapshot(profile));
            return Answers.WriteAsync(context, new ReportAnswer(view.Now, parts.ApplicationAt(view.Now), view.Health, json), LiveJsonContext.Default.ReportAnswer);
        }

        if (format is not ("snapshot" or "markdown" or "table"))
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "format is json, snapshot, markdown or table.");
        if (profile is null)
            throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "The first interval has not ended yet; try again later.");
        return format switch
        {
            "snapshot" => Answers.WriteAsync(context, Answers.Json, Snapshot(profile)),
            "markdown" => Answers.WriteAsync(context, Markdown, Written(profile.WriteMarkdown)),
            _ => Answers.WriteAsync(context, Text, Written(writer => profile.WriteTable(writer))),
        };
    }

    private static byte[] Snapshot(Snapshot profile)
    {
        using var json = new MemoryStream();
        SnapshotJson.Write(profile, json);
        return json.ToArray();
    }

    private static byte[] Written(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
