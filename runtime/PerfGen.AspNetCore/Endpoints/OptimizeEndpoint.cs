using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>optimize</c>: runs actions, and says what each held before and after. Full collections are not for every second.</summary>
internal static class OptimizeEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts) => map.Change(
        HttpMethods.Post,
        "optimize",
        async context =>
        {
            OptimizeRequest request = await RequestBodies.ReadAsync(context, LiveJsonContext.Default.OptimizeRequest).ConfigureAwait(false);
            OptimizeAnswer answer = new(await parts.Optimizer.RunAsync(request.Action).ConfigureAwait(false));
            await Answers.WriteAsync(context, answer, LiveJsonContext.Default.OptimizeAnswer).ConfigureAwait(false);
        },
        new TokenBucket(burst: 5, perSecond: 0.1, parts.Time));
}
