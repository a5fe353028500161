using PerfGen;
using PerfGen.Reporting;
using Quickstart;

if (CommandLine.AsksForHelp(args))
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

if (CommandLine.Problem(args) is { } problem)
{
    Console.Error.WriteLine(problem);
    return 2;
}

Findings findings = await new SourceAnalysis().RunAsync(CommandLine.Folders(args));
await FindingsReport.WriteAsync(findings, Console.Out);

Console.WriteLine();
Profiler.Snapshot().WriteTable(Console.Out);
return 0;
