using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>alerts</c>, <c>recommendations</c>, <c>trends</c>, <c>cache</c>: all of what the dashboard shows the first of.</summary>
internal static class FindingsEndpoints
{
    public static void Map(ResourceMap map, LiveParts parts)
    {
        LiveState state = parts.State;
        map.Read("alerts", context => Answers.WriteAsync(
            context, new AlertsAnswer(state.View.Now, state.View.Findings.Alerts), LiveJsonContext.Default.AlertsAnswer));
        map.Read("recommendations", context => Answers.WriteAsync(
            context, new RecommendationsAnswer(state.View.Now, state.View.Findings.Recommendations), LiveJsonContext.Default.RecommendationsAnswer));
        map.Read("trends", context => Answers.WriteAsync(
            context, new TrendsAnswer(state.View.Now, state.View.Findings.Trends), LiveJsonContext.Default.TrendsAnswer));
        map.Read("cache", context => Answers.WriteAsync(
            context, new CacheAnswer(state.View.Now, state.View.Findings.Caches), LiveJsonContext.Default.CacheAnswer));
    }
}
