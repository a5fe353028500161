using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace PerfGen.Monitoring.Alerts.Channels.Email;

/// <summary>The mail server, and who writes to whom.</summary>
public sealed partial class EmailOptions
{
    /// <summary>The server's name, as its certificate has it.</summary>
    public required string Host { get; set; }

    /// <summary>Initially 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected; initially by STARTTLS.</summary>
    public SmtpSecurity Security { get; set; }

    /// <summary>The user to log in as; null for no login.</summary>
    public string? User { get; set; }

    /// <summary>The user's password.</summary>
    [JsonIgnore]
    public Secret? Password { get; set; }

    /// <summary>The sender's address, such as <c>alerts@example.com</c>.</summary>
    public required string From { get; set; }

    /// <summary>The receivers' addresses, one or more.</summary>
    public IList<string> To { get; } = [];

    /// <summary>What stands before each subject, such as <c>[shop]</c>.</summary>
    public string SubjectPrefix { get; set; } = "";

    /// <summary>The authority that the server's certificate must come from; null for those that the machine trusts.</summary>
    [JsonIgnore]
    public X509Certificate2? TrustedRoot { get; set; }

    /// <summary>How the channel is called in logs; null for the host.</summary>
    public string? Name { get; set; }

    /// <summary>The host and the port.</summary>
    public override string ToString() => $"e-mail by {Host}:{Port}";

    internal void Validate()
    {
        if (string.IsNullOrEmpty(Host) || Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            throw new ArgumentException("The Host of an e-mail channel is not the name of a server; set it.");
        if (Port is < 1 or > 65535)
            throw new ArgumentException("The Port of an e-mail channel is not one from 1 to 65535; 587 is usual.");
        if (!Enum.IsDefined(Security))
            throw new ArgumentException("The Security of an e-mail channel is not known; set StartTls, Tls or None.");
        if (To.Count == 0 || !To.Append(From).All(IsAddress))
            throw new ArgumentException("From and To of an e-mail channel must be plain addresses such as alerts@example.com, one in To at least, without a display name.");
        if (User is null != Password is null)
            throw new ArgumentException("An e-mail channel logs in with User and Password; set both or neither.");
        if (User is not null && Security == SmtpSecurity.None && !IsThisMachine(Host))
            throw new ArgumentException("An e-mail channel would send its password in clear over the network; set Security to StartTls or Tls.");
    }

    private static bool IsAddress(string? address) => address is { Length: <= 254 } && Address().IsMatch(address);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>No white space, no brackets, no quotes: an address ends up in commands and headers.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
