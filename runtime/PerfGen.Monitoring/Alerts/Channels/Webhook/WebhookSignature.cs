using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfGen.Monitoring.Alerts.Channels.Webhook;

/// <summary>
/// The header by which a receiver knows that a request comes from who has the key, and is not an old one sent again:
/// <c>X-PerfGen-Signature: t=1700000000,v1=hex</c>, where <c>t</c> is the time in seconds since 1970 and <c>v1</c> is HMAC-SHA256, keyed with the UTF-8
/// bytes of the key, over <c>t</c> as it stands there, a full stop, and the bytes of the body.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The name of the header.</summary>
    public const string Header = "X-PerfGen-Signature";

    /// <summary>The header's value. Any thread.</summary>
    public static string Make(Secret key, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(key);
        string time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Convert.ToHexStringLower(Hash(key, time, body))}";
    }

    /// <summary>
    /// For receivers: whether the header is the body's, made with the key, and no older or newer than the tolerance. Takes the same time wherever they
    /// differ. Never throws for what a sender wrote.
    /// </summary>
    public static bool IsValid(Secret key, string? header, ReadOnlySpan<byte> body, DateTimeOffset now, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(key);
        string? time = null, hash = null;
        foreach (string part in (header ?? "").Split(','))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal))
                time ??= part[2..];
            else if (part.StartsWith("v1=", StringComparison.Ordinal))
                hash ??= part[3..];
        }

        return time is not null && hash is not null
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)tolerance.TotalSeconds
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Hash(key, time, body))));
    }

    private static byte[] Hash(Secret key, string time, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key.Reveal()));
        hmac.AppendData(Encoding.UTF8.GetBytes($"{time}."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
