using System.Globalization;
using System.Text;
using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.Monitoring.Alerts.Channels.Email;

/// <summary>
/// A message as it goes over the wire (RFC 5322, MIME). The body is base64, whose lines are short and never begin with a full stop; no text
/// can begin a header, for what is not plain ASCII on one line is encoded (RFC 2047).
/// </summary>
internal static class MailMessageText
{
    /// <summary>An encoded word may have 75 characters; this many bytes make 72 with the frame around them.</summary>
    private const int BytesInAWord = 45;

    public static byte[] Of(AlertNotification notification, EmailOptions options)
    {
        string domain = options.From[(options.From.LastIndexOf('@') + 1)..];
        string[] head =
        [
            $"Date: {notification.At.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
            $"From: <{options.From}>",
            $"To: {string.Join(",\r\n ", options.To.Select(static address => $"<{address}>"))}",
            $"Subject: {Header($"{options.SubjectPrefix} {AlertText.Headline(notification)}".Trim())}",
            $"Message-ID: <{Identifier(notification.Id)}@{domain}>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            // Asks responders not to answer (RFC 3834).
            "Auto-Submitted: auto-generated",
        ];
        return Encoding.ASCII.GetBytes($"{string.Join("\r\n", head)}\r\n\r\n{Body(notification)}\r\n");
    }

    /// <summary>A header's text on one line, encoded where it is not plain.</summary>
    public static string Header(string text)
    {
        string line = SafeText.OneLine(text, longest: 200);
        if (line.All(static character => character is >= ' ' and <= '~') && !line.Contains("=?", StringComparison.Ordinal))
            return line;

        var words = new List<string>();
        var word = new List<byte>(BytesInAWord);
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > BytesInAWord)
                Flush();
            word.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }

    private static string Body(AlertNotification notification)
    {
        string[] lines =
        [
            AlertText.Headline(notification),
            "",
            .. AlertText.Lines(notification),
            "",
            $"{notification.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC, process {notification.Origin.ProcessId.ToString(CultureInfo.InvariantCulture)}",
            "",
        ];
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), Base64FormattingOptions.InsertLineBreaks);
    }

    private static string Identifier(string id) => new([.. id.Where(char.IsAsciiLetterOrDigit)]);
}
