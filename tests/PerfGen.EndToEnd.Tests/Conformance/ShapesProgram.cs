using System.Globalization;
using System.Text;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests.Conformance;

/// <summary>One program of all shapes, built without a warning and run once.</summary>
/// <param name="Results">What each shape printed.</param>
/// <param name="Snapshot">What was recorded; null when nothing wrote one.</param>
/// <param name="Remarks">What the build said of each file: see <see cref="ShapeFile.Remarks"/>.</param>
/// <param name="Assembly">The path of the program.</param>
internal sealed record ShapesProgram(
    IReadOnlyDictionary<string, string> Results, Snapshot? Snapshot, ILookup<string, string> Remarks, string Assembly)
{
    private const string Properties = """
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
        <ErrorLog>$(MSBuildProjectDirectory)/diagnostics.sarif,version=2.1</ErrorLog>
        """;

    public static async Task<ShapesProgram> BuildAndRunAsync(LocalFeed feed, IEnumerable<ShapeFile> shapes, string properties)
    {
        var project = new UserProject(feed, "Conformance", Properties + properties);

        // In a folder of their own, so that the rules switched off there stay on for what the generator writes.
        Directory.CreateDirectory(Path.Combine(project.Folder, "Shapes"));
        project.Write(Path.Combine("Shapes", ".editorconfig"), await File.ReadAllTextAsync(Path.Combine(ShapeFile.Folder, ".editorconfig")));
        foreach (ShapeFile shape in shapes)
            project.Write(Path.Combine("Shapes", shape.FileName), shape.Text);
        CommandRun build = (await project.Write("Program.cs", Program(shapes)).BuildAsync()).Successful();
        Assert.Contains("0 Warning(s)", build.Output);

        string snapshot = Path.Combine(project.Folder, "snapshot.json");
        CommandRun run = await project.RunAsync("", new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = snapshot });
        return new ShapesProgram(
            Printed(run.Successful()),
            File.Exists(snapshot) ? SnapshotFile.Read(snapshot) : null,
            UnmeasuredInManifest.Of(project.Assembly)
                .Select(static missed => (missed.File, Text: $"unmeasured: {missed.Name}: {missed.Reason}"))
                .Concat(ReportedDiagnostics.Of(project.Folder, "diagnostics.sarif").Select(static reported => (reported.File, Text: $"diagnostic: {reported.Id} {reported.Underlined}")))
                .ToLookup(static remark => Path.GetFileNameWithoutExtension(remark.File), static remark => remark.Text),
            project.Assembly);
    }

    private static string Program(IEnumerable<ShapeFile> shapes)
    {
        var text = new StringBuilder();
        foreach (ShapeFile shape in shapes)
            text.AppendLine(CultureInfo.InvariantCulture, $"await PrintAsync(\"{shape.Name}\", static () => Of(global::Shapes.{shape.Name}.Shape.Run()));");
        return $$"""
            using System;
            using System.Threading.Tasks;
            #pragma warning disable CA1031, CA2007
            {{text}}
            static Task<string> Of(object result) => result as Task<string> ?? Task.FromResult((string)result);

            static async Task PrintAsync(string name, Func<Task<string>> run)
            {
                string result;
                try
                {
                    result = await run().ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    result = exception.ToString().ReplaceLineEndings(" ");
                }

                Console.WriteLine($"{name}={result}");
            }
            """;
    }

    private static Dictionary<string, string> Printed(CommandRun run) => run.Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line.TrimEnd('\r').Split('=', 2))
        .ToDictionary(static parts => parts[0], static parts => parts.ElementAtOrDefault(1) ?? "");
}
