namespace PerfGen.Monitoring.Alerts.Configuration;

/// <summary>A limit from the file, and back.</summary>
internal static class ThresholdReading
{
    public static ThresholdOverride? Read(ThresholdDocument? document, string place, List<string> mistakes)
    {
        if (document is null)
            return null;

        UnknownMembers.Report(document.Unknown, place, typeof(ThresholdDocument), mistakes);
        return new ThresholdOverride
        {
            Method = document.Method ?? "",
            What = document.What ?? "",
            Severity = Words.Read(document.Severity, $"{place}.severity", Severity.Warning, mistakes),
            Limit = document.Limit,
        };
    }

    public static ThresholdDocument Write(ThresholdOverride limit) => new()
    {
        Method = limit.Method,
        What = limit.What,
        Severity = Words.Write(limit.Severity),
        Limit = limit.Limit,
    };
}
