namespace PerfGen.Monitoring.Tests.Statements;

/// <summary>Whether calls are tracked is the process's: these tests run one after the other, and while no other does.</summary>
[CollectionDefinition(nameof(Tracking), DisableParallelization = true)]
public sealed class Tracking;
