using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>The part of the manifest that sums up the call sites of the whole assembly. Like their positions it leaves the reference assembly alone.</summary>
internal static class CoverageEmitter
{
    public const string HintName = "Coverage.g.cs";

    public static string Emit(CallCoverage coverage)
    {
        SourceWriter writer = GeneratedFile.Begin("how many calls of profiled methods are measured");
        using (writer.Block($"namespace {KnownNames.GeneratedNamespace}"))
        {
            writer.Line(GeneratedFile.GeneratedCode);
            using (writer.Block("file static class Coverage"))
                ManifestEmitter.EmitCoverage(writer, coverage);
        }

        return writer.ToString();
    }

    /// <summary>In percent, with one decimal, rounded down so that 100 means all; 0 calls have none.</summary>
    public static string? Percent(CallCoverage coverage)
    {
        if (coverage.Total == 0)
            return null;

        long tenths = coverage.Measured * 1000L / coverage.Total;
        string whole = (tenths / 10).ToString(CultureInfo.InvariantCulture);
        return tenths % 10 == 0 ? whole : $"{whole}.{(tenths % 10).ToString(CultureInfo.InvariantCulture)}";
    }
}
