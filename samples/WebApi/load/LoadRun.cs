using System.Diagnostics;
using System.Net.Http.Json;

namespace Shop.Load;

/// <summary>What came out of it, seen from outside.</summary>
internal sealed record LoadResult(int Requests, int Errors, double Seconds, Latencies All, IReadOnlyList<(string Route, Latencies Latencies)> ByRoute)
{
    public double PerSecond => Requests / Seconds;

    public double ErrorRate => Requests == 0 ? 1 : (double)Errors / Requests;
}

/// <summary>Clients that do as customers do: look at a product, order a few, look at the orders. Each waits for its answer.</summary>
internal static class LoadRun
{
    private const int Products = 500;
    private static readonly string[] _regions = ["Eu", "Us", "Apac"];

    public static async Task<LoadResult> DriveAsync(HttpClient client, LoadOptions options)
    {
        int left = options.Requests;
        var watch = Stopwatch.StartNew();
        List<Sample>[] samples = await Task.WhenAll(Enumerable.Range(0, options.Clients).Select(seed => RunAsync(client, new Random(seed), () =>
            watch.Elapsed.TotalSeconds < options.Seconds && Interlocked.Decrement(ref left) >= 0)));
        Sample[] all = [.. samples.SelectMany(static samples => samples)];
        return new LoadResult(
            all.Length,
            all.Count(static sample => !sample.Fine),
            watch.Elapsed.TotalSeconds,
            new Latencies(all.Select(static sample => sample.Milliseconds)),
            [.. all.GroupBy(static sample => sample.Route).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => (group.Key, new Latencies(group.Select(static sample => sample.Milliseconds))))]);
    }

    private static async Task<List<Sample>> RunAsync(HttpClient client, Random random, Func<bool> goesOn)
    {
        var samples = new List<Sample>();
        while (goesOn())
        {
            int choice = random.Next(10);
            samples.Add(choice switch
            {
                < 5 => await TimeAsync("GET /products/{id:int}", () => client.GetAsync(new Uri($"/products/{random.Next(1, Products + 1)}", UriKind.Relative))),
                < 8 => await TimeAsync("POST /orders", () => client.PostAsJsonAsync("/orders", new { region = random.Next(_regions.Length), lines = Lines(random) })),
                _ => await TimeAsync("GET /orders", () => client.GetAsync(new Uri("/orders?take=20", UriKind.Relative))),
            });
        }

        return samples;
    }

    private static object[] Lines(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new { productId = random.Next(1, Products + 1), quantity = random.Next(1, 4) })];

    private static async Task<Sample> TimeAsync(string route, Func<Task<HttpResponseMessage>> send)
    {
        long start = Stopwatch.GetTimestamp();
        bool fine = false;
        try
        {
            using HttpResponseMessage response = await send();
            await response.Content.ReadAsByteArrayAsync();
            fine = response.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or IOException)
        {
            // It counts as an error, with the time that it took.
        }

        return new Sample(route, Stopwatch.GetElapsedTime(start).TotalMilliseconds, fine);
    }

    private sealed record Sample(string Route, double Milliseconds, bool Fine);
}
