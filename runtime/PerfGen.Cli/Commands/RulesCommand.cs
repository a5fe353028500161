using System.CommandLine;
using PerfGen.Build.Grafana;
using PerfGen.Build.Manifests;
using PerfGen.Build.Prometheus;
using PerfGen.Cli.Manifests;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen rules assembly</c>: what Prometheus and Grafana need to watch the methods of an assembly.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var assemblies = new Argument<string[]>("assembly")
        {
            Description = "Assemblies that were built with PerfGen (.dll, .exe), or folders with some: their limits come into one file.",
            Arity = ArgumentArity.OneOrMore,
        };
        var grafana = new Option<bool>("--grafana") { Description = "Write a dashboard of the methods for Grafana instead of rules for Prometheus." };
        var window = new Option<string>("--window")
        {
            Description = "Over which time rates and percentiles are taken: at least four times the scrape interval.",
            HelpName = "duration",
            DefaultValueFactory = static _ => RuleFile.DefaultWindow,
        };
        window.Validators.Add(static result =>
        {
            string text = result.Tokens.Count == 0 ? RuleFile.DefaultWindow : result.Tokens[0].Value;
            if (!Durations.IsWindow(text))
                result.AddError($"'{text}' is no value for --window, which takes a duration such as 90s, 5m or 1h");
        });
        var output = new OutputOptions();

        var command = new Command("rules", "Write Prometheus recording and alert rules, or a Grafana dashboard, for the methods of assemblies.") { assemblies, grafana, window };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetValue(assemblies)!;
            AssemblyManifests read = AssemblyManifests.Read(paths);
            foreach (string note in read.Notes)
                parsed.InvocationConfiguration.Error.WriteLine($"perfgen: {note}");
            string text = parsed.GetValue(grafana) ? Dashboard(read.Merged, paths) : Rules(read.Merged, parsed.GetValue(window)!, paths);
            output.Write(parsed, writer => writer.Write(text));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Rules(Manifest manifest, string window, string[] paths) => RuleFile.Limits(manifest) > 0
        ? RuleFile.Render(manifest, window)
        : throw CommandException.Input($"'{string.Join("', '", paths)}' promises nothing that could be watched; put [Threshold] on a method that is measured.");

    private static string Dashboard(Manifest manifest, string[] paths) => manifest.Methods.Any(static method => method.IsMeasured)
        ? DashboardJson.Render(manifest)
        : throw CommandException.Input($"'{string.Join("', '", paths)}' measures no method, so there is nothing to draw; put [Profile] on one.");
}
