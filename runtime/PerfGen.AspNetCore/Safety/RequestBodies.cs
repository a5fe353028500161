using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace PerfGen.AspNetCore.Safety;

/// <summary>Reads what a change asks for: JSON of at most 4 KB.</summary>
internal static class RequestBodies
{
    public const int MaxBytes = 4096;

    /// <exception cref="RefusedRequestException">It is too long, or not what is expected.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        byte[] buffer = new byte[MaxBytes + 1];
        int length = context.Request.ContentLength > MaxBytes
            ? buffer.Length
            : await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted).ConfigureAwait(false);
        if (length > MaxBytes)
            throw new RefusedRequestException(StatusCodes.Status413PayloadTooLarge, $"The body is too long: it may have {MaxBytes} bytes.");

        try
        {
            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), type)
                ?? throw new RefusedRequestException(StatusCodes.Status400BadRequest, "The body is null; an object is expected.");
        }
        catch (JsonException error)
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, $"The body is not the JSON that is expected, at '{Where(error)}'.");
        }
    }

    /// <summary>The path names members of the body: no more of it than fits a sentence.</summary>
    private static string Where(JsonException error)
    {
        string path = string.IsNullOrEmpty(error.Path) ? "$" : error.Path;
        return path.Length <= 100 ? path : path[..100];
    }
}

/// <summary>A request that gets a status and one sentence.</summary>
internal sealed class RefusedRequestException(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;
}
