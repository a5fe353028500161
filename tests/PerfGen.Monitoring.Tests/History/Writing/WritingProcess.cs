using System.Diagnostics;
using System.Globalization;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Format;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History.Writing;

/// <summary>A process of this very program that writes points until it is killed, and says which are acknowledged.</summary>
internal static class WritingProcess
{
    public const string Option = "--write-history";

    private const int Last = 100_000;

    private static readonly TimeSpan _length = TimeSpan.FromSeconds(10);

    /// <summary>Starts it, lets it acknowledge some points, kills it a moment later; the numbers that it acknowledged.</summary>
    public static int[] RunAndKill(string directory, int first, int acknowledgements, int milliseconds, Action? whileRunning = null)
    {
        string self = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(WritingProcess).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(self, [.. program, Option, directory, first.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            // A quick start: it does not live long.
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_QuickJitForLoops"] = "1", ["DOTNET_DbgEnableMiniDump"] = "0" },
        })!;
        var seen = new List<int>();
        try
        {
            for (int i = 0; i < acknowledgements; i++)
                seen.Add(int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));
            whileRunning?.Invoke();
            Thread.Sleep(milliseconds);
        }
        finally
        {
            process.Kill();
        }

        // What it said before it was killed is still in the pipe; a half line is no acknowledgement.
        string rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        seen.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => int.Parse(line, CultureInfo.InvariantCulture)));
        return [.. seen];
    }

    public static MonitoringInterval Interval(int number) => SampleIntervals.One(number, StartOf(number), _length, methods: 120);

    public static DateTimeOffset StartOf(int number) => SampleIntervals.Morning + number * _length;

    public static int NumberOf(HistoryPoint point) => (int)((point.PeriodStart - SampleIntervals.Morning) / _length);

    public static int Write(string directory, string first)
    {
        using Stream output = Console.OpenStandardOutput();
        using HistoryStore store = HistoryStore.Open(new HistoryOptions { Directory = directory }, new SlowFiles());
        // By itself it ends too, should nobody kill it.
        for (int number = int.Parse(first, CultureInfo.InvariantCulture); number < Last; number++)
        {
            IntervalPart part = IntervalPart.Of(Interval(number));
            store.Append(PointMerge.OfIntervals([part], "1.0", Levels.StartOf(part.Middle, _length), _length));
            output.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n")));
            store.RollUp();
        }

        return 0;
    }
}
