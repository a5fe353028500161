// Application Insights 2: what users call.
#nullable disable
using System;
using System.Collections.Generic;

namespace Microsoft.ApplicationInsights
{
    public sealed class TelemetryClient
    {
        public void TrackMetric(string name, double value, IDictionary<string, string> properties = null) { }
        public void TrackMetric(DataContracts.MetricTelemetry telemetry) { }
        public void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) { }
        public void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) { }
        public void TrackTrace(string message, IDictionary<string, string> properties) { }
        public Metric GetMetric(string metricId) => null;
        public Metric GetMetric(string metricId, string dimension1Name) => null;
        public Metric GetMetric(string metricId, string dimension1Name, string dimension2Name) => null;
        public Metric GetMetric(string metricId, string dimension1Name, string dimension2Name, string dimension3Name) => null;
    }

    public sealed class Metric
    {
        public void TrackValue(double metricValue) { }
        public void TrackValue(object metricValue) { }
        public bool TrackValue(double metricValue, string dimension1Value) => true;
        public bool TrackValue(double metricValue, string dimension1Value, string dimension2Value) => true;
        public bool TrackValue(double metricValue, string dimension1Value, string dimension2Value, string dimension3Value) => true;
    }
}

namespace Microsoft.ApplicationInsights.DataContracts
{
    public sealed class MetricTelemetry
    {
        public MetricTelemetry() { }
        public MetricTelemetry(string name, double sum) { }
        public string Name { get; set; }
        public double Sum { get; set; }
        public IDictionary<string, string> Properties { get; } = new Dictionary<string, string>();
    }
}
