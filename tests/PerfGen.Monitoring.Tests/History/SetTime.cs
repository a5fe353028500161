namespace PerfGen.Monitoring.Tests.History;

/// <summary>A time that passes when it is told to.</summary>
internal sealed class SetTime : TimeProvider
{
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan time) => _passed += time;

    public override long GetTimestamp() => _passed.Ticks;

    public override DateTimeOffset GetUtcNow() => SampleIntervals.Morning + _passed;
}
