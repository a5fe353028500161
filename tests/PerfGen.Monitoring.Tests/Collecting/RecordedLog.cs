using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PerfGen.Monitoring.Tests.Collecting;

/// <summary>A logger that keeps what it is told.</summary>
internal sealed class RecordedLog : ILogger
{
    private readonly ConcurrentQueue<string> _messages = new();

    public IReadOnlyCollection<string> Messages => _messages;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _messages.Enqueue($"{formatter(state, exception)} {exception?.Message}");
}
