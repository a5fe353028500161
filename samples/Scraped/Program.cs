using PerfGen.Monitoring;
using PerfGen.Monitoring.Export;
using PerfGen.Monitoring.Prometheus;
using Scraped;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton<Checkout>();
builder.Services.AddPerfGenMonitoring(static options => options.Interval = TimeSpan.FromMilliseconds(500));
WebApplication app = builder.Build();

// What Prometheus scrapes: the totals of the last collection, at most half a second old.
app.MapGet("/metrics", static async (HttpContext context, PerfGenMonitor monitor) =>
{
    if (monitor.Latest is not { } latest)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return;
    }

    PrometheusFormat format = context.Request.Query["format"] == "text" ? PrometheusFormat.Text : PrometheusExposition.FormatFor(context.Request.Headers.Accept);
    context.Response.ContentType = PrometheusExposition.ContentTypeOf(format);
    await PrometheusExposition.WriteAsync(latest, context.Response.BodyWriter, format, context.RequestAborted);
});

// The same as JSON, with everything else that is known.
app.MapGet("/export", static (PerfGenMonitor monitor) => monitor.Latest is { } latest
    ? Results.Text(MonitoringExport.Of(latest, "sample").ToJson(), "application/json")
    : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));

app.MapPost("/orders", static (Checkout checkout, int quick, int slow, int failing) =>
{
    for (int order = 0; order < quick; order++)
        checkout.Place(Region.Eu, milliseconds: 0);
    for (int order = 0; order < slow; order++)
        checkout.Place(Region.Us, milliseconds: 80);
    for (int order = 0; order < failing; order++)
        checkout.TryRefund();
});

await app.RunAsync();
