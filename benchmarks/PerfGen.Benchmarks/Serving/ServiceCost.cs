using Shop.Load;

namespace PerfGen.Benchmarks.Serving;

/// <summary>One service under one load.</summary>
/// <param name="PerSecond">Requests that were answered.</param>
/// <param name="P50">Of all requests, in milliseconds, seen from outside.</param>
/// <param name="P99">As <paramref name="P50"/>.</param>
/// <param name="ProcessorSeconds">Of the service for each request.</param>
internal readonly record struct ServiceCost(double PerSecond, double P50, double P99, double ProcessorSeconds)
{
    /// <summary>Drives the service; throws when it does not answer every request with success.</summary>
    public static async Task<ServiceCost> OfAsync(RunningService service, LoadOptions load)
    {
        double before = service.ProcessorSeconds();
        LoadResult result = await LoadRun.DriveAsync(service.Client, load);
        double used = service.ProcessorSeconds() - before;
        return result.Errors == 0
            ? new ServiceCost(result.PerSecond, result.All.At(0.50), result.All.At(0.99), used / result.Requests)
            : throw new InvalidOperationException($"{result.Errors} of {result.Requests} requests failed; figures of a service that fails are worth nothing.");
    }
}
