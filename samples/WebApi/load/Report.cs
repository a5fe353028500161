using System.Globalization;

namespace Shop.Load;

/// <summary>What is printed, and whether outside and inside agree.</summary>
internal static class Report
{
    /// <summary>Fewer than this have no 95th percentile to speak of.</summary>
    private const int EnoughRequests = 200;

    /// <summary>Of quicker requests the way to the service and back is too large a part.</summary>
    private const double LongEnoughMs = 10;

    private const double Tolerance = 0.05;

    public static void Print(LoadResult result)
    {
        Write($"{result.PerSecond:F1} requests/s, {result.Requests} in {result.Seconds:F1} s, {100 * result.ErrorRate:F2} % errors");
        foreach ((string route, Latencies outside) in result.ByRoute.Append(("all", result.All)))
            Write($"{route,-24} {outside.Count,8} requests   p50 {outside.At(0.50),8:F2} ms   p95 {outside.At(0.95),8:F2} ms   p99 {outside.At(0.99),8:F2} ms");
    }

    /// <summary>False when a percentile that is judged differs by more than 5 %, or none could be judged.</summary>
    public static bool Compare(LoadResult result, IReadOnlyDictionary<string, InsideLatencies> inside)
    {
        Console.WriteLine();
        Console.WriteLine("Outside (this program) against inside (http.server.request.duration, as PerfGen collects it):");
        int judged = 0, apart = 0;
        foreach ((string route, Latencies outside) in result.ByRoute)
        {
            if (!inside.TryGetValue(route, out InsideLatencies? seen))
            {
                Write($"{route,-24} not seen inside");
                apart++;
                continue;
            }

            string verdict = seen.Count < EnoughRequests || outside.Count < EnoughRequests ? "too few to judge"
                : outside.At(0.50) < LongEnoughMs ? "too quick to judge"
                : IsNear(outside, seen, 0.50) && IsNear(outside, seen, 0.95) ? "agrees" : "DIFFERS";
            judged += verdict is "agrees" or "DIFFERS" ? 1 : 0;
            apart += verdict == "DIFFERS" ? 1 : 0;
            Write($"{route,-24} {seen.Count,8} of {outside.Count} seen   p50 {Pair(outside, seen, 0.50)}   p95 {Pair(outside, seen, 0.95)}   {verdict}");
        }

        if (judged == 0)
            Console.Error.WriteLine($"Nothing could be judged: {EnoughRequests} requests of {LongEnoughMs} ms are needed; give --seconds or --requests more.");
        return judged > 0 && apart == 0;
    }

    private static bool IsNear(Latencies outside, InsideLatencies inside, double quantile) => Math.Abs(Difference(outside, inside, quantile)) <= Tolerance;

    private static double Difference(Latencies outside, InsideLatencies inside, double quantile) => (inside.At(quantile) / outside.At(quantile)) - 1;

    private static string Pair(Latencies outside, InsideLatencies inside, double quantile) =>
        string.Create(CultureInfo.InvariantCulture, $"{outside.At(quantile),7:F2} | {inside.At(quantile),7:F2} ms ({100 * Difference(outside, inside, quantile),5:F1} %)");

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
