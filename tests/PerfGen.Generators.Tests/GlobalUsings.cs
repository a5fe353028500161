global using PerfGen.Compiling;
global using Xunit;
