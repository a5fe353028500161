namespace PerfGen.Monitoring.Prometheus.Text;

/// <summary>What stands above the samples of one family.</summary>
/// <param name="Name">A valid name with its unit and without <c>_total</c>, of its own among all families.</param>
/// <param name="Type">The type.</param>
/// <param name="Unit">The unit that the name ends in, such as <c>seconds</c>; empty without one.</param>
/// <param name="Help">One sentence.</param>
internal sealed record Family(string Name, MetricType Type, string Unit, string Help)
{
    /// <summary>The name of its samples in the text format 0.0.4, without a histogram's endings.</summary>
    public string SampleName => Type == MetricType.Counter ? Name + "_total" : Name;
}
