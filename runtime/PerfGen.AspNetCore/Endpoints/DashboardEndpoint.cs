using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>dashboard</c>: everything the page needs, the same bytes for everyone but for what the caller may do.</summary>
internal static class DashboardEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts, ChangeAccess changes) => map.Read(
        "dashboard",
        async context =>
        {
            bool canChange = await changes.IsGrantedAsync(context).ConfigureAwait(false);
            await Answers.WriteAsync(context, Answers.Json, parts.State.View.Dashboard, DashboardText.Ending(canChange)).ConfigureAwait(false);
        },
        new TokenBucket(burst: 50, perSecond: 20, parts.Time));
}
