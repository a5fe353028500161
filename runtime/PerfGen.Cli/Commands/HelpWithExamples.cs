using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PerfGen.Cli.Commands;

/// <summary>The usual help, with examples under it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> _examples = new()
    {
        ["compare"] =
        [
            "perfgen compare artifacts/main artifacts/pull-request --format markdown -o comment.md",
            "perfgen compare before.json after.json --threshold 3% --fail-on-inconclusive",
        ],
        ["bench"] =
        [
            "perfgen bench --base main --project benchmarks/Shop.Benchmarks -- --filter '*Parsing*'",
            "perfgen bench --base HEAD~1 --aa",
        ],
        ["check"] = ["perfgen check profile.json --severity critical"],
        ["report"] =
        [
            "perfgen report profile.json --format html -o profile.html",
            "perfgen report bin/Release/net10.0/Shop.dll bin/Release/net10.0/Shop.Web.dll --format html -o report.html",
            "perfgen report artifacts/bin --snapshot profile.json",
        ],
        ["rules"] =
        [
            "perfgen rules bin/Release/net10.0/Shop.dll -o shop.rules.yml",
            "perfgen rules bin/Release/net10.0/Shop.dll --grafana -o shop.dashboard.json",
        ],
        ["trend"] =
        [
            "perfgen trend /var/lib/shop/perfgen --since 7d",
            "perfgen trend /var/lib/shop/perfgen --versions 1.4.0 1.5.0 --format markdown",
        ],
        ["top"] =
        [
            "perfgen top http://localhost:5000/perfgen",
            "perfgen top http://localhost:5000/perfgen --header \"Authorization: Bearer $TOKEN\" --sort p95 --filter orders",
            "perfgen top /var/lib/shop/history --once",
        ],
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        IEnumerable<string> examples = _examples.TryGetValue(command.Name, out string[]? own) ? own : _examples.Values.Select(static all => all[0]);
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        output.WriteLine("Exit codes: 0 fine, 1 regression, broken threshold or trend for the worse, 2 usage, 3 bad, missing or empty input, 4 inconclusive (when asked for).");
        return code;
    }
}
