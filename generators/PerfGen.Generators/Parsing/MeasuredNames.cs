using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;

namespace PerfGen.Generators.Parsing;

/// <summary>Names of the measured calls: like those of the probes, and for methods of other assemblies as for one's own.</summary>
internal static class MeasuredNames
{
    public static MeasuredReference Of(IMethodSymbol method)
    {
        ProbeReference names = ProbeNames.Of(method);
        return new MeasuredReference(names.Class, names.Field);
    }
}
