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

    private static readonly IReadOnlyList<Case> _direct = Places.Of(Catalogue.DirectCall, typeof(Direct.EmptyAt<>));
    private static readonly IReadOnlyList<Case> _profiled = Places.Of(Catalogue.Profile, typeof(Profiled.EmptyAt<>));
    private static readonly IReadOnlyList<Case> _unbuilt = Places.Of(Build, typeof(Unbuilt<>));

    /// <summary>Nanoseconds of a call: direct, and with the switch off, in one run each, the mean of its <see cref="Places"/>.</summary>
    public static IReadOnlyDictionary<string, (double Direct, double Off)> Run(int rounds)
    {
        Profiler.IsEnabled = false;
        try
        {
            IReadOnlyDictionary<Case, Figures> here = PairedRun.Run([.. _direct, .. _profiled, .. _unbuilt], threads: 1, rounds);
            return new Dictionary<string, (double Direct, double Off)>
            {
                [Live] = (Mean(here, _direct), Mean(here, _profiled)),
                [Feature] = InAnotherProcess(rounds),
                [Build] = (Mean(here, _direct), Mean(here, _unbuilt)),
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

        IReadOnlyDictionary<Case, Figures> figures = PairedRun.Run([.. _direct, .. _profiled], threads: 1, rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mean(figures, _direct)} {Mean(figures, _profiled)}"));
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

    private static double Mean(IReadOnlyDictionary<Case, Figures> figures, IReadOnlyList<Case> places) => places.Average(place => figures[place].Nanoseconds);

    private readonly struct Unbuilt<TPlace> : ICall
        where TPlace : struct
    {
        public static int Call(int value) => SwitchedOff.Calls.Call<TPlace>(value);
    }
}
