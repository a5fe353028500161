using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>Work that waits for a thread of the pool.</summary>
internal sealed class ThreadPoolStarvation : IRecommendationRule
{
    private const string Queue = "dotnet.thread_pool.queue.length";
    private const string Threads = "dotnet.thread_pool.thread.count";

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        int processors = Math.Max(1, input.Profile.Process.ProcessorCount);
        // A queue is there for a moment whenever work arrives in a burst; threads beyond the processors show that it stays.
        if (Typical(input.Metrics, Queue) is not { } queue || Typical(input.Metrics, Threads) is not { } threads || queue < 2 * processors || threads <= processors)
            yield break;

        MethodSnapshot? slowest = input.Profile.Methods.Where(static row => row.Time is not null).MaxBy(static row => row.Time!.SelfNs);
        yield return new Recommendation
        {
            Rule = "thread-pool-starvation",
            Priority = RecommendationPriority.High,
            Category = "waiting",
            Title = $"{Figures.Number(queue)} work items wait for a thread of the pool.",
            Subject = slowest is null ? "" : Figures.Name(slowest),
            Place = slowest is null ? "" : Figures.Place(slowest),
            Evidence =
            [
                $"queue {Figures.Number(queue)}, threads {Figures.Number(threads)}, processors {processors}",
                .. slowest is null ? Array.Empty<string>() : [$"most self time, {Figures.Time(slowest.Time!.SelfNs)}, is in {Figures.Name(slowest)}; whether it blocks there, the profile does not know"],
            ],
            Effect = "Every asynchronous continuation waits as long as the queue takes: latency everywhere, with an idle processor.",
            Actions =
            [
                "Look for blocking: Result, Wait(), GetAwaiter().GetResult(), Thread.Sleep, and locks around I/O; await instead.",
                "Move long work to a thread of its own (TaskCreationOptions.LongRunning).",
                "A higher minimum of threads (ThreadPool.SetMinThreads) relieves it meanwhile.",
            ],
        };
    }

    private static double? Typical(MetricsSnapshot metrics, string name) =>
        metrics.Families.FirstOrDefault(family => family.Name == name)?.Series is [var series, ..]
            ? series.Distribution is { Count: > 0 } seen ? seen.P50 : series.Value
            : null;
}
