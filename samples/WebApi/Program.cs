using System.Data.Common;
using PerfGen;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts.Channels.Webhook;
using PerfGen.Monitoring.History;
using Shop;
using Shop.Operations;
using Shop.Storage;

// Every statement of this project that goes to a database, whatever the driver, by who executes it.
[assembly: ProfileCalls(typeof(DbCommand), "Execute*", Callers = true)]

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
var address = new Uri(builder.Configuration["urls"] ?? "http://127.0.0.1:5080");
builder.WebHost.UseUrls(address.ToString());
builder.AddShop(address);

// What turns PerfGen on: the live view, what is kept, what is looked for, and who is told.
builder.Services.AddSingleton<OccurrenceLog>();
builder.Services.AddPerfGenLive();
builder.Services.AddPerfGenMonitoring(options =>
{
    options.History = new HistoryOptions { Directory = builder.Configuration["history"] ?? Path.Combine(Path.GetTempPath(), "perfgen-shop") };
    options.Statements.Enabled = options.InFlight.Enabled = builder.Configuration.GetValue("watch", true);
    options.Statements.Sources.Add(MemoryOrderStore.ActivitySource);
    options.Alerts.StartupGrace = TimeSpan.FromSeconds(20);
    options.Alerts.Rules.Add(HeapAlert.Rule);
    options.Alerts.Channels.Add(new WebhookAlertChannel(new WebhookOptions { Url = new Uri(address, "/hooks/alerts"), SigningKey = AlertHook.Key }));
});

WebApplication app = builder.Build();
app.MapShop();
app.MapPerfGen("/perfgen");
app.MapPerfGenMetrics("/metrics");

// Stands for whoever receives alerts.
app.MapPost("/hooks/alerts", AlertHook.ReceiveAsync);
app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<OccurrenceLog>().Follow(app.Services.GetRequiredService<PerfGenMonitor>()));
app.Run();
