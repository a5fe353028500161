using System.Data;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PerfGen.Recording;

namespace PerfGen.Monitoring.Statements;

/// <summary>
/// Statements that Entity Framework Core announces, of drivers that publish no activities. Its types are not known here: the two properties
/// that matter are read by their names.
/// </summary>
internal sealed class EntityFrameworkStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string ListenerName = "Microsoft.EntityFrameworkCore";
    private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";
    private const string Failed = "Microsoft.EntityFrameworkCore.Database.Command.CommandError";

    private readonly StatementWatch _watch;
    private readonly HashSet<string> _drivers;
    private readonly Stack<IDisposable> _subscriptions = new();

    /// <param name="watch">Who is told.</param>
    /// <param name="drivers">Namespaces of drivers whose own activities are listened to.</param>
    public EntityFrameworkStatements(StatementWatch watch, IEnumerable<string> drivers)
    {
        _watch = watch;
        _drivers = drivers.ToHashSet(StringComparer.Ordinal);
        _subscriptions.Push(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != ListenerName)
            return;

        lock (_subscriptions)
            _subscriptions.Push(value.Subscribe(this, static (name, _, _) => name is Executed or Failed));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key is not (Executed or Failed) || value.Value is not { } announced)
            return;
        if (Property(announced, "Command") is not IDbCommand command || Property(announced, "Duration") is not TimeSpan duration)
            return;
        if (CommandCalls.IsRunning || _drivers.Contains(command.GetType().Namespace ?? "") || string.IsNullOrEmpty(command.CommandText))
            return;

        string system = CommandCalls.SystemOf(command);
        CallFrame? caller = StatementWatch.CallerOf(CallTracking.Current);
        _watch.Observe(new Statement(_watch.Texts.Normalize(command.CommandText, system), system, caller, Activity.Current?.DisplayName, duration, value.Key == Failed));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (_subscriptions)
        {
            while (_subscriptions.TryPop(out IDisposable? subscription))
                subscription.Dispose();
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Entity Framework Core keeps what it announces; a property that was trimmed away is a statement that is not told.")]
    private static object? Property(object announced, string name) =>
        announced.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)?.GetValue(announced);
}
