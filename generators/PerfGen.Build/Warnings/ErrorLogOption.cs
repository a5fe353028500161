namespace PerfGen.Build.Warnings;

/// <summary>The compiler's option for its error log: a path, and perhaps a version.</summary>
internal static class ErrorLogOption
{
    /// <summary>The path in <c>obj/log.sarif,version=2.1</c>.</summary>
    public static string PathOf(string option)
    {
        int end = option.LastIndexOfAny([',', ';']);
        bool hasVersion = end >= 0 && option.Substring(end + 1).Trim().StartsWith("version", StringComparison.OrdinalIgnoreCase);
        return (hasVersion ? option.Substring(0, end) : option).Trim().Trim('"');
    }
}
