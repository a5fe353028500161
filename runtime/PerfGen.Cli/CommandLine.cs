using System.CommandLine;
using System.CommandLine.Help;
using PerfGen.Cli.Commands;
using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli;

/// <summary>The verbs, and what becomes of a command line that is wrong.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line and returns the exit code; whatever goes wrong is one sentence on <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            string verb = parsed.CommandResult.Command is RootCommand ? "perfgen" : $"perfgen {parsed.CommandResult.Command.Name}";
            error.WriteLine($"perfgen: {OneSentence(parsed.Errors[^1].Message)}; '{verb} --help' shows what it takes.");
            return ExitCodes.Usage;
        }

        try
        {
            // The verbs that start processes end them on Ctrl+C themselves, however long that takes.
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation);
        }
        catch (CommandException problem)
        {
            error.WriteLine($"perfgen: {problem.Message}");
            return problem.ExitCode;
        }
        catch (ComparisonException problem)
        {
            error.WriteLine($"perfgen: {problem.Message}");
            return ExitCodes.Input;
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("Compares benchmark runs and profiles and says what to believe; reports what assemblies measure, and turns their limits into alerts.")
        {
            CompareCommand.Create(),
            BenchCommand.Create(),
            CheckCommand.Create(),
            ReportCommand.Create(),
            TrendCommand.Create(),
            RulesCommand.Create(),
            TopCommand.Create(),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static string OneSentence(string message)
    {
        string line = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length == 0 ? "the command line is not understood" : char.ToLowerInvariant(line[0]) + line[1..];
    }
}
