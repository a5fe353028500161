using System.CommandLine;
using PerfGen.Cli.Reading;
using PerfGen.Cli.Rendering;
using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen compare before after</c>: a verdict for every row of two runs.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = "BenchmarkDotNet JSON reports or PerfGen snapshots: a file, a folder, or a pattern with '*'." };
        var after = new Argument<string>("after") { Description = "The same of the later version." };
        var moreBefore = new Option<string[]>("--before") { Description = "Further files or folders of the earlier version; may be repeated.", DefaultValueFactory = static _ => [] };
        var moreAfter = new Option<string[]>("--after") { Description = "Further files or folders of the later version; may be repeated.", DefaultValueFactory = static _ => [] };
        var filter = new Option<string?>("--filter") { Description = "Compare only rows whose name contains this, or matches it with '*' and '?'." };
        var judging = new JudgingSettings();
        var output = new OutputOptions(OutputOptions.Table, OutputOptions.Markdown, OutputOptions.Html, OutputOptions.Json);

        var command = new Command("compare", "Compare two runs: a verdict for every row, and an exit code for the gate.") { before, after, moreBefore, moreAfter, filter };
        judging.AddTo(command);
        output.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            Task<Side> later = Task.Run(() => SideReader.Read(parsed.GetValue(after)!, [parsed.GetValue(after)!, .. parsed.GetValue(moreAfter) ?? []]), cancellation);
            Side first = SideReader.Read(parsed.GetValue(before)!, [parsed.GetValue(before)!, .. parsed.GetValue(moreBefore) ?? []]);
            Side second = await later;
            Comparison comparison = Comparer.Compare(first, second, judging.Of(parsed), parsed.GetValue(filter));
            output.Write(parsed, writer => ComparisonOutput.Write(comparison, output.FormatOf(parsed), writer));
            if (output.FileOf(parsed) is { } file)
                parsed.InvocationConfiguration.Output.WriteLine($"{Wording.Counts(comparison)}; written to {file}");
            return judging.ExitCode(parsed, comparison);
        });
        return command;
    }
}
