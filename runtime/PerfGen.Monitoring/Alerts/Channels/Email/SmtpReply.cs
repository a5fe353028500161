namespace PerfGen.Monitoring.Alerts.Channels.Email;

/// <summary>What a mail server answered.</summary>
/// <param name="Code">Three digits: 2xx done, 3xx go on, 4xx not now, 5xx not ever.</param>
/// <param name="Lines">The text of each line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsDone => Code is >= 200 and < 300;

    public bool IsTransient => Code is >= 400 and < 500;

    /// <summary>Whether an extension is among those that a greeting lists.</summary>
    public bool Offers(string extension) => ParametersOf(extension) is not null;

    /// <summary>The words after an extension's name; null if it is not offered.</summary>
    public string[]? ParametersOf(string extension)
    {
        foreach (string line in Lines.Skip(1))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0].Equals(extension, StringComparison.OrdinalIgnoreCase))
                return words[1..];
        }

        return null;
    }
}
