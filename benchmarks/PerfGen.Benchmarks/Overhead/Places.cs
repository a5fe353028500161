using System.Reflection;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>
/// One case at many places of the memory. A call of a nanosecond takes half as long again where its loop or what it calls lies badly, a lock of two threads a third less where it lies
/// well, and a process decides that once for each: such a case is judged by the mean of many. A generic type is made anew for each structure it is asked for.
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
    /// <param name="call">A type of call that is generic in its place.</param>
    public static IEnumerable<Case> Of(string subject, Type call) => Of(subject, place => call.MakeGenericType(place));

    /// <param name="subject">Who measures.</param>
    /// <param name="callAt">A type of call for each place.</param>
    public static IEnumerable<Case> Of(string subject, Func<Type, Type> callAt) =>
        _places.Select(place => (Case)_caseOf.MakeGenericMethod(callAt(place)).Invoke(null, [subject, Bodies.EmptyName])!);
}
