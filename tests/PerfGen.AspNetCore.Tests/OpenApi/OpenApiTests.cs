using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.OpenApi;

public sealed class OpenApiTests
{
    [Fact]
    public async Task TheDocumentNamesEveryEndpointAndNoOther()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        string[] mapped = [.. MappedEndpoints.Of(host).Where(static endpoint => !IsPage(endpoint.Path)).Select(static endpoint => $"{endpoint.Method} /{endpoint.Path}").Order(StringComparer.Ordinal)];
        string[] documented = [.. Operations(await DocumentAsync(host)).Select(static operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal)];
        Assert.Equal(mapped, documented);
    }

    [Fact]
    public async Task EachOfItsPathsAnswersAsItSays()
    {
        // An application that keeps a history, so that there is something at each path.
        string folder = Directory.CreateTempSubdirectory("perfgen-live").FullName;
        try
        {
            await using LiveHost host = await LiveHost.StartAsync(build: builder =>
                builder.Services.AddPerfGenMonitoring(options => options.History = new() { Directory = folder }));
            await EachAnswersAsync(host);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task EveryReferenceLeadsSomewhere()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        JsonElement document = await DocumentAsync(host);
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        int references = 0;
        Walk(document);
        Assert.True(references > 20);

        void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray())
                    Walk(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    if (member.Name == "$ref")
                    {
                        Resolve(document, member.Value.GetString()!);
                        references++;
                    }

                    Walk(member.Value);
                }
            }
        }
    }

    private static async Task EachAnswersAsync(LiveHost host)
    {
        host.Process.Method("Shop.Orders.Place").Calls(10, ms: 10).Limit("p95Ns", 50e6);
        host.Feed();
        foreach ((string method, string path, JsonElement operation) in Operations(await DocumentAsync(host)))
        {
            string body = operation.TryGetProperty("requestBody", out JsonElement request)
                ? request.GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText()
                : "";
            using var message = new HttpRequestMessage(new HttpMethod(method), "/perfgen" + MappedEndpoints.Concrete(path));
            if (body.Length > 0)
            {
                message.Headers.Add("X-PerfGen", "1");
                message.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            }

            using HttpResponseMessage response = await host.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{method} {path}: {response.StatusCode}");
            JsonElement content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");
            Assert.True(content.TryGetProperty(response.Content.Headers.ContentType!.MediaType!, out JsonElement described), $"{method} {path}: {response.Content.Headers.ContentType}");
            if (described.TryGetProperty("schema", out JsonElement schema) && schema.TryGetProperty("$ref", out JsonElement reference))
                await MembersAreDescribedAsync(host, response, reference.GetString()!, $"{method} {path}");
        }
    }

    /// <summary>Every member of the answer stands in the document, and every required one in the answer.</summary>
    private static async Task MembersAreDescribedAsync(LiveHost host, HttpResponseMessage response, string reference, string where)
    {
        JsonElement schema = Resolve(await DocumentAsync(host), reference);
        if (!schema.TryGetProperty("properties", out JsonElement properties))
            return;

        JsonElement answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        foreach (JsonProperty member in answer.EnumerateObject())
            Assert.True(properties.TryGetProperty(member.Name, out _), $"{where} answers with '{member.Name}', which {reference} does not describe.");
        foreach (JsonElement required in schema.GetProperty("required").EnumerateArray())
            Assert.True(answer.TryGetProperty(required.GetString()!, out _), $"{where} lacks '{required}', which {reference} requires.");
    }

    private static JsonElement Resolve(JsonElement document, string reference)
    {
        JsonElement at = document;
        foreach (string part in reference.TrimStart('#', '/').Split('/'))
            Assert.True(at.TryGetProperty(part, out at), $"{reference} leads nowhere.");
        return at;
    }

    private static async Task<JsonElement> DocumentAsync(LiveHost host)
    {
        (HttpStatusCode status, string text) = await host.GetAsync("/perfgen/openapi.json");
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonDocument.Parse(text).RootElement;
    }

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject()
            .Where(static member => member.Name != "parameters")
            .Select(operation => (operation.Name.ToUpperInvariant(), path.Name, operation.Value)));

    private static bool IsPage(string path) => path.Length == 0 || PerfGen.AspNetCore.Endpoints.PageFiles.All.ContainsKey(path);
}
