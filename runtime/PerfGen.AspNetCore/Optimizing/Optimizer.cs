using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Optimizing;

/// <summary>Runs actions one after the other; a second request while they run is refused. Safe for concurrent use.</summary>
internal sealed partial class Optimizer(Lazy<IReadOnlyList<IOptimizationAction>> actions, ILogger logger, CancellationToken stopping)
{
    /// <summary>Who asked waits no longer than this; the action goes on.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private Task<OptimizeResult>? _running;
    private int _busy;

    /// <exception cref="RefusedRequestException">There is no such action, or some are running.</exception>
    public async Task<IReadOnlyList<OptimizeResult>> RunAsync(string? name)
    {
        IOptimizationAction[] chosen = [.. actions.Value.Where(action => name is null || action.Name == name)];
        if (chosen.Length == 0)
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, $"There is no such action; there are {string.Join(", ", actions.Value.Select(static action => action.Name))}.");
        if (Interlocked.Exchange(ref _busy, 1) == 1)
            throw Busy();

        try
        {
            // One that outlived its caller's patience may still be running.
            if (_running is { IsCompleted: false })
                throw Busy();

            var results = new List<OptimizeResult>();
            foreach (IOptimizationAction action in chosen)
            {
                _running = Task.Run(() => RunAsync(action));
                if (await Task.WhenAny(_running, Task.Delay(_patience, CancellationToken.None)).ConfigureAwait(false) != _running)
                {
                    results.Add(new OptimizeResult(action.Name, null, null, "It is still running after a minute; the others were not begun."));
                    break;
                }

                results.Add(await _running.ConfigureAwait(false));
            }

            return results;
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private static RefusedRequestException Busy() =>
        new(StatusCodes.Status429TooManyRequests, "An optimization is running; wait for its end.");

    private async Task<OptimizeResult> RunAsync(IOptimizationAction action)
    {
        try
        {
            OptimizationResult result = await action.RunAsync(stopping).ConfigureAwait(false);
            LogDone(logger, action.Name, result.Message);
            return new OptimizeResult(action.Name, result.BeforeBytes, result.AfterBytes, result.Message);
        }
#pragma warning disable CA1031 // Whatever the application's action does, the others run, and nobody outside learns its details.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailure(logger, action.Name, error);
            return new OptimizeResult(action.Name, null, null, "It failed; the application's log says why.");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "PerfGen: {Action} was asked for. {Result}")]
    private static partial void LogDone(ILogger logger, string action, string result);

    [LoggerMessage(Level = LogLevel.Error, Message = "PerfGen: the optimization {Action} failed.")]
    private static partial void LogFailure(ILogger logger, string action, Exception error);
}
