namespace PerfGen.Monitoring.Alerts;

/// <summary>
/// A message was not delivered. Of all exceptions of a channel, this one's message alone is logged: others may carry what nobody should read.
/// </summary>
public sealed class AlertDeliveryException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">Why, without secrets.</param>
    /// <param name="isTransient">Whether to try again.</param>
    /// <param name="retryAfter">How long the receiver asks to be left alone; null if it does not say.</param>
    /// <param name="innerException">The cause; not logged.</param>
    public AlertDeliveryException(string message, bool isTransient, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(message, innerException) => (IsTransient, RetryAfter) = (isTransient, retryAfter);

    /// <summary>Whether to try again.</summary>
    public bool IsTransient { get; }

    /// <summary>How long the receiver asks to be left alone; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
