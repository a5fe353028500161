namespace PerfGen.Cli.Live;

/// <summary>Where the frames of <c>perfgen top</c> come from.</summary>
internal interface ILiveSource : IDisposable
{
    /// <summary>
    /// Frames as they come, for as long as somebody asks. What can pass (a service that restarts) is said in the frame and tried
    /// again; what cannot is a <see cref="CommandException"/>.
    /// </summary>
    IAsyncEnumerable<LiveFrame> ReadAsync(CancellationToken cancellation);

    /// <summary>One method in full; null when it is not known any more.</summary>
    Task<LiveDetail?> DescribeAsync(string id, CancellationToken cancellation);
}
