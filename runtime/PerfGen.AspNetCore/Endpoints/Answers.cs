using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>Writes answers, always with their length; to HEAD only the head.</summary>
internal static class Answers
{
    public const string Json = "application/json; charset=utf-8";

    public static Task WriteAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, Json, JsonSerializer.SerializeToUtf8Bytes(answer, type));
    }

    public static Task RefuseAsync(HttpContext context, int status, string sentence) =>
        WriteAsync(context, new ErrorAnswer(sentence), LiveJsonContext.Default.ErrorAnswer, status);

    public static Task WriteAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> body) =>
        WriteAsync(context, contentType, body, default);

    /// <summary>The body in two pieces, the first of which others may share.</summary>
    public static async Task WriteAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> ending)
    {
        HttpResponse response = context.Response;
        response.ContentType = contentType;
        response.ContentLength = body.Length + ending.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        if (!ending.IsEmpty)
            await response.Body.WriteAsync(ending, context.RequestAborted).ConfigureAwait(false);
    }
}
