using System.Diagnostics;

namespace PerfGen.Cli.Benching;

/// <summary>Tells how far the run is and about how long it will take, from how long its launches took.</summary>
internal sealed class BenchProgress(TextWriter writer)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _inLaunches;
    private int _launches;

    public void Say(string sentence) => writer.WriteLine($"[{Duration(_watch.Elapsed)}] {sentence}");

    /// <summary>Runs one launch, announced with its place among those that are planned.</summary>
    public async Task LaunchAsync(string what, int number, int planned, Func<Task> launch)
    {
        string left = _launches == 0 ? "" : $", about {Duration(_inLaunches / _launches * (planned - number + 1))} left";
        Say($"launch {number} of {planned}: {what}{left}");
        var watch = Stopwatch.StartNew();
        await launch();
        _inLaunches += watch.Elapsed;
        _launches++;
    }

    private static string Duration(TimeSpan time) => time.TotalMinutes >= 1
        ? $"{(int)time.TotalMinutes} min {time.Seconds:00} s"
        : $"{(int)Math.Ceiling(time.TotalSeconds)} s";
}
