namespace PerfGen.Monitoring.Alerts;

/// <summary>How a channel is doing, since monitoring started.</summary>
/// <param name="Name">The channel's.</param>
/// <param name="Waiting">Messages in its queue.</param>
/// <param name="Delivered">Messages that were delivered.</param>
/// <param name="Failed">Messages that were given up, or refused for good.</param>
/// <param name="Dropped">Messages that a full queue lost before they were tried.</param>
/// <param name="FailedAttempts">Attempts that failed, also of messages that were delivered later.</param>
/// <param name="Problem">Why the latest attempt failed; null if it did not.</param>
public sealed record AlertChannelStatus(string Name, int Waiting, long Delivered, long Failed, long Dropped, long FailedAttempts, string? Problem);
