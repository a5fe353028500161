using BenchmarkDotNet.Running;
using PerfGen.Benchmarks.Analyzing;

if (args is ["analyzers", .. var folders])
    await AnalyzerShares.RunAsync(folders);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
