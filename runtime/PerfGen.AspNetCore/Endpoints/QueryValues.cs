using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>Reads values of the query; what is not understood is refused with a sentence, never guessed.</summary>
internal static class QueryValues
{
    private const int MaxLength = 500;

    /// <summary>Null when it is not there.</summary>
    public static string? Text(HttpContext context, string name)
    {
        var values = context.Request.Query[name];
        if (values.Count > 1)
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, $"{name} is given more than once; give it once.");
        if (values.Count == 1 && values[0]?.Length > MaxLength)
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, $"{name} is too long: it may have {MaxLength} characters.");
        return values.Count == 0 || values[0]!.Length == 0 ? null : values[0];
    }

    public static int Number(HttpContext context, string name, int minimum, int maximum, int otherwise)
    {
        if (Text(context, name) is not { } text)
            return otherwise;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum
            ? value
            : throw new RefusedRequestException(StatusCodes.Status400BadRequest, $"{name} must be a whole number from {minimum} to {maximum}.");
    }
}
