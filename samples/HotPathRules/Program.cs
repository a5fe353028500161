using System.Diagnostics.Metrics;

// Each distinct set of tags is a series that a store must keep.
var series = new HashSet<string>();
using var listener = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => series.Add(instrument.Name + string.Join(",", tags.ToArray())));
listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => series.Add(instrument.Name + string.Join(",", tags.ToArray())));
listener.Start();

var random = new Random(1);
for (int request = 0; request < 1000; request++)
{
    new HotPathRules.Right.PG1001().Handle(Guid.NewGuid(), "order");
    new HotPathRules.Right.PG1003().Handle(new TimeoutException($"after {random.Next()} ms"));
    new HotPathRules.Right.PG1004().Handle();
    new HotPathRules.Right.PG1005().Handle(random.NextDouble() * 2000);
}

Console.WriteLine($"1000 requests, {series.Count} series.");
