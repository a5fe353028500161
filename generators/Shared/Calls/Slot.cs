namespace PerfGen.Shared;

/// <summary>
/// An interface member that a profiled method implements, or a base member that it overrides. A call through it may reach the
/// method; whether it does is a question of the receiver's type.
/// </summary>
/// <param name="Id">The member's documentation id.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="ReceiverType">The type to test for, as C# in terms of the member's own type parameters; null when it cannot be named so.</param>
/// <param name="Depth">How far the type is derived: a more derived one is tested first.</param>
/// <param name="IsForThisAssemblyOnly">Whether no other assembly can name the type, though it can call the method.</param>
internal sealed record Slot(string Id, string Name, string? ReceiverType, int Depth, bool IsForThisAssemblyOnly = false);
