namespace PerfGen.Benchmarks.Serving;

/// <summary>What clients of the stream cost the service, beside customers at ease: its processor time with them and without, in turns.</summary>
internal static class StreamCost
{
    public const int Clients = 50;

    public const int Customers = 4;

    // Until what runs once a second and client is compiled for good.
    private const int WarmUps = 3;

    /// <summary>In each round, the share of one processor that the clients took.</summary>
    public static async Task<double[]> OfAsync(string root, int rounds, int seconds)
    {
        using RunningService service = await ServiceVariant.All[^2].StartAsync(root);
        var load = new ServiceLoad("", Customers);
        for (int warmUp = 0; warmUp < WarmUps; warmUp++)
            await WatchedAsync();
        var shares = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            double alone = await ProcessorSecondsAsync(), watched = await WatchedAsync();
            shares[round] = (watched - alone) / seconds;
        }

        return shares;

        async Task<double> WatchedAsync()
        {
            await using StreamClients clients = await StreamClients.ConnectAsync(service.Address, Clients);
            double used = await ProcessorSecondsAsync();
            clients.MustHaveHeard(seconds);
            return used;
        }

        async Task<double> ProcessorSecondsAsync()
        {
            double before = service.ProcessorSeconds();
            await Shop.Load.LoadRun.DriveAsync(service.Client, load.For(service, seconds));
            return service.ProcessorSeconds() - before;
        }
    }
}
