using System.CommandLine;
using System.Text.Json;
using PerfGen.Cli.Reading;
using PerfGen.Cli.Rendering;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen check snapshot</c>: the thresholds of the profiled methods, as a gate.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var snapshot = new Argument<string[]>("snapshot") { Description = "A PerfGen snapshot; several are added up, as the processes of one run.", Arity = ArgumentArity.OneOrMore };
        var severity = new Option<string>("--severity") { Description = "The least severity that fails: warning or critical.", DefaultValueFactory = static _ => "warning" };
        severity.AcceptOnlyFromAmong("warning", "critical");
        var output = new OutputOptions(OutputOptions.Table, OutputOptions.Markdown, OutputOptions.Json);

        var command = new Command("check", "Check the thresholds in a snapshot: exit code 1 if one is broken.") { snapshot, severity };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] files = [.. InputFiles.Find(parsed.GetValue(snapshot)!).Select(static file => file.Path)];
            CheckedThreshold[] limits = [.. Limits(Snapshot.Merge(files.Select(Read)))];
            if (limits.Length == 0)
                throw CommandException.Input($"'{string.Join("', '", files)}' holds no threshold, so nothing was checked; put [Threshold] on a profiled method that the run calls.");

            Severity least = parsed.GetValue(severity) == "critical" ? Severity.Critical : Severity.Warning;
            output.Write(parsed, writer => ThresholdOutput.Write(limits, output.FormatOf(parsed), writer));
            return limits.Any(limit => limit.Result.Exceeded && limit.Result.Severity >= least) ? ExitCodes.Alarm : ExitCodes.Fine;
        });
        return command;
    }

    private static Snapshot Read(string file)
    {
        using JsonDocument document = SideReader.Open(file);
        return SideReader.Parse(file, document.RootElement.GetRawText());
    }

    private static IEnumerable<CheckedThreshold> Limits(Snapshot snapshot) =>
        from row in snapshot.Methods
        from result in row.Thresholds ?? []
        orderby result.Exceeded descending, result.Severity descending
        select new CheckedThreshold(row.Kind == ProbeKind.Scope ? $"\"{row.Name}\"" : row.Name + row.Signature, result);
}
