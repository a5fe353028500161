namespace PerfGen.Benchmarks.Serving;

/// <summary><c>service</c>: what PerfGen costs a service under load, into the README; <c>--short</c>: two short rounds, to look at only; <c>--stream</c>: clients of the stream alone, the same.</summary>
internal static class ServiceCommand
{
    public const string Name = "service";

    public static async Task<int> RunAsync(string[] arguments)
    {
        bool brief = arguments is ["--short"], streamAlone = arguments is ["--stream"];
        if (arguments is not [] && !brief && !streamAlone)
        {
            Console.Error.WriteLine($"'{Name}' takes no argument, or '--short', or '--stream'.");
            return 2;
        }

        (int rounds, int seconds) = brief ? (2, 3) : (7, 5);
        string root = Directory.CreateTempSubdirectory("perfgen-service-builds-").FullName;
        try
        {
            foreach (ServiceProgram program in ServiceVariant.All.Select(static variant => variant.Program).Distinct())
                program.Build(root);
            string table = (streamAlone ? "" : ServiceTable.Write(await ServiceRun.OfAsync(root, rounds, seconds))) + ServiceTable.Write(await StreamCost.OfAsync(root, rounds, seconds));
            Console.Write(table);
            return arguments is not [] || ReadmeTable.Replace(Name, table) ? 0 : 3;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
