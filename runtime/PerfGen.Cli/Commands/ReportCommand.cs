using System.CommandLine;
using System.Text.Json;
using PerfGen.Build.Measured;
using PerfGen.Build.Reading;
using PerfGen.Build.Reporting;
using PerfGen.Cli.Manifests;
using PerfGen.Cli.Reading;
using PerfGen.Cli.Rendering;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen report files</c>: a snapshot's profile, or what assemblies measure.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Assemblies that were built with PerfGen (.dll, .exe), or folders with some: they are merged. Or PerfGen snapshots (.json), which are added up.",
            Arity = ArgumentArity.OneOrMore,
        };
        var snapshot = new Option<string[]>("--snapshot") { Description = "A PerfGen snapshot whose numbers stand beside the methods of the assemblies; several are added up.", Arity = ArgumentArity.OneOrMore };
        var output = new OutputOptions(OutputOptions.Table, OutputOptions.Markdown, OutputOptions.Html, OutputOptions.Json);

        var command = new Command("report", "Print the profile in a snapshot, or what assemblies measure.") { files, snapshot };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            ILookup<bool, string> paths = parsed.GetValue(files)!.ToLookup(static path => Directory.Exists(path) || AssemblyFile.IsNamed(path));
            string[] snapshots = [.. paths[false], .. parsed.GetValue(snapshot) ?? []];
            string format = output.FormatOf(parsed);
            if (!paths[true].Any())
            {
                Snapshot profile = Merged(snapshots);
                output.Write(parsed, writer => SnapshotOutput.Write(profile, format, writer));
                return ExitCodes.Fine;
            }

            AssemblyManifests manifests = AssemblyManifests.Read(paths[true]);
            foreach (string note in manifests.Notes)
                parsed.InvocationConfiguration.Error.WriteLine($"perfgen: {note}");
            BuildReport report = BuildReport.Of(manifests.Merged, snapshots.Length == 0 ? null : Measured(snapshots));
            output.Write(parsed, writer => BuildReportOutput.Write(report, format, writer));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Snapshot Merged(string[] files) => Snapshot.Merge(files.Select(static file =>
    {
        if (!File.Exists(file))
            throw CommandException.Input($"'{file}' does not exist; name a snapshot, an assembly, or a folder with assemblies.");
        using JsonDocument document = SideReader.Open(file);
        return SideReader.Parse(file, document.RootElement.GetRawText());
    }));

    private static Measurements Measured(string[] files)
    {
        try
        {
            return SnapshotReader.Parse(Merged(files).ToJson(), string.Join("', '", files));
        }
        catch (ManifestException error)
        {
            throw CommandException.Input(error.Message);
        }
    }
}
