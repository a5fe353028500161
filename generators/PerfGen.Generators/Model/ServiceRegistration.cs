using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>A project that knows dependency injection, and so gets <c>AddProfiled</c>.</summary>
internal sealed record ServiceRegistration(bool Enabled);

/// <summary>The interfaces that <c>AddProfiled</c> knows in this project.</summary>
internal sealed record RegisteredInterfaces(EquatableArray<RegisteredInterface> Interfaces);

/// <summary>One of them, closed if it is generic.</summary>
/// <param name="Interface">As C#.</param>
/// <param name="Class">The class that declares the interface's <c>Profiled</c>.</param>
/// <param name="IsDisposable">Whether whoever holds the interface may dispose of the object, and the decorator therefore does.</param>
internal sealed record RegisteredInterface(string Interface, string Class, bool IsDisposable);
