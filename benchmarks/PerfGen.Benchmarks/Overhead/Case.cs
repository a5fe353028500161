namespace PerfGen.Benchmarks.Overhead;

/// <summary>Something whose calls are timed.</summary>
/// <param name="Subject">Who measures.</param>
/// <param name="Body">What is measured.</param>
/// <param name="Loop">Makes so many calls.</param>
internal sealed record Case(string Subject, string Body, Action<int> Loop)
{
    public static Case Of<TCall>(string subject, string body = Bodies.EmptyName)
        where TCall : struct, ICall => new(subject, body, Overhead.Loop.Run<TCall>);
}

/// <summary>What a call of a case took, and allocated.</summary>
/// <param name="Nanoseconds">In the fastest slice.</param>
/// <param name="AtAQuarter">In the slice that a quarter of them are faster than. It is what numbers of threads are compared by, one included: the fastest slice of
/// several threads may be one in which the others were not running.</param>
/// <param name="Bytes">Allocated.</param>
internal readonly record struct Figures(double Nanoseconds, double AtAQuarter, double Bytes);
