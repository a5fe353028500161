using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Collecting;

/// <summary><c>collecting</c>: prints what listening and collecting cost; <c>collecting --short</c>: in a fifth of the time; <c>--parts</c>: where it goes, and what following calls costs.</summary>
internal static class CollectingCommand
{
    public const string Name = "collecting";

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is ["--parts"])
        {
            foreach (string line in CollectionParts.Run().Append("").Concat(FollowedCalls.Run()))
                Console.WriteLine(line);
            return 0;
        }

        bool brief = arguments is ["--short"];
        if (arguments is not [] && !brief)
        {
            Console.Error.WriteLine($"'{Name}' takes no argument, or '--short', or '--parts'.");
            return 2;
        }

        Console.WriteLine($"{Machine.Describe()}.\n");
        foreach (string line in RecordingComparison.Run(rounds: brief ? 60 : 300))
            Console.WriteLine(line);
        Console.WriteLine();
        foreach (string line in CollectionCost.Run(rounds: brief ? 2 : 3, seconds: brief ? 10 : 20))
            Console.WriteLine(line);
        return 0;
    }
}
