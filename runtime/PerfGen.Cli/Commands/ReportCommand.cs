using System.CommandLine;
using System.Text.Json;
using PerfGen.Cli.Manifests;
using PerfGen.Cli.Reading;
using PerfGen.Cli.Rendering;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen report file</c>: a snapshot's profile, or what an assembly measures.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A PerfGen snapshot (.json), or an assembly that was built with PerfGen (.dll, .exe)." };
        var output = new OutputOptions(OutputOptions.Table, OutputOptions.Markdown, OutputOptions.Html, OutputOptions.Json);

        var command = new Command("report", "Print the profile in a snapshot, or what an assembly measures.") { file };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            if (!File.Exists(path))
                throw CommandException.Input($"'{path}' does not exist; name a snapshot or an assembly.");

            string format = output.FormatOf(parsed);
            if (Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE")
            {
                AssemblyManifest manifest = AssemblyManifest.Read(path);
                output.Write(parsed, writer => ManifestOutput.Write(manifest, format, writer));
            }
            else
            {
                using JsonDocument document = SideReader.Open(path);
                Snapshot snapshot = SideReader.Parse(path, document.RootElement.GetRawText());
                output.Write(parsed, writer => SnapshotOutput.Write(snapshot, format, writer));
            }

            return ExitCodes.Fine;
        });
        return command;
    }
}
