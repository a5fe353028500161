global using PerfGen.CompilerServices;
global using PerfGen.Snapshots;
global using PerfGen.Tests.Measuring;
global using Xunit;
