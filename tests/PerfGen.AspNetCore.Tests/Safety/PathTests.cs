using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Safety;

public sealed class PathTests
{
    [Theory]
    [InlineData("/perfgen/..%2f..%2fetc%2fpasswd")]
    [InlineData("/perfgen/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/perfgen/..\\..\\appsettings.json")]
    [InlineData("/perfgen/..%5c..%5cappsettings.json")]
    [InlineData("/perfgen/appsettings.json")]
    [InlineData("/perfgen/Dashboard/index.html")]
    [InlineData("/perfgen/OpenApi/openapi.json")]
    [InlineData("/perfgen//dashboard")]
    [InlineData("/perfgen/dashboard//")]
    [InlineData("/perfgen/dashboard%2f")]
    [InlineData("/perfgen/dashboard/..%2fhealth")]
    [InlineData("/perfgen/index.html%00.css")]
    [InlineData("/perfgen/methods/%2e%2e%2fdashboard")]
    [InlineData("/perfgen/methods/a%2fb")]
    [InlineData("/perfgen/methods/%00")]
    [InlineData("/perfgen/methods/")]
    [InlineData("/perfgen/methods/%E0%80%AF")]
    [InlineData("/perfgen/;/dashboard")]
    public async Task APathThatIsNotMappedLeadsNowhere(string path)
    {
        await using LiveHost host = await LiveHost.StartAsync();
        string answer = await RawHttp.SendAsync(host.Address, $"GET {path}");
        // The last segment may be empty: then it is the resource's own address.
        int expected = path.EndsWith("methods/", StringComparison.Ordinal) ? 200 : 404;
        Assert.True(RawHttp.StatusOf(answer) == expected || RawHttp.StatusOf(answer) == 400, answer);
    }

    [Theory]
    [InlineData("HEAD", "/perfgen/dashboard", 200)]
    [InlineData("HEAD", "/perfgen/", 200)]
    [InlineData("HEAD", "/perfgen/health", 200)]
    [InlineData("HEAD", "/perfgen/stream", 405)]
    [InlineData("OPTIONS", "/perfgen/dashboard", 405)]
    [InlineData("OPTIONS", "/perfgen/profiling", 405)]
    [InlineData("TRACE", "/perfgen/dashboard", 405)]
    [InlineData("DELETE", "/perfgen/thresholds", 405)]
    [InlineData("POST", "/perfgen/dashboard", 405)]
    [InlineData("POST", "/perfgen/methods/Shop.Orders.Place", 405)]
    [InlineData("GET", "/perfgen/optimize", 405)]
    [InlineData("PROPFIND", "/perfgen/", 405)]
    public async Task OtherMethodsAreNotTaken(string method, string path, int status)
    {
        await using LiveHost host = await LiveHost.StartAsync();
        string answer = await RawHttp.SendAsync(host.Address, $"{method} {path}", "Cookie: secret=1\r\n");
        Assert.True(RawHttp.StatusOf(answer) == status, answer);
        // TRACE would send back what it was sent.
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        if (method == "HEAD")
            Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        if (status == 405)
            Assert.Contains("\r\nAllow: ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAnswerCarriesThePolicyThatRunsNothingForeign()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Shop.Orders.Place").Calls(1, ms: 1);
        host.Feed();
        foreach (string path in MappedEndpoints.Of(host).Select(static endpoint => endpoint.Path).Append("nothing/here").Append("").Distinct())
        {
            using HttpResponseMessage response = await host.Client.GetAsync(
                new Uri($"/perfgen/{MappedEndpoints.Concrete(path)}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            Assert.True(
                response.Headers.TryGetValues("Content-Security-Policy", out IEnumerable<string>? policies),
                path);
            Assert.Equal(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                Assert.Single(policies));
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }
}
