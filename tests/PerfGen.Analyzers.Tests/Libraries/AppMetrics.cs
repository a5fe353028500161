// App.Metrics 4: what users call.
#nullable disable
using System;
using System.Collections.Generic;

namespace App.Metrics
{
    public struct MetricTags
    {
        public static readonly MetricTags Empty;
        public MetricTags(string key, string value) { }
        public MetricTags(string[] keys, string[] values) { }
        public static MetricTags Concat(MetricTags tags1, MetricTags tags2) => default;
        public static MetricTags Concat(MetricTags tags1, Dictionary<string, string> tags2) => default;
    }

    public struct Unit
    {
        public static readonly Unit None;
        public static readonly Unit Requests;
        public static readonly Unit Calls;
        public static readonly Unit Items;
        public static Unit Custom(string name) => default;
        public static implicit operator Unit(string name) => default;
    }

    public abstract class MetricValueOptionsBase
    {
        public string Name { get; set; }
        public string Context { get; set; }
        public Unit MeasurementUnit { get; set; }
        public MetricTags Tags { get; set; }
        public bool ResetOnReporting { get; set; }
    }

    public interface IMetrics
    {
        IMeasureMetrics Measure { get; }
        IProvideMetrics Provider { get; }
    }

    public interface IMeasureMetrics
    {
        Counter.IMeasureCounterMetrics Counter { get; }
        Gauge.IMeasureGaugeMetrics Gauge { get; }
        Histogram.IMeasureHistogramMetrics Histogram { get; }
        Meter.IMeasureMeterMetrics Meter { get; }
        Timer.IMeasureTimerMetrics Timer { get; }
    }

    public interface IProvideMetrics
    {
        Counter.IProvideCounterMetrics Counter { get; }
    }
}

namespace App.Metrics.Counter
{
    public class CounterOptions : MetricValueOptionsBase { public bool ReportItemPercentages { get; set; } }
    public interface ICounter { void Increment(); void Increment(long amount); void Decrement(); }

    public interface IMeasureCounterMetrics
    {
        void Decrement(CounterOptions options);
        void Decrement(CounterOptions options, MetricTags tags);
        void Decrement(CounterOptions options, long amount);
        void Increment(CounterOptions options);
        void Increment(CounterOptions options, MetricTags tags);
        void Increment(CounterOptions options, long amount);
        void Increment(CounterOptions options, MetricTags tags, long amount);
        void Increment(CounterOptions options, string item);
    }

    public interface IProvideCounterMetrics
    {
        ICounter Instance(CounterOptions options);
        ICounter Instance(CounterOptions options, MetricTags tags);
    }
}

namespace App.Metrics.Gauge
{
    public class GaugeOptions : MetricValueOptionsBase { }

    public interface IMeasureGaugeMetrics
    {
        void SetValue(GaugeOptions options, double value);
        void SetValue(GaugeOptions options, MetricTags tags, double value);
        void SetValue(GaugeOptions options, Func<double> valueProvider);
    }
}

namespace App.Metrics.Histogram
{
    public class HistogramOptions : MetricValueOptionsBase { }

    public interface IMeasureHistogramMetrics
    {
        void Update(HistogramOptions options, long value);
        void Update(HistogramOptions options, MetricTags tags, long value);
    }
}

namespace App.Metrics.Meter
{
    public class MeterOptions : MetricValueOptionsBase { }

    public interface IMeasureMeterMetrics
    {
        void Mark(MeterOptions options);
        void Mark(MeterOptions options, MetricTags tags);
        void Mark(MeterOptions options, string item);
    }
}

namespace App.Metrics.Timer
{
    public class TimerOptions : MetricValueOptionsBase { }
    public struct TimerContext : IDisposable { public void Dispose() { } }

    public interface IMeasureTimerMetrics
    {
        TimerContext Time(TimerOptions options);
        TimerContext Time(TimerOptions options, MetricTags tags);
        void Time(TimerOptions options, Action action);
        void Time(TimerOptions options, MetricTags tags, Action action);
        void Time(TimerOptions options, long time);
    }
}
