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
                foreach (BuildVariant variant in scenario.Variants)
                    scenario.Build(Path.Combine(root, variant.Folder), server);
            }

            costs.Add(scenario, [.. Enumerable.Range(0, rounds * scenario.Repeated).Select(round => Round(root, scenario, server, round))]);
            Console.Error.WriteLine($"{scenario.Name}: {rounds * scenario.Repeated} rounds");
        }

        return costs;
    }

    /// <summary>Each variant once, in any order: a running compiler is faster after some builds than after others, and none is to come always after the same.</summary>
    private static BuildCost[] Round(string root, BuildScenario scenario, CompilerServer server, int round)
    {
        var costs = new BuildCost[scenario.Variants.Count];
        int[] order = [.. Enumerable.Range(0, costs.Length)];
        new Random(round).Shuffle(order);
        foreach (int variant in order)
            costs[variant] = scenario.Build(Path.Combine(root, scenario.Variants[variant].Folder), server);
        return costs;
    }
}
