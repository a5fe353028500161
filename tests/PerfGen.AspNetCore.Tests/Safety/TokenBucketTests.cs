using PerfGen.AspNetCore.Safety;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Safety;

public sealed class TokenBucketTests
{
    [Fact]
    public void ABurstPassesAndThenASteadyRate()
    {
        var time = new ManualTime();
        var bucket = new TokenBucket(burst: 3, perSecond: 2, time);
        Assert.True(bucket.TryTake(out _));
        Assert.True(bucket.TryTake(out _));
        Assert.True(bucket.TryTake(out _));
        Assert.False(bucket.TryTake(out TimeSpan wait));
        Assert.Equal(TimeSpan.FromSeconds(0.5), wait);

        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.True(bucket.TryTake(out _));
        Assert.False(bucket.TryTake(out _));

        time.Advance(TimeSpan.FromHours(1));
        for (int i = 0; i < 3; i++)
            Assert.True(bucket.TryTake(out _));
        Assert.False(bucket.TryTake(out _));
    }

    [Fact]
    public async Task WhoAsksForTooMuchIsToldWhenToComeBack()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Feed();
        for (int i = 0; i < 20; i++)
        {
            using HttpResponseMessage response = await host.Client.GetAsync(new Uri("/perfgen/report", UriKind.Relative));
            if ((int)response.StatusCode == 429)
            {
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 2);
                Assert.Contains("\"error\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                return;
            }
        }

        Assert.Fail("Twenty reports in a row were all answered.");
    }
}
