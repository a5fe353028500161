using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;

namespace PerfGen.Tests.Snapshots;

public sealed class LargeSnapshotTests
{
    private const int Series = 10_000;

    /// <summary>A few times what an idle machine needs with optimised code: the tests are built without.</summary>
    private static readonly TimeSpan _mostPerPass = TimeSpan.FromMilliseconds(1_500);

    private static readonly Snapshot _large = Samples.With(
    [
        .. Enumerable.Range(0, Series).Select(static number => Samples.Shop.Methods[number % 3] with { Name = $"Shop.Generated.Method{number:00000}" }),
    ]);

    [Fact]
    public void TenThousandSeriesAreWrittenAndReadInMilliseconds()
    {
        TimeSpan least = TimeSpan.MaxValue;
        for (int pass = 0; pass < 3; pass++)
        {
            long start = Stopwatch.GetTimestamp();
            string json = _large.ToJson();
            Snapshot read = Snapshot.Parse(json);
            least = TimeSpan.FromTicks(Math.Min(least.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            Assert.Equal(Series, read.Methods.Count);
        }

        Assert.True(least < _mostPerPass, $"{least.TotalMilliseconds} ms.");
    }

    [Fact]
    public void NoTypeIsSerialisedByReflection()
    {
        var types = new Queue<Type>([typeof(Snapshot)]);
        var seen = new HashSet<Type>();
        while (types.TryDequeue(out Type? type))
        {
            if (!seen.Add(type))
                continue;

            JsonTypeInfo? known = SnapshotJsonContext.Default.GetTypeInfo(type);
            Assert.True(known is not null, $"{type} is not known at compile time.");
            foreach (JsonPropertyInfo property in known.Properties)
                types.Enqueue(property.PropertyType);
            foreach (Type element in type.GenericTypeArguments)
                types.Enqueue(element);
        }

        Assert.Contains(typeof(TimeStatistics), seen);
        Assert.Contains(typeof(ThresholdResult), seen);
    }

    [Fact]
    public void SnapshotsOfManyProcessesAddExactly()
    {
        const int Processes = 64;
        Snapshot sum = Snapshot.Merge(Enumerable.Range(0, Processes).Select(static number => Samples.Shop with
        {
            Process = Samples.Shop.Process with { Id = number },
        }));

        Assert.All(sum.Methods.Zip(Samples.Shop.Methods), static pair =>
        {
            (MethodSnapshot all, MethodSnapshot one) = pair;
            Assert.Equal((one.Name, one.Calls * Processes, one.Errors * Processes), (all.Name, all.Calls, all.Errors));
            Assert.Equal((one.Time!.TotalNs * Processes, one.Time.SelfNs * Processes, one.Time.WaitNs * Processes), (all.Time!.TotalNs, all.Time.SelfNs, all.Time.WaitNs));
            Assert.Equal(one.Time.Buckets.Select(static bucket => bucket with { Count = bucket.Count * Processes }), all.Time.Buckets);
            Assert.Equal(one.Allocated?.TotalBytes * Processes, all.Allocated?.TotalBytes);
        });
        Assert.Equal(Samples.Shop.Instrumentation.TotalNs * Processes, sum.Instrumentation.TotalNs);
    }
}
