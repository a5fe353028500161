using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Counts over all files.</summary>
internal static class CallCoverages
{
    /// <summary>One, or none where nothing is to be measured.</summary>
    public static EquatableArray<CallCoverage> Of(EquatableArray<FileCalls> files, EquatableArray<ProfiledMethod> methods)
    {
        int measured = files.Sum(static file => file.MeasuredCalls);
        int total = measured + files.Sum(static file => file.UnmeasuredCalls);
        return methods.Count == 0 && total == 0 ? EquatableArray<CallCoverage>.Empty : new EquatableArray<CallCoverage>([new CallCoverage(measured, total)]);
    }
}
