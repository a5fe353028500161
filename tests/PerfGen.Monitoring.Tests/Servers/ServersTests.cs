namespace PerfGen.Monitoring.Tests.Servers;

public sealed class ServersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APrometheusStartsWithItsAlertmanagerAndBothAreGoneAfterwards()
    {
        Uri prometheus, alertmanager;
        await using (ServerProcess told = await PrometheusServers.StartAlertmanagerAsync(Cancellation))
        {
            await using ServerProcess telling = await PrometheusServers.StartPrometheusAsync("127.0.0.1:9", rules: null, told.Address, Cancellation);
            (prometheus, alertmanager) = (telling.Address, told.Address);
            using var client = new HttpClient();
            string known = await client.GetStringAsync(new Uri(prometheus, "api/v1/status/config"), Cancellation);
            Assert.Contains(alertmanager.Authority, known, StringComparison.Ordinal);
        }

        await AssertIsGoneAsync(prometheus);
        await AssertIsGoneAsync(alertmanager);
    }

    [Fact]
    public async Task APushgatewayStartsAndIsGoneAfterwards()
    {
        Uri address;
        await using (ServerProcess gateway = await PrometheusServers.StartPushgatewayAsync(Cancellation))
            address = gateway.Address;
        await AssertIsGoneAsync(address);
    }

    [Fact]
    public async Task AServerThatEndsAtOnceIsReportedWithWhatItPrinted()
    {
        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServerProcess.StartAsync(ServerProgram.Pushgateway, "-/ready", static (_, _) => ["--no-such-flag"], Cancellation));
        Assert.Contains("no-such-flag", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingServerIsNotFound() => Assert.Null(new ServerProgram("nothing", "perfgen-no-such-server").Find());

    private static async Task AssertIsGoneAsync(Uri address)
    {
        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address, Cancellation));
    }
}
