using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>A partial method that the user declared, and the core that holds the work.</summary>
/// <param name="Method">What is measured.</param>
/// <param name="Core">The core, as it is called from inside the type.</param>
/// <param name="Namespace">Of the type; empty for the global one.</param>
/// <param name="Types">The declarations to open, outermost first: <c>partial class Orders&lt;T&gt;</c>.</param>
/// <param name="Modifiers">As they were written, without <c>partial</c>: an implementation has to repeat them.</param>
/// <param name="Parameters">The parameters as an implementation has to repeat them.</param>
/// <param name="Constraints">The same of the type parameters' constraints.</param>
internal sealed record PartialBody(
    ProfiledMethod Method, TargetMethod Core, string Namespace, EquatableArray<string> Types, string Modifiers, string Parameters, string Constraints);
