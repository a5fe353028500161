namespace PerfGen.Benchmarks.Overhead;

/// <summary>All figures of one run.</summary>
internal sealed class OverheadRun
{
    private const int RoundsOfASection = 500, RoundsOfTheShortForm = 15;

    private OverheadRun(int rounds)
    {
        // What is there at many places is seen as well in fewer rounds.
        int roundsOfPlaces = Math.Max(rounds / 4, RoundsOfTheShortForm);
        Synchronous = PairedRun.Run(Catalogue.Synchronous, threads: 1, rounds);
        Two = PairedRun.Run(Catalogue.OnThreads, threads: 2, roundsOfPlaces);
        Many = Environment.ProcessorCount > 2 ? PairedRun.Run(Catalogue.OnThreads, Environment.ProcessorCount, roundsOfPlaces) : null;
        Lost = PairedRun.Run(Catalogue.Lost, threads: 1, rounds);
        LostOnTwo = PairedRun.Run(Catalogue.Lost, threads: 2, rounds);
        Asynchronous = PairedRun.Run(Catalogue.Asynchronous, threads: 1, rounds);
        Throwing = PairedRun.Run(Catalogue.Throwing, threads: 1, rounds);
        Off = Switches.Run(roundsOfPlaces);
    }

    public IReadOnlyDictionary<Case, Figures> Synchronous { get; }

    public IReadOnlyDictionary<Case, Figures> Two { get; }

    /// <summary>One thread for each processor; null where that is no more than two.</summary>
    public IReadOnlyDictionary<Case, Figures>? Many { get; }

    public IReadOnlyDictionary<Case, Figures> Lost { get; }

    public IReadOnlyDictionary<Case, Figures> LostOnTwo { get; }

    public IReadOnlyDictionary<Case, Figures> Asynchronous { get; }

    public IReadOnlyDictionary<Case, Figures> Throwing { get; }

    public IReadOnlyDictionary<string, (double Direct, double Off)> Off { get; }

    public static OverheadRun Full() => new(RoundsOfASection);

    /// <summary>Enough to find what is grossly wrong, in under a minute.</summary>
    public static OverheadRun Short() => new(RoundsOfTheShortForm);

    /// <summary>The figures of a subject around a body.</summary>
    public static Figures Of(IReadOnlyDictionary<Case, Figures> section, string subject, string body = Bodies.EmptyName) =>
        section.Single(pair => pair.Key.Subject == subject && pair.Key.Body == body).Value;
}
