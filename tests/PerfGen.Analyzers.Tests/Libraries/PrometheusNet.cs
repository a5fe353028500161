// prometheus-net 8: what users call.
#nullable disable
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Prometheus
{
    public interface ICollectorChild { }

    public interface ICounter : ICollectorChild
    {
        void Inc(double increment = 1);
        void IncTo(double targetValue);
        double Value { get; }
    }

    public interface IGauge : ICollectorChild
    {
        void Inc(double increment = 1);
        void Set(double val);
        void Dec(double decrement = 1);
        void IncTo(double targetValue);
        void DecTo(double targetValue);
        double Value { get; }
    }

    public interface IObserver { void Observe(double val); }

    public interface IHistogram : ICollectorChild, IObserver { void Observe(double val, long count); }

    public interface ISummary : ICollectorChild, IObserver { }

    public interface ITimer : IDisposable { TimeSpan ObserveDuration(); }

    public interface ICollector<out TChild> where TChild : ICollectorChild
    {
        string Name { get; }
        string[] LabelNames { get; }
        TChild Unlabelled { get; }
        TChild WithLabels(params string[] labelValues);
        TChild WithLabels(ReadOnlyMemory<string> labelValues);
        TChild WithLabels(ReadOnlySpan<string> labelValues);
    }

    public abstract class Collector
    {
        public string Name { get; }
        public string Help { get; }
        public string[] LabelNames { get; }
    }

    public abstract class ChildBase : ICollectorChild, IDisposable
    {
        public void Dispose() { }
        public void Publish() { }
        public void Unpublish() { }
        public void Remove() { }
    }

    public abstract class Collector<TChild> : Collector, ICollector<TChild> where TChild : ChildBase
    {
        TChild ICollector<TChild>.Unlabelled => null;
        public TChild WithLabels(params string[] labelValues) => null;
        public TChild WithLabels(ReadOnlyMemory<string> labelValues) => null;
        public TChild WithLabels(ReadOnlySpan<string> labelValues) => null;
        public TChild Labels(params string[] labelValues) => null;
        public void RemoveLabelled(params string[] labelValues) { }
        public IEnumerable<string[]> GetAllLabelValues() => null;
    }

    public sealed class Counter : Collector<Counter.Child>, ICounter
    {
        public sealed class Child : ChildBase, ICounter
        {
            public void Inc(double increment = 1) { }
            public void IncTo(double targetValue) { }
            public double Value => 0;
        }

        public void Inc(double increment = 1) { }
        public void IncTo(double targetValue) { }
        public double Value => 0;
    }

    public sealed class Gauge : Collector<Gauge.Child>, IGauge
    {
        public sealed class Child : ChildBase, IGauge
        {
            public void Inc(double increment = 1) { }
            public void Set(double val) { }
            public void Dec(double decrement = 1) { }
            public void IncTo(double targetValue) { }
            public void DecTo(double targetValue) { }
            public double Value => 0;
        }

        public void Inc(double increment = 1) { }
        public void Set(double val) { }
        public void Dec(double decrement = 1) { }
        public void IncTo(double targetValue) { }
        public void DecTo(double targetValue) { }
        public double Value => 0;
    }

    public sealed class Histogram : Collector<Histogram.Child>, IHistogram
    {
        public sealed class Child : ChildBase, IHistogram
        {
            public void Observe(double val) { }
            public void Observe(double val, long count) { }
        }

        public void Observe(double val) { }
        public void Observe(double val, long count) { }
        public static double[] ExponentialBuckets(double start, double factor, int count) => null;
        public static double[] LinearBuckets(double start, double width, int count) => null;
    }

    public sealed class Summary : Collector<Summary.Child>, ISummary
    {
        public sealed class Child : ChildBase, ISummary
        {
            public void Observe(double val) { }
        }

        public void Observe(double val) { }
    }

    public abstract class MetricConfiguration
    {
        public Dictionary<string, string> StaticLabels { get; set; }
        public string[] LabelNames { get; set; }
        public bool SuppressInitialValue { get; set; }
    }

    public sealed class CounterConfiguration : MetricConfiguration { }
    public sealed class GaugeConfiguration : MetricConfiguration { }
    public sealed class HistogramConfiguration : MetricConfiguration { public double[] Buckets { get; set; } }
    public sealed class SummaryConfiguration : MetricConfiguration { public TimeSpan MaxAge { get; set; } }

    public interface IMetricFactory
    {
        Counter CreateCounter(string name, string help, CounterConfiguration configuration = null);
        Gauge CreateGauge(string name, string help, GaugeConfiguration configuration = null);
        Histogram CreateHistogram(string name, string help, HistogramConfiguration configuration = null);
        Summary CreateSummary(string name, string help, SummaryConfiguration configuration = null);
        Counter CreateCounter(string name, string help, string[] labelNames, CounterConfiguration configuration = null);
        Gauge CreateGauge(string name, string help, string[] labelNames, GaugeConfiguration configuration = null);
        Histogram CreateHistogram(string name, string help, string[] labelNames, HistogramConfiguration configuration = null);
        Summary CreateSummary(string name, string help, string[] labelNames, SummaryConfiguration configuration = null);
        IMetricFactory WithLabels(IDictionary<string, string> labels);
        IManagedLifetimeMetricFactory WithManagedLifetime(TimeSpan expiresAfter);
    }

    public class MetricFactory : IMetricFactory
    {
        public Counter CreateCounter(string name, string help, CounterConfiguration configuration = null) => null;
        public Gauge CreateGauge(string name, string help, GaugeConfiguration configuration = null) => null;
        public Histogram CreateHistogram(string name, string help, HistogramConfiguration configuration = null) => null;
        public Summary CreateSummary(string name, string help, SummaryConfiguration configuration = null) => null;
        public Counter CreateCounter(string name, string help, string[] labelNames, CounterConfiguration configuration = null) => null;
        public Gauge CreateGauge(string name, string help, string[] labelNames, GaugeConfiguration configuration = null) => null;
        public Histogram CreateHistogram(string name, string help, string[] labelNames, HistogramConfiguration configuration = null) => null;
        public Summary CreateSummary(string name, string help, string[] labelNames, SummaryConfiguration configuration = null) => null;
        public Counter CreateCounter(string name, string help, params string[] labelNames) => null;
        public Gauge CreateGauge(string name, string help, params string[] labelNames) => null;
        public Histogram CreateHistogram(string name, string help, params string[] labelNames) => null;
        public Summary CreateSummary(string name, string help, params string[] labelNames) => null;
        public IMetricFactory WithLabels(IDictionary<string, string> labels) => null;
        public IManagedLifetimeMetricFactory WithManagedLifetime(TimeSpan expiresAfter) => null;
    }

    public static class Metrics
    {
        public static CollectorRegistry DefaultRegistry => null;
        public static IMetricFactory DefaultFactory => null;
        public static IMetricFactory WithCustomRegistry(CollectorRegistry registry) => null;
        public static IMetricFactory WithLabels(IDictionary<string, string> labels) => null;
        public static IManagedLifetimeMetricFactory WithManagedLifetime(TimeSpan expiresAfter) => null;
        public static Counter CreateCounter(string name, string help, CounterConfiguration configuration = null) => null;
        public static Gauge CreateGauge(string name, string help, GaugeConfiguration configuration = null) => null;
        public static Histogram CreateHistogram(string name, string help, HistogramConfiguration configuration = null) => null;
        public static Summary CreateSummary(string name, string help, SummaryConfiguration configuration = null) => null;
        public static Counter CreateCounter(string name, string help, string[] labelNames, CounterConfiguration configuration = null) => null;
        public static Gauge CreateGauge(string name, string help, string[] labelNames, GaugeConfiguration configuration = null) => null;
        public static Histogram CreateHistogram(string name, string help, string[] labelNames, HistogramConfiguration configuration = null) => null;
        public static Summary CreateSummary(string name, string help, string[] labelNames, SummaryConfiguration configuration = null) => null;
        public static Counter CreateCounter(string name, string help, params string[] labelNames) => null;
        public static Gauge CreateGauge(string name, string help, params string[] labelNames) => null;
        public static Histogram CreateHistogram(string name, string help, params string[] labelNames) => null;
        public static Summary CreateSummary(string name, string help, params string[] labelNames) => null;
    }

    public class CollectorRegistry { }

    public interface IManagedLifetimeMetricHandle<TMetricInterface> where TMetricInterface : ICollectorChild
    {
        IDisposable AcquireLease(out TMetricInterface metric, params string[] labelValues);
        void WithLease(Action<TMetricInterface> action, params string[] labelValues);
        Task WithLeaseAsync(Func<TMetricInterface, Task> func, params string[] labelValues);
        ICollector<TMetricInterface> WithExtendLifetimeOnUse();
    }

    public interface IManagedLifetimeMetricFactory
    {
        IManagedLifetimeMetricHandle<ICounter> CreateCounter(string name, string help, string[] instanceLabelNames, CounterConfiguration configuration = null);
        IManagedLifetimeMetricHandle<IGauge> CreateGauge(string name, string help, string[] instanceLabelNames, GaugeConfiguration configuration = null);
        IManagedLifetimeMetricHandle<IHistogram> CreateHistogram(string name, string help, string[] instanceLabelNames, HistogramConfiguration configuration = null);
        IManagedLifetimeMetricFactory WithLabels(IDictionary<string, string> labels);
    }

    public sealed class Exemplar
    {
        public static LabelKey Key(string key) => default;
        public static Exemplar From(in LabelPair labelPair1) => null;
        public readonly struct LabelKey { public LabelPair WithValue(string value) => default; }
        public readonly struct LabelPair { }
    }

    public static class CounterExtensions
    {
        public static void CountExceptions(this ICounter counter, Action wrapped, Func<Exception, bool> exceptionFilter = null) { }
    }

    public static class TimerExtensions
    {
        public static ITimer NewTimer(this IObserver observer) => null;
        public static ITimer NewTimer(this IGauge gauge) => null;
    }

    public static class GaugeExtensions
    {
        public static IDisposable TrackInProgress(this IGauge gauge) => null;
    }
}
