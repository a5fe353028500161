using System.Globalization;
using BenchmarkDotNet.Running;
using PerfGen.Benchmarks.Analyzing;
using PerfGen.Benchmarks.Building;
using PerfGen.Benchmarks.Collecting;
using PerfGen.Benchmarks.Generating;
using PerfGen.Benchmarks.Overhead;
using PerfGen.Benchmarks.Serving;

switch (args)
{
    case [OverheadCommand.Name, .. var options]:
        return OverheadCommand.Run(options);
    case [Switches.ChildOption, var rounds]:
        return Switches.RunAsChild(int.Parse(rounds, CultureInfo.InvariantCulture));
    case [BuildTimeCommand.Name, .. var options]:
        return BuildTimeCommand.Run(options);
    case [CollectingCommand.Name, .. var options]:
        return CollectingCommand.Run(options);
    case [ServiceCommand.Name, .. var options]:
        return await ServiceCommand.RunAsync(options);
    case ["analyzers", .. var folders]:
        await AnalyzerShares.RunAsync(folders);
        return 0;
    case ["write-project", var folder]:
        ProjectOnDisk.Write(SyntheticProject.Create(), folder, ProjectOnDisk.Version, "<RunAnalyzers>false</RunAnalyzers>");
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
