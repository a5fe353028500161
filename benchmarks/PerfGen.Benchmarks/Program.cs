using BenchmarkDotNet.Running;
using PerfGen.Benchmarks.Analyzing;
using PerfGen.Benchmarks.Generating;

if (args is ["write-project", string folder])
    ProjectOnDisk.Write(SyntheticProject.Create(), folder);
else if (args is ["analyzers", .. var folders])
    await AnalyzerShares.RunAsync(folders);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
