using System.Net;
using System.Text.Json;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class ProfilingTests
{
    [Fact]
    public async Task TheLiveSwitchIsReadAndSetAndShown()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        try
        {
            Assert.True((await host.GetJsonAsync("/perfgen/profiling")).GetProperty("live").GetBoolean());
            (HttpStatusCode status, string text) = await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", """{"live":false}""");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.False(JsonDocument.Parse(text).RootElement.GetProperty("live").GetBoolean());
            Assert.False(Profiler.IsEnabled);
            Assert.False((await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("live").GetBoolean());
            await host.ChangeAsync(HttpMethod.Put, "/perfgen/profiling", """{"live":true}""");
            Assert.True(Profiler.IsEnabled);
            Assert.True((await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("live").GetBoolean());
        }
        finally
        {
            Profiler.IsEnabled = true;
        }
    }
}
