using PerfGen.Snapshots;

namespace PerfGen.BenchmarkDotNet.Profiles;

/// <summary>One profiled method's part of a benchmark.</summary>
/// <param name="Row">Its values over all measured iterations.</param>
/// <param name="CallsPerOperation">Calls per operation of the benchmark.</param>
/// <param name="SelfNsPerOperation">Time without profiled callees, in ns per operation.</param>
/// <param name="Share">Of the self time of all profiled methods, 0 to 1.</param>
/// <param name="BytesPerOperation">Allocated bytes per operation, callees included; null where some calls' allocation is unknown.</param>
internal sealed record MethodProfile(MethodSnapshot Row, double CallsPerOperation, double SelfNsPerOperation, double Share, double? BytesPerOperation)
{
    /// <summary>Namespaces left out: the type and the method.</summary>
    public string ShortName
    {
        get
        {
            int method = Row.Name.LastIndexOf('.');
            int type = method <= 0 || Row.Kind == ProbeKind.Scope ? -1 : Row.Name.LastIndexOf('.', method - 1);
            return Row.Kind == ProbeKind.Scope ? $"\"{Row.Name}\"" : Row.Name[(type + 1)..];
        }
    }
}
