using System.Net;
using Microsoft.AspNetCore.Builder;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Safety;

public sealed class GateTests
{
    [Fact]
    public async Task OutsideDevelopmentNothingButHealthAnswersUntilAPolicyIsGiven()
    {
        await using LiveHost host = await LiveHost.StartAsync("Production");
        host.Process.Method("Shop.Orders.Place").Calls(10, ms: 1);
        host.Feed();
        IReadOnlyList<(string Method, string Path)> mapped = MappedEndpoints.Of(host);
        Assert.True(mapped.Count > 15, $"Only {mapped.Count} endpoints are mapped.");
        foreach ((string method, string path) in mapped)
        {
            (HttpStatusCode status, string text) = await host.ChangeAsync(new HttpMethod(method), $"/perfgen/{MappedEndpoints.Concrete(path)}", "{}");
            Assert.True(status == (path == "health" ? HttpStatusCode.OK : HttpStatusCode.Forbidden), $"{method} {path}: {status}");
            Assert.DoesNotContain("Shop.Orders", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/perfgen/whatever/else")).Status);
        Assert.Single(host.Log.Lines, static line => line.Contains("until a policy is given", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HealthTellsNothingOfWhatRuns()
    {
        await using LiveHost host = await LiveHost.StartAsync("Production");
        host.Process.Method("Shop.Secret.Work").Calls(10, ms: 80).Limit("p95Ns", 1e6, Severity.Critical);
        host.Feed();
        (HttpStatusCode status, string text) = await host.GetAsync("/perfgen/health");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"schema":"perfgen.live/1","now":"2026-01-31T12:00:01+00:00","status":"unhealthy"}""", text);
    }

    [Fact]
    public async Task APolicyForReadingDoesNotAllowChanges()
    {
        await using LiveHost host = await LiveHost.StartAsync("Production", static options => options.ReadPolicy = "read", TestTokens.AddTo);
        Use(host, "operator");
        Assert.False((await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("canChange").GetBoolean());
        (HttpStatusCode status, string text) = await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", """{"live":true}""");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("set ChangePolicy in AddPerfGenLive", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadingAndChangingArePoliciesOfTheirOwn()
    {
        await using LiveHost host = await LiveHost.StartAsync("Production", ReadAndChange, TestTokens.AddTo);
        Use(host, "reader");
        Assert.False((await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("canChange").GetBoolean());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", """{"live":true}""")).Status);
        Use(host, "operator");
        Assert.True((await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("canChange").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", """{"live":true}""")).Status);
    }

    [Fact]
    public async Task AConventionOnTheBuilderIsAPolicyToo()
    {
        await using LiveHost host = await LiveHost.StartAsync(
            "Production", build: TestTokens.AddTo, map: static app => app.MapPerfGen("/perfgen").RequireAuthorization("change"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/perfgen/dashboard")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/perfgen/health")).Status);
        Use(host, "reader");
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/perfgen/dashboard")).Status);
        Use(host, "operator");
        Assert.True((await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("canChange").GetBoolean());
    }

    [Fact]
    public async Task AConventionOnAGroupAroundItIsAPolicyToo()
    {
        await using LiveHost host = await LiveHost.StartAsync(
            "Production", build: TestTokens.AddTo, map: static app => app.MapGroup("/operations").RequireAuthorization("read").MapPerfGen("/perfgen"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/operations/perfgen/dashboard")).Status);
        Use(host, "reader");
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/operations/perfgen/dashboard")).Status);
    }

    [Fact]
    public async Task AllowAnonymousOpensReadingAndNothingElse()
    {
        await using LiveHost host = await LiveHost.StartAsync(
            "Production", static options => options.ChangePolicy = "change", TestTokens.AddTo, static app => app.MapPerfGen("/perfgen").AllowAnonymous());
        Assert.False((await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("canChange").GetBoolean());
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", """{"live":true}""")).Status);

        await using LiveHost open = await LiveHost.StartAsync("Production", map: static app => app.MapPerfGen("/perfgen").AllowAnonymous());
        Assert.Equal(HttpStatusCode.Forbidden, (await open.ChangeAsync(HttpMethod.Post, "/perfgen/optimize", "{}")).Status);
    }

    [Fact]
    public async Task MissingForgedAndExpiredTokensAreTurnedAway()
    {
        await using LiveHost host = await LiveHost.StartAsync("Production", ReadAndChange, TestTokens.AddTo);
        string honest = TestTokens.Of("operator");
        string[] parts = honest.Split('.');
        string[] forged =
        [
            "",
            "nonsense",
            TestTokens.Of("operator", key: TestTokens.SomeoneElsesKey),
            TestTokens.Of("operator", lifetime: TimeSpan.FromHours(-1)),
            // Signed by nobody, as its own head says.
            $"{Base64("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            // Another body under the signature of the first.
            $"{parts[0]}.{Base64("""{"iss":"https://shop.example","aud":"perfgen","role":"operator","exp":4102444800}""")}.{parts[2]}",
        ];
        foreach (string token in forged)
        {
            host.Client.DefaultRequestHeaders.Authorization = token.Length == 0 ? null : new("Bearer", token);
            foreach ((string method, string path) in MappedEndpoints.Of(host).Where(static endpoint => endpoint.Path != "health"))
            {
                HttpStatusCode status = (await host.ChangeAsync(new HttpMethod(method), $"/perfgen/{MappedEndpoints.Concrete(path)}", "{}")).Status;
                Assert.True(status == HttpStatusCode.Unauthorized, $"{method} {path} with '{token}': {status}");
            }
        }

        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", honest);
        await host.GetJsonAsync("/perfgen/dashboard");
    }

    [Fact]
    public async Task WithoutAPolicyADevelopersMachineTakesChangesUnderItsOwnNameOnly()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        (HttpStatusCode status, string text) = await host.ChangeAsync(
            HttpMethod.Put, "/perfgen/profiling", """{"live":true}""", static request => request.Headers.Host = "rebound.example");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("at localhost or at an address only", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.ChangeAsync(
            HttpMethod.Put, "/perfgen/profiling", """{"live":true}""", static request => request.Headers.Host = "localhost")).Status);
    }

    private static void ReadAndChange(PerfGenLiveOptions options) => (options.ReadPolicy, options.ChangePolicy) = ("read", "change");

    private static void Use(LiveHost host, string role) => host.Client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Of(role));

    private static string Base64(string text) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(text);
}
