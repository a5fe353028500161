namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>openapi.json</c>: what there is, for people's tools.</summary>
internal static class OpenApiEndpoint
{
    public static void Map(ResourceMap map)
    {
        byte[] document = PageFiles.Resource("OpenApi/openapi.json");
        map.Read("openapi.json", context => Answers.WriteAsync(context, Answers.Json, document));
    }
}
