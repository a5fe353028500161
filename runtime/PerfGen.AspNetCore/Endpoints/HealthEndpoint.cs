using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>
/// <c>health</c>: open, and so without reasons, which name methods. Its status code is 200 as long as the process answers: a
/// slow service that is taken out of rotation makes the others slower.
/// </summary>
internal static class HealthEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts) =>
        map.Open("health", context => Answers.WriteAsync(context, Answer(parts.State.View), LiveJsonContext.Default.HealthAnswer));

    private static HealthAnswer Answer(LiveView view) => new(view.Now, view.Health.Status);
}
