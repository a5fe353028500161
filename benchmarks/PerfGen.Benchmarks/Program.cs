using BenchmarkDotNet.Running;
using PerfGen.Benchmarks.Generating;

if (args is ["write-project", string folder])
    ProjectOnDisk.Write(SyntheticProject.Create(), folder);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
