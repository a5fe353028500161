using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Channels.Email;
using PerfGen.Monitoring.Tests.Alerts.Servers;

namespace PerfGen.Monitoring.Tests.Alerts.Channels;

public sealed class EmailTests
{
    [Fact]
    public async Task AMessageArrivesAsPlainText()
    {
        await using MailServer server = await MailServer.StartAsync();
        await SendAsync(Options(server), Messages.Fired(description: "look at the boxes"));
        JsonElement mail = await server.MessageAsync();
        Assert.Equal("alerts@example.com", mail.GetProperty("from").GetString());
        Assert.Equal("team@example.com", mail.GetProperty("to")[0].GetString());
        string data = mail.GetProperty("data").GetString()!;
        Assert.Contains("Subject: [shop] CRITICAL: slow boxes (shop 1.2.0 on web-1)\r\n", data, StringComparison.Ordinal);
        Assert.Contains("Date: Wed, 02 Jan 2030 03:04:05 +0000\r\n", data, StringComparison.Ordinal);
        string body = Body(data);
        Assert.Contains("Shop.Box<T>.Map<U> p95 is 120 ms, above 50.0 ms (critical)", body, StringComparison.Ordinal);
        Assert.Contains("look at the boxes", body, StringComparison.Ordinal);
        Assert.True(await server.HasNoMoreAsync());
    }

