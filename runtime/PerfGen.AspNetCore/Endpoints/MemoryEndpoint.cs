using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>memory</c>: what the collector says of its heap. It starts no collection.</summary>
internal static class MemoryEndpoint
{
    private static readonly string[] _generations = ["gen0", "gen1", "gen2", "loh", "poh"];

    public static void Map(ResourceMap map, LiveParts parts) =>
        map.Read("memory", context => Answers.WriteAsync(context, Answer(parts.Time.GetUtcNow()), LiveJsonContext.Default.MemoryAnswer));

    private static MemoryAnswer Answer(DateTimeOffset now)
    {
        GCMemoryInfo collection = GC.GetGCMemoryInfo(GCKind.Any);
        return new MemoryAnswer
        {
            Now = now,
            WorkingSetBytes = Environment.WorkingSet,
            AvailableBytes = collection.TotalAvailableMemoryBytes,
            HeapBytes = collection.HeapSizeBytes,
            FragmentedBytes = collection.FragmentedBytes,
            CommittedBytes = collection.TotalCommittedBytes,
            AllocatedBytes = GC.GetTotalAllocatedBytes(),
            PauseShare = Rounding.Ratio(collection.PauseTimePercentage / 100),
            Generations =
            [
                .. _generations.Take(collection.GenerationInfo.Length).Select((name, i) => new GenerationInfo(
                    name,
                    collection.GenerationInfo[i].SizeAfterBytes,
                    collection.GenerationInfo[i].FragmentationAfterBytes,
                    i <= GC.MaxGeneration ? GC.CollectionCount(i) : null)),
            ],
        };
    }
}
