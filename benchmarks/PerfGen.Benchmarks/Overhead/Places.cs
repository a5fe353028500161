using System.Reflection;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>
/// One case at many places of the machine code. A call of a nanosecond takes half as long again where its loop or what it calls lies badly, and a process
/// decides that once for each method: such a call is judged by the mean of many. A generic type is compiled anew for each structure it is asked for.
/// </summary>
internal static class Places
{
    private static readonly Type[] _places =
    [
        typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(nint), typeof(nuint), typeof(Half), typeof(float), typeof(double), typeof(decimal),
    ];

    private static readonly MethodInfo _caseOf = typeof(Case).GetMethod(nameof(Case.Of))!;

    /// <param name="subject">Who measures.</param>
    /// <param name="call">A call that is generic in its place.</param>
    public static IReadOnlyList<Case> Of(string subject, Type call) =>
        [.. _places.Select(place => (Case)_caseOf.MakeGenericMethod(call.MakeGenericType(place)).Invoke(null, [subject, Bodies.EmptyName])!)];
}
