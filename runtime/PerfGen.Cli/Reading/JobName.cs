using System.Text.RegularExpressions;

namespace PerfGen.Cli.Reading;

/// <summary>
/// The job in a benchmark's <c>DisplayInfo</c> (<c>Type.Method: Job-ABCDEF(Runtime=.NET 8.0) [N=1]</c>), without what says nothing
/// about the code: the id that BenchmarkDotNet makes up, and how often it was launched and iterated.
/// </summary>
internal static partial class JobName
{
    private static readonly string[] _amounts = ["LaunchCount", "IterationCount", "WarmupCount", "MaxIterationCount", "MinIterationCount", "IterationTime"];

    public static string Of(string? displayInfo)
    {
        if (displayInfo is null)
            return "";

        string text = displayInfo;
        if (text.EndsWith(']') && text.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var parameters)
            text = text[..parameters];
        int colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            return "";

        string job = text[(colon + 2)..].Trim();
        int open = job.IndexOf('(', StringComparison.Ordinal);
        string name = open < 0 ? job : job[..open];
        string[] characteristics = open < 0 || !job.EndsWith(')')
            ? []
            : [.. job[(open + 1)..^1].Split(", ").Where(static one => !_amounts.Contains(one.Split('=')[0]))];
        if (MadeUpId().IsMatch(name))
            name = "";
        if (name is "DefaultJob" && characteristics.Length == 0)
            return "";
        return characteristics.Length == 0 ? name : $"{name}({string.Join(", ", characteristics)})".TrimStart();
    }

    [GeneratedRegex("^Job-[A-Z]{6}$")]
    private static partial Regex MadeUpId();
}
