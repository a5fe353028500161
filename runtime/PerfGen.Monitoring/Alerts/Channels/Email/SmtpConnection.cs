using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PerfGen.Monitoring.Alerts.Channels.Email;

/// <summary>Commands and replies over one connection (RFC 5321), and its encryption (RFC 3207). For one caller at a time.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int LongestLine = 2000;
    private const int MostLines = 100;

    private readonly TcpClient _client = new();
    private readonly byte[] _buffer = new byte[4096];
    private Stream _stream = Stream.Null;
    private int _start, _end;

    public async Task ConnectAsync(string host, int port, CancellationToken cancellation)
    {
        await _client.ConnectAsync(host, port, cancellation).ConfigureAwait(false);
        _stream = _client.GetStream();
    }

    /// <exception cref="AlertDeliveryException">The server's certificate is not accepted, or it does not encrypt.</exception>
    public async Task EncryptAsync(string host, X509Certificate2? trustedRoot, CancellationToken cancellation)
    {
        // What came before the encryption may be somebody else's.
        if (_start != _end)
            throw new AlertDeliveryException("the mail server said more than it was asked before the encryption began", isTransient: false);

        var encrypted = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = encrypted;
        try
        {
            await encrypted.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = PolicyOf(trustedRoot) }, cancellation).ConfigureAwait(false);
        }
        catch (AuthenticationException error)
        {
            throw new AlertDeliveryException("the mail server's certificate is not trusted, or it cannot encrypt", isTransient: true, innerException: error);
        }
    }

    public async Task<SmtpReply> CommandAsync(string command, CancellationToken cancellation)
    {
        await SendAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellation).ConfigureAwait(false);
        return await ReadAsync(cancellation).ConfigureAwait(false);
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        await _stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <exception cref="AlertDeliveryException">The connection ended, or what came is no reply.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            string line = await LineAsync(cancellation).ConfigureAwait(false);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int code) || (line.Length > 3 && line[3] is not (' ' or '-')))
                break;

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
                return new SmtpReply(code, lines);
        }

        throw new AlertDeliveryException("the mail server answered something that is not SMTP", isTransient: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        _client.Dispose();
    }

    private static X509ChainPolicy? PolicyOf(X509Certificate2? trustedRoot) => trustedRoot is null ? null : new X509ChainPolicy
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { trustedRoot },
        RevocationMode = X509RevocationMode.NoCheck,
    };

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, await _stream.ReadAsync(_buffer, cancellation).ConfigureAwait(false));
                if (_end == 0)
                    throw new AlertDeliveryException("the mail server closed the connection", isTransient: true);
            }

            char next = (char)_buffer[_start++];
            if (next == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(next);
        }

        return "";
    }
}
