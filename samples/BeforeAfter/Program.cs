using BeforeAfter;
using BenchmarkDotNet.Running;

// The first argument says which version runs; the benchmark's own process reads it from the environment, which it inherits.
if (args is not ["before" or "after", ..])
{
    Console.Error.WriteLine("BeforeAfter: say which version to run, 'before' or 'after', and then BenchmarkDotNet's own arguments.");
    return 2;
}

Environment.SetEnvironmentVariable(Versions.Variable, args[0]);
BenchmarkSwitcher.FromAssembly(typeof(Versions).Assembly).Run(["--filter", "*", .. args[1..]]);
return 0;
