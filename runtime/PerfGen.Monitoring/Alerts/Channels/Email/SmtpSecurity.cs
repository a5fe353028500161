namespace PerfGen.Monitoring.Alerts.Channels.Email;

/// <summary>How the connection to a mail server is protected. There is no "if available": who sits in between would say it is not.</summary>
public enum SmtpSecurity
{
    /// <summary>Begun in clear and encrypted by STARTTLS, usually on port 587; a server that does not offer it gets no message.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte, usually on port 465.</summary>
    Tls,

    /// <summary>In clear; with a password to this machine only.</summary>
    None,
}