    [Fact]
    public async Task ARuleCannotAddAHeaderOrASecondMessage()
    {
        await using MailServer server = await MailServer.StartAsync();
        await SendAsync(Options(server), Messages.Fired(
            series: "a\r\n.\r\nMAIL FROM:<x@example.com>", rule: "slow\r\nBcc: all@example.com\r\n\r\nbody", description: ".\r\n.\r\nQUIT"));
        string data = (await server.MessageAsync()).GetProperty("data").GetString()!;
        string head = data[..data.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.DoesNotContain("Bcc", head, StringComparison.Ordinal);
        Assert.Equal(9, head.Split("\r\n").Count(static line => !line.StartsWith(' ')));
        Assert.True(await server.HasNoMoreAsync());
    }

    [Fact]
    public void ASubjectInAnyLanguageIsEncodedInShortWords()
    {
        string subject = MailMessageText.Header(string.Concat(Enumerable.Repeat("größer 遅い 🐢 ", 12)));
        string[] words = subject.Split("\r\n ");
        Assert.All(words, static word => Assert.InRange(word.Length, 13, 75));
        string decoded = string.Concat(words.Select(static word => Encoding.UTF8.GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2]))));
        Assert.StartsWith("größer 遅い 🐢 größer", decoded, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', decoded);
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls, null)]
    [InlineData(SmtpSecurity.StartTls, "LOGIN")]
    [InlineData(SmtpSecurity.Tls, null)]
    public async Task ItLogsInOverAnEncryptedConnection(SmtpSecurity security, string? mechanism)
    {
        await using MailServer server = await MailServer.StartAsync(security, "alerts", "very-secret", mechanism);
        EmailOptions options = Options(server, security);
        (options.User, options.Password) = ("alerts", "very-secret");
        await SendAsync(options, Messages.Fired());
        JsonElement mail = await server.MessageAsync();
        Assert.True(mail.GetProperty("encrypted").GetBoolean());
        Assert.True(mail.GetProperty("authenticated").GetBoolean());
    }

    [Fact]
    public async Task AWrongPasswordIsNotTriedAgainAndNotRepeated()
    {
        await using MailServer server = await MailServer.StartAsync(SmtpSecurity.StartTls, "alerts", "right");
        EmailOptions options = Options(server, SmtpSecurity.StartTls);
        (options.User, options.Password) = ("alerts", "very-secret");
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => SendAsync(options, Messages.Fired()));
        Assert.False(error.IsTransient);
        Assert.Equal("the mail server refused the login (535)", error.Message);
        Assert.DoesNotContain("very-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACertificateThatNobodyVouchesForIsNotAccepted()
    {
        await using MailServer server = await MailServer.StartAsync(SmtpSecurity.StartTls);
        EmailOptions options = Options(server, SmtpSecurity.StartTls);
        options.TrustedRoot = null;
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => SendAsync(options, Messages.Fired()));
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
        Assert.True(await server.HasNoMoreAsync());
    }

    [Fact]
    public async Task NothingIsSentInClearWhereStartTlsIsNotOffered()
    {
        await using MailServer server = await MailServer.StartAsync();
        EmailOptions options = Options(server);
        options.Security = SmtpSecurity.StartTls;
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => SendAsync(options, Messages.Fired()));
        Assert.Contains("does not offer STARTTLS", error.Message, StringComparison.Ordinal);
        Assert.True(await server.HasNoMoreAsync());
    }

    [Fact]
    public async Task WhatComesBeforeTheEncryptionIsNotTrusted()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = Task.Run(async () =>
        {
            using TcpClient client = await listener.AcceptTcpClientAsync();
            NetworkStream stream = client.GetStream();
            await stream.WriteAsync("220 hello\r\n"u8.ToArray());
            _ = await stream.ReadAsync(new byte[1000]);
            await stream.WriteAsync("250-hello\r\n250 STARTTLS\r\n"u8.ToArray());
            _ = await stream.ReadAsync(new byte[1000]);
            await stream.WriteAsync("220 go\r\n250 AUTH PLAIN\r\n"u8.ToArray());
            _ = await stream.ReadAsync(new byte[1000]);
        });
        EmailOptions options = Options(((IPEndPoint)listener.LocalEndpoint).Port);
        options.Security = SmtpSecurity.StartTls;
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => SendAsync(options, Messages.Fired()));
        Assert.Contains("more than it was asked", error.Message, StringComparison.Ordinal);
        await serving;
    }

    [Fact]
    public async Task AReceiverWhoIsRefusedKeepsTheMessageFromNobodyElse()
    {
        await using MailServer server = await MailServer.StartAsync(refuse: ["gone@example.com"]);
        EmailOptions options = Options(server);
        options.To.Add("gone@example.com");
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => SendAsync(options, Messages.Fired()));
        Assert.False(error.IsTransient);
        Assert.Equal("the mail server refused 1 of 2 receivers (550)", error.Message);
        Assert.Equal(1, (await server.MessageAsync()).GetProperty("to").GetArrayLength());
    }

    [Fact]
    public async Task AReceiverWhoIsPutOffGetsItLaterAndTheOthersOnce()
    {
        await using MailServer server = await MailServer.StartAsync(busy: ["later@example.com"]);
        EmailOptions options = Options(server);
        options.To.Add("later@example.com");
        var channel = new EmailAlertChannel(options);
        AlertNotification message = Messages.Fired();
        AlertDeliveryException error = await Assert.ThrowsAsync<AlertDeliveryException>(() => channel.SendAsync(message, CancellationToken.None));
        Assert.True(error.IsTransient);
        await channel.SendAsync(message, CancellationToken.None);
        Assert.Equal("team@example.com", Assert.Single((await server.MessageAsync()).GetProperty("to").EnumerateArray()).GetString());
        Assert.Equal("later@example.com", Assert.Single((await server.MessageAsync()).GetProperty("to").EnumerateArray()).GetString());
        Assert.True(await server.HasNoMoreAsync());
    }

    [Theory]
    [InlineData("a b@example.com")]
    [InlineData("a@example.com>\r\nRCPT TO:<b@example.com")]
    [InlineData("Alerts <a@example.com>")]
    [InlineData("example.com")]
    [InlineData("a@")]
    public void AnAddressThatIsNoneIsRefused(string address)
    {
        EmailOptions options = Options(25);
        options.To.Add(address);
        Assert.Contains("plain addresses", Assert.Throws<ArgumentException>(() => new EmailAlertChannel(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APasswordDoesNotGoOverANetworkInClear()
    {
        EmailOptions options = Options(25);
        (options.Host, options.User, options.Password) = ("mail.example.com", "alerts", "very-secret");
        ArgumentException error = Assert.Throws<ArgumentException>(() => new EmailAlertChannel(options));
        Assert.Contains("in clear", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", error.ToString(), StringComparison.Ordinal);
    }

    private static EmailOptions Options(MailServer server, SmtpSecurity security = SmtpSecurity.None)
    {
        EmailOptions options = Options(server.Port);
        (options.Security, options.TrustedRoot) = (security, server.Certificate);
        return options;
    }

    private static EmailOptions Options(int port)
    {
        var options = new EmailOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, From = "alerts@example.com", SubjectPrefix = "[shop]" };
        options.To.Add("team@example.com");
        return options;
    }

    private static async Task SendAsync(EmailOptions options, AlertNotification message)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await new EmailAlertChannel(options).SendAsync(message, patience.Token);
    }

    private static string Body(string data) => Encoding.UTF8.GetString(Convert.FromBase64String(data[(data.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("\r\n", "", StringComparison.Ordinal)));
}
