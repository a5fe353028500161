using System.CommandLine;
using System.IO.Enumeration;
using PerfGen.Cli.Rendering;
using PerfGen.Monitoring;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.Trends;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen trend directory</c>: what became of every series of a history, and what a new version changed.</summary>
internal static class TrendCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("directory") { Description = "The folder of a history, as HistoryOptions.Directory names it." };
        var since = Moments.Since("--since", "Look at this much of the past only: a time such as 12h or 7d, or a date. Without it, at all that is kept.");
        var filter = new Option<string?>("--filter") { Description = "Only series whose name contains this, or matches it with '*' and '?'." };
        var resolution = new Option<string?>("--resolution") { Description = "The time of a point; without it, the finest that holds the whole period." };
        resolution.AcceptOnlyFromAmong("interval", "minute", "hour", "day", "week");
        var versions = new Option<string[]>("--versions") { Description = "Compare two versions of the application, the earlier one first, instead.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var all = new Option<bool>("--all") { Description = "List the steady series too." };
        var output = new OutputOptions(OutputOptions.Table, OutputOptions.Markdown, OutputOptions.Json);

        var command = new Command("trend", "Say what changed in a history, what drifts and what is out of line: exit code 1 if something got worse.") { directory, since, filter, resolution, versions, all };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(directory)!;
            HistoryResolution? points = parsed.GetValue(resolution) is { } name ? Enum.Parse<HistoryResolution>(name, ignoreCase: true) : null;
            Func<SeriesId, bool> wanted = Wanted(parsed.GetValue(filter));
            return Read(path, analysis => parsed.GetValue(versions) is [var before, var after]
                ? Compare(analysis.Compare(before, after, parsed.GetValue(since), points, wanted), parsed, output)
                : Show(analysis, analysis.Trends(parsed.GetValue(since), points, wanted), path, parsed.GetValue(all), parsed, output));
        });
        return command;
    }

    private static int Show(HistoryAnalysis analysis, TrendReport report, string path, bool all, ParseResult parsed, OutputOptions output)
    {
        if (report.Series.Count == 0)
            throw CommandException.Input($"'{path}' holds no point of such a series; has the program written into it, and do --since and --filter leave anything?");

        TrendDocument document = new(path, report, analysis.Recommend(report), all);
        output.Write(parsed, writer => TrendOutput.Write(document, output.FormatOf(parsed), writer));
        return report.IsDegraded ? ExitCodes.Alarm : ExitCodes.Fine;
    }

    private static int Compare(PerfGen.Monitoring.Comparing.Versions.VersionComparison comparison, ParseResult parsed, OutputOptions output)
    {
        output.Write(parsed, writer => VersionOutput.Write(comparison, output.FormatOf(parsed), writer));
        return comparison.Regressions.Count > 0 ? ExitCodes.Alarm : ExitCodes.Fine;
    }

    private static int Read(string path, Func<HistoryAnalysis, int> look)
    {
        try
        {
            return look(new HistoryAnalysis(HistoryReader.Open(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            throw CommandException.Input($"{error.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Func<SeriesId, bool> Wanted(string? filter) => filter is null ? static _ => true
        : filter.AsSpan().ContainsAny('*', '?') ? id => FileSystemName.MatchesSimpleExpression(filter, id.ToString())
        : id => id.ToString().Contains(filter, StringComparison.OrdinalIgnoreCase);
}
