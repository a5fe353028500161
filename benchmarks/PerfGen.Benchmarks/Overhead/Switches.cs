using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>
/// What a profiled call costs with each of the three switches off. The feature switch is read once in a process, so that one is measured
/// in another.
/// </summary>
internal static class Switches
{
    public const string ChildOption = "--without-support";
    public const string Live = "`Profiler.IsEnabled = false`", Feature = "`PerfGenIsSupported=false`", Build = "`PerfGenEnabled=false`";

    private static readonly IEnumerable<Case> _directAndProfiled =
        [.. Places.Of(Catalogue.DirectCall, typeof(Direct.EmptyAt<>)), .. Places.Of(Catalogue.Profile, typeof(Profiled.EmptyAt<>))];

    /// <summary>Nanoseconds of a call: direct, and with the switch off, in one run each.</summary>
    public static IReadOnlyDictionary<string, (double Direct, double Off)> Run(int rounds)
    {
        Profiler.IsEnabled = false;
        try
        {
            IReadOnlyDictionary<Case, Figures> here = PairedRun.Run([.. _directAndProfiled, .. Places.Of(Build, typeof(Unbuilt<>))], threads: 1, rounds);
            double direct = Nanoseconds(here, Catalogue.DirectCall);
            return new Dictionary<string, (double Direct, double Off)>
            {
                [Live] = (direct, Nanoseconds(here, Catalogue.Profile)),
                [Feature] = InAnotherProcess(rounds),
                [Build] = (direct, Nanoseconds(here, Build)),
            };
        }
        finally
        {
            Profiler.IsEnabled = true;
        }
    }

    /// <summary>The other process: prints both figures.</summary>
    public static int RunAsChild(int rounds)
    {
        if (CompilerServices.Gate.IsSupported)
            return 3;

        IReadOnlyDictionary<Case, Figures> figures = PairedRun.Run([.. _directAndProfiled], threads: 1, rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds(figures, Catalogue.DirectCall)} {Nanoseconds(figures, Catalogue.Profile)}"));
        return 0;
    }

    private static (double Direct, double Off) InAnotherProcess(int rounds)
    {
        string assembly = typeof(Switches).Assembly.Location;
        string configuration = Path.Combine(Path.GetTempPath(), $"perfgen-{Guid.NewGuid():N}.runtimeconfig.json");
        JsonNode json = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(assembly, ".runtimeconfig.json")))!;
        JsonObject properties = json["runtimeOptions"]!["configProperties"] as JsonObject ?? [];
        properties["PerfGen.IsSupported"] = false;
        json["runtimeOptions"]!["configProperties"] ??= properties;
        File.WriteAllText(configuration, json.ToJsonString());
        try
        {
            using Process process = OtherProcess.Start(
                ["--runtimeconfig", configuration, "--depsfile", Path.ChangeExtension(assembly, ".deps.json")], ChildOption, rounds.ToString(CultureInfo.InvariantCulture));
            string[] figures = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
            process.WaitForExit();
            return process.ExitCode == 0
                ? (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture))
                : throw new InvalidOperationException($"The run without support ended with exit code {process.ExitCode}; run it by hand with {ChildOption}.");
        }
        finally
        {
            File.Delete(configuration);
        }
    }

    private static double Nanoseconds(IReadOnlyDictionary<Case, Figures> figures, string subject) => OverheadRun.Of(figures, subject).Nanoseconds;

    private readonly struct Unbuilt<TPlace> : ICall
        where TPlace : struct
    {
        public static int Call(int value) => SwitchedOff.Calls.Call<TPlace>(value);
    }
}
