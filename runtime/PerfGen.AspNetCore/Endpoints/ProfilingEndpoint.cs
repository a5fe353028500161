using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>profiling</c>: the live switch, read and set.</summary>
internal static partial class ProfilingEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts)
    {
        map.Read("profiling", static context => AnswerAsync(context));
        map.Change(HttpMethods.Put, "profiling", context => SetAsync(context, parts), new TokenBucket(burst: 10, perSecond: 1, parts.Time));
    }

    private static async Task SetAsync(HttpContext context, LiveParts parts)
    {
        ProfilingRequest request = await RequestBodies.ReadAsync(context, LiveJsonContext.Default.ProfilingRequest).ConfigureAwait(false);
        Profiler.IsEnabled = request.Live;
        // Where recording is trimmed away the switch stays as it is, and the answer says so.
        LogSwitched(parts.Logger, Profiler.IsEnabled ? "on" : "off");
        parts.State.Refresh();
        await AnswerAsync(context).ConfigureAwait(false);
    }

    private static Task AnswerAsync(HttpContext context) =>
        Answers.WriteAsync(context, new ProfilingAnswer(Profiler.IsEnabled), LiveJsonContext.Default.ProfilingAnswer);

    [LoggerMessage(Level = LogLevel.Information, Message = "PerfGen: recording was switched {State} through the live API.")]
    private static partial void LogSwitched(ILogger logger, string state);
}
