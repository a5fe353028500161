using Shop;

// The sample's service without PerfGen: what the sample's figures are compared with.
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
var address = new Uri(builder.Configuration["urls"] ?? "http://127.0.0.1:5080");
builder.WebHost.UseUrls(address.ToString());
builder.AddShop(address);

WebApplication app = builder.Build();
app.MapShop();
app.Run();
