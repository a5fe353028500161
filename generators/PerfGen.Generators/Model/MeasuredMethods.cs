using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>What the wrappers of all files call: each method once, however many files call it.</summary>
internal sealed record MeasuredMethods(EquatableArray<MeasuredMethod> Methods);

/// <summary>A method whose calls are redirected.</summary>
/// <param name="Target">The method.</param>
/// <param name="Measures">Whether a wrapper calls it to measure the call; else only to make a sequence, and this only if it is private.</param>
/// <param name="Samples">Whether the call may go untimed.</param>
internal sealed record MeasuredMethod(TargetMethod Target, bool Measures, bool Samples);

/// <summary>Where a method's measured call stands: a class per declaring type, a method per method.</summary>
internal sealed record MeasuredReference(string Class, string Method);
