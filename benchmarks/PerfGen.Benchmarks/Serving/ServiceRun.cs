namespace PerfGen.Benchmarks.Serving;

/// <summary>
/// Starts the variants in turns, each as a new process: two processes of the same program differ by more than what is looked for, and only
/// many of them tell.
/// </summary>
internal static class ServiceRun
{
    /// <summary>The cost of each variant in each round, by load.</summary>
    public static async Task<IReadOnlyDictionary<ServiceLoad, ServiceCost[][]>> OfAsync(string root, int rounds, int seconds)
    {
        var costs = ServiceLoad.All.ToDictionary(static load => load, _ => new ServiceCost[rounds][]);
        for (int round = 0; round < rounds; round++)
        {
            foreach (ServiceLoad load in ServiceLoad.All)
                costs[load][round] = new ServiceCost[ServiceVariant.All.Count];
            for (int turn = 0; turn < ServiceVariant.All.Count; turn++)
            {
                int variant = (round + turn) % ServiceVariant.All.Count;
                using RunningService service = await ServiceVariant.All[variant].StartAsync(root);
                // What is compiled while it runs, and compiled again as it turns out to be busy.
                foreach (ServiceLoad load in ServiceLoad.All)
                    await ServiceCost.OfAsync(service, load.For(service, seconds));
                foreach (ServiceLoad load in ServiceLoad.All)
                    costs[load][round][variant] = await ServiceCost.OfAsync(service, load.For(service, seconds));
            }

            Console.Error.WriteLine($"round {round + 1} of {rounds}");
        }

        return costs;
    }
}
