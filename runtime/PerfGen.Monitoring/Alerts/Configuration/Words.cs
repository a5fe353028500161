namespace PerfGen.Monitoring.Alerts.Configuration;

/// <summary>The members of an enumeration as words in lower case.</summary>
internal static class Words
{
    public static T Read<T>(string? word, string place, T otherwise, List<string> mistakes)
        where T : struct, Enum
    {
        if (word is null)
            return otherwise;

        foreach (T value in Enum.GetValues<T>())
        {
            if (Write(value) == word)
                return value;
        }

        mistakes.Add($"{place} is '{word}'; write one of {string.Join(", ", Enum.GetValues<T>().Select(Write))}.");
        return otherwise;
    }

    public static string Write<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
