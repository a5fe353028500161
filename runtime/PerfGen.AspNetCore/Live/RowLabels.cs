namespace PerfGen.AspNetCore.Live;

/// <summary>Labels as the other parts of monitoring write them: <c>key=value</c>, in ordinal order, the caller being one of them.</summary>
internal static class RowLabels
{
    private const string CallerLabel = "caller";

    public static string Text(IEnumerable<KeyValuePair<string, string>>? labels, string? caller)
    {
        if (labels is null && caller is null)
            return "";

        IEnumerable<KeyValuePair<string, string>> all = labels ?? [];
        if (caller is not null)
            all = all.Append(new(CallerLabel, caller));
        return string.Join(',', all.OrderBy(static label => label.Key, StringComparer.Ordinal).Select(static label => $"{label.Key}={label.Value}"));
    }
}
