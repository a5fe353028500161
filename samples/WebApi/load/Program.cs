using Shop.Load;

if (LoadOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: load [address on loopback] [--seconds 1..600] [--clients 1..64] [--requests 1..1000000] [--compare]; without anything http://127.0.0.1:5080 for 20 seconds with 4 clients.");
    return 2;
}

using var client = new HttpClient { BaseAddress = options.Address, Timeout = TimeSpan.FromSeconds(30) };

// What either side does first is compiled while it runs: that is no part of a comparison.
if (options.Compare)
    await LoadRun.DriveAsync(client, LoadOptions.WarmUp(options.Address));
await using InsideReading? inside = options.Compare ? await InsideReading.StartAsync(client) : null;
LoadResult result = await LoadRun.DriveAsync(client, options);
Report.Print(result);
if (result.Requests == 0 || result.ErrorRate == 1)
{
    Console.Error.WriteLine($"Nothing at {options.Address} answered with success; start the service (samples/WebApi/README.md).");
    return 1;
}

return inside is null || Report.Compare(result, await inside.EndAsync()) ? 0 : 1;
