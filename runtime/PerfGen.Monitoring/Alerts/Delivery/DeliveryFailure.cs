using System.Net.Sockets;

namespace PerfGen.Monitoring.Alerts.Delivery;

/// <summary>What an exception of a channel means, in words that hold no secret.</summary>
internal sealed record DeliveryFailure(string Reason, bool IsTransient, TimeSpan? RetryAfter)
{
    public static DeliveryFailure Of(Exception error, bool timedOut) => error switch
    {
        AlertDeliveryException known => new(known.Message, known.IsTransient, known.RetryAfter),
        _ when timedOut => new("it took too long", IsTransient: true, null),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => new($"the request failed ({http.HttpRequestError})", IsTransient: true, null),
        SocketException socket => new($"the connection failed ({socket.SocketErrorCode})", IsTransient: true, null),
        _ => new($"it failed with {error.GetType().Name}", IsTransient: true, null),
    };
}
