using System.Data.Common;
using PerfGen;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts.Channels.Webhook;
using PerfGen.Monitoring.History;
using Shop.Background;
using Shop.Catalogue;
using Shop.Operations;
using Shop.Orders;
using Shop.Shipping;
using Shop.Storage;

// Every statement of this project that goes to a database, whatever the driver, by who executes it.
[assembly: ProfileCalls(typeof(DbCommand), "Execute*", Callers = true)]

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
string address = builder.Configuration["urls"] ?? "http://127.0.0.1:5080";
builder.WebHost.UseUrls(address);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);

builder.Services.AddMemoryCache(static options => options.TrackStatistics = true);
builder.Services.AddStore(builder.Configuration.GetConnectionString("Shop"));
builder.Services.AddSingleton<ProductCatalogue>();
builder.Services.AddSingleton<OrderService>();
builder.Services.AddHttpClient<ShippingQuotes>(client => client.BaseAddress = new Uri(address));
builder.Services.AddHostedService<SalesDigest>();
builder.Services.AddSingleton<OccurrenceLog>();

// What turns PerfGen on: the live view, what is kept, what is looked for, and who is told.
builder.Services.AddPerfGenLive();
builder.Services.AddPerfGenMonitoring(options =>
{
    options.History = new HistoryOptions { Directory = builder.Configuration["history"] ?? Path.Combine(Path.GetTempPath(), "perfgen-shop") };
    options.Statements.Enabled = options.InFlight.Enabled = builder.Configuration.GetValue("watch", true);
    options.Statements.Sources.Add(MemoryOrderStore.ActivitySource);
    options.Alerts.StartupGrace = TimeSpan.FromSeconds(20);
    options.Alerts.Rules.Add(HeapAlert.Rule);
    options.Alerts.Channels.Add(new WebhookAlertChannel(new WebhookOptions { Url = new Uri(new Uri(address), "/hooks/alerts"), SigningKey = AlertHook.Key }));
});

WebApplication app = builder.Build();
app.MapPerfGen("/perfgen");
app.MapPerfGenMetrics("/metrics");

app.MapGet("/products", static (ProductCatalogue catalogue) => catalogue.ListAsync());
app.MapGet("/products/{id:int}", static async (int id, ProductCatalogue catalogue) =>
    await catalogue.FindAsync(id) is { } product ? Results.Ok(product) : Results.NotFound());
app.MapGet("/orders", static (OrderService orders, int? take) => orders.ListAsync(Math.Clamp(take ?? 20, 1, 100)));
app.MapPost("/orders", static async (Cart cart, OrderService orders) =>
    await orders.PlaceAsync(cart, cart.Region) is { } order ? Results.Created($"/orders/{order.Id}", order) : Results.UnprocessableEntity("A cart has a region and one to a hundred products that there are."));

// What stands for other people's servers: the carrier, and whoever receives alerts.
app.MapGet("/carrier/quote", static (int items) => ShippingQuotes.AnswerAsync(items));
app.MapPost("/hooks/alerts", AlertHook.ReceiveAsync);

app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<OccurrenceLog>().Follow(app.Services.GetRequiredService<PerfGenMonitor>()));
app.Run();
