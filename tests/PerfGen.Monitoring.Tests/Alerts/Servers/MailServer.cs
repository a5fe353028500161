using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using PerfGen.Monitoring.Alerts.Channels.Email;

namespace PerfGen.Monitoring.Tests.Alerts.Servers;

/// <summary>
/// A real SMTP server (aiosmtpd) on loopback, for as long as a test needs it. It is another process; it ends with its standard input, and
/// is ended by its id if it does not.
/// </summary>
internal sealed class MailServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private MailServer(Process process, DirectoryInfo folder, int port, X509Certificate2? certificate) =>
        (_process, _folder, Port, Certificate) = (process, folder, port, certificate);

    public int Port { get; }

    /// <summary>What it proves to be localhost by; signed by itself.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Starts one; skips the test where it is not installed, unless the environment demands it.</summary>
    public static async Task<MailServer> StartAsync(SmtpSecurity security = SmtpSecurity.None, string? user = null, string? password = null, string? mechanism = null, string[]? refuse = null, string[]? busy = null)
    {
        await RequireAsync();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perfgen-mail-");
        X509Certificate2? certificate = security == SmtpSecurity.None ? null : MakeCertificate(folder);
        string options = JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["certificate"] = certificate is null ? null : Path.Combine(folder.FullName, "certificate.pem"),
            ["key"] = Path.Combine(folder.FullName, "key.pem"),
            ["implicit"] = security == SmtpSecurity.Tls,
            ["user"] = user,
            ["password"] = password,
            ["mechanism"] = mechanism,
            ["refuse"] = refuse ?? [],
            ["busy"] = busy ?? [],
        });
        Process process = Process.Start(new ProcessStartInfo(Python, [Script(), options]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        // What it prints there would fill the pipe and stop it.
        _ = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string? port = await process.StandardOutput.ReadLineAsync(patience.Token);
        return new MailServer(process, folder, int.Parse(port ?? "0", CultureInfo.InvariantCulture), certificate);
    }

    /// <summary>The next message that it took.</summary>
    public async Task<JsonElement> MessageAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return JsonDocument.Parse(await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The mail server ended.")).RootElement;
    }

    /// <summary>Whether it took none but those that were asked for: it ends.</summary>
    public async Task<bool> HasNoMoreAsync()
    {
        _process.StandardInput.Close();
        return (await _process.StandardOutput.ReadToEndAsync()).Length == 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
        Certificate?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task RequireAsync()
    {
        const string Advice = "install the package 'python3-aiosmtpd'";
        bool isThere = File.Exists(Python);
        if (isThere)
        {
            using Process probe = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd.smtp"]) { RedirectStandardError = true })!;
            await probe.WaitForExitAsync();
            isThere = probe.ExitCode == 0;
        }

        bool isDemanded = Environment.GetEnvironmentVariable("PERFGEN_REQUIRE_SERVERS") == "1";
        Assert.SkipWhen(!isThere && !isDemanded, $"No aiosmtpd is installed; {Advice} to run this test.");
        if (!isThere)
            throw new InvalidOperationException($"No aiosmtpd is installed, and PERFGEN_REQUIRE_SERVERS=1 demands it; {Advice}.");
    }

    private static X509Certificate2 MakeCertificate(DirectoryInfo folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder.FullName, "certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }

    private static string Script([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "mail_server.py");
}
