using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>A project that knows dependency injection, and so gets <c>AddProfiled</c>.</summary>
internal sealed record ServiceRegistration(Settings Settings);

/// <summary>The interfaces that <c>AddProfiled</c> knows in this project, and the calls that it cannot do more for than to register.</summary>
internal sealed record RegisteredInterfaces(EquatableArray<RegisteredInterface> Interfaces, EquatableArray<UnmeasuredRegistration> Unmeasured);

/// <summary>A call of <c>AddProfiled</c> whose service is not measured.</summary>
internal sealed record UnmeasuredRegistration(Position Position, string Reason);

/// <summary>One of them, closed if it is generic.</summary>
/// <param name="Interface">As C#.</param>
/// <param name="Class">The class that declares the interface's <c>Profiled</c>.</param>
/// <param name="IsDisposable">Whether whoever holds the interface may dispose of the object, and the decorator therefore does.</param>
internal sealed record RegisteredInterface(string Interface, string Class, bool IsDisposable);
