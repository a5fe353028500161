namespace PerfGen.Benchmarks.Building;

/// <summary>Builds the variants in turns, so that whatever slows the machine slows them all.</summary>
internal static class BuildTimeRun
{
    /// <summary>The cost of each variant in each round, by scenario.</summary>
    public static IReadOnlyDictionary<BuildScenario, BuildCost[][]> Of(string root, int rounds)
    {
        using var server = new CompilerServer();
        var costs = new Dictionary<BuildScenario, BuildCost[][]>();
        foreach (BuildScenario scenario in BuildScenario.All)
        {
            // For the caches, and for the compiler of the server.
            for (int i = 0; i < scenario.WarmUps; i++)
            {
                foreach (BuildVariant variant in BuildVariant.All)
                    scenario.Build(Path.Combine(root, variant.Folder), server);
            }

            costs.Add(scenario, [.. Enumerable.Range(0, rounds * scenario.Repeated).Select(round => Round(root, scenario, server, round))]);
            Console.Error.WriteLine($"{scenario.Name}: {rounds * scenario.Repeated} rounds");
        }

        return costs;
    }

    /// <summary>Each variant once; who begins changes from round to round.</summary>
    private static BuildCost[] Round(string root, BuildScenario scenario, CompilerServer server, int round)
    {
        int count = BuildVariant.All.Count;
        var costs = new BuildCost[count];
        for (int turn = 0; turn < count; turn++)
        {
            int variant = (round + turn) % count;
            costs[variant] = scenario.Build(Path.Combine(root, BuildVariant.All[variant].Folder), server);
        }

        return costs;
    }
}
