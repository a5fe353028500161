namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>Whether one severity of one series fires: wrong for long enough to begin, fine for long enough to end.</summary>
internal sealed class LevelState
{
    private TimeSpan? _wrongSince;
    private TimeSpan? _fineSince;

    public bool Firing { get; private set; }

    /// <summary>The reading that counts: the latest, with the limit it was held against.</summary>
    public LevelReading Reading { get; private set; } = LevelReading.None;

    public bool IsIdle => !Firing && _wrongSince is null;

    public void Observe(Moment moment, LevelReading reading, AlertTiming timing)
    {
        Reading = reading;
        _wrongSince = reading.Wrong ? _wrongSince ?? moment.Elapsed : null;
        _fineSince = reading.Fine ? _fineSince ?? moment.Elapsed : null;
        Firing = Firing
            ? !(moment.Elapsed - _fineSince >= timing.KeepFor)
            : moment.MayFire && moment.Elapsed - _wrongSince >= timing.For;
    }

    /// <summary>What was seen before is too old to count for anything.</summary>
    public void Forget(bool stopFiring)
    {
        _wrongSince = null;
        _fineSince = null;
        Firing &= !stopFiring;
    }
}
