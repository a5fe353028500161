using System.CommandLine;
using PerfGen.Cli.Live;
using Spectre.Console;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen top address</c>: the profiled methods of a running service, live.</summary>
internal static class TopCommand
{
    private const int WidthOfAPipe = 100;

    public static Command Create()
    {
        var place = new Argument<string>("address") { Description = "Where the service maps PerfGen, such as http://localhost:5000/perfgen, or the folder of a history." };
        var header = new Option<string[]>("--header") { Description = "A header to send along, such as \"Authorization: Bearer ...\"; again for more." };
        var sort = new Option<string>("--sort") { Description = "The column to begin with.", DefaultValueFactory = static _ => TopColumn.Worst.Name };
        sort.AcceptOnlyFromAmong([.. TopColumn.All.Select(static column => column.Name)]);
        var filter = new Option<string>("--filter") { Description = "Show the methods with these words in their name or file.", DefaultValueFactory = static _ => "" };
        var once = new Option<bool>("--once") { Description = "Print one picture and end; so it is when the output is not a terminal." };

        var command = new Command("top", "Watch the profiled methods of a running service, worst first.") { place, header, sort, filter, once };
        command.SetAction(async (parsed, cancellation) =>
        {
            var view = new TopView { Filter = parsed.GetValue(filter)! };
            if (TopColumn.All.Single(column => column.Name == parsed.GetValue(sort)) is var column && column != view.Sorted)
                view.SortBy(column);
            using ILiveSource source = SourceOf(parsed.GetValue(place)!, parsed.GetValue(header) ?? []);
            bool isTerminal = !Console.IsOutputRedirected && !Console.IsInputRedirected && ReferenceEquals(parsed.InvocationConfiguration.Output, Console.Out);
            IAnsiConsole console = ConsoleOf(parsed.InvocationConfiguration.Output, isTerminal);
            var loop = new TopLoop(source, view, console);
            try
            {
                if (isTerminal && !parsed.GetValue(once))
                    await loop.RunAsync(static () => Console.KeyAvailable ? Console.ReadKey(intercept: true) : null, cancellation);
                else
                    await loop.OnceAsync(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Ctrl+C is the usual way out.
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static ILiveSource SourceOf(string place, IEnumerable<string> headers)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            return new LiveService(address, headers.Select(Parse));

        if (Directory.Exists(place))
            return new LiveHistory(place);

        throw CommandException.Usage($"'{place}' is neither an address nor a folder; give one such as http://localhost:5000/perfgen.");
    }

    private static KeyValuePair<string, string> Parse(string header) => header.Split(':', 2) is [var name, var value] && name.Trim().Length > 0
        ? new(name.Trim(), value.Trim())
        : throw CommandException.Usage($"'{header}' is no header; write --header \"Name: value\".");

    /// <summary>What is not a terminal gets neither colours nor a guess at its width.</summary>
    private static IAnsiConsole ConsoleOf(TextWriter output, bool isTerminal)
    {
        if (isTerminal)
            return AnsiConsole.Console;

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = WidthOfAPipe;
        console.Profile.Height = int.MaxValue / 2;
        return console;
    }
}
