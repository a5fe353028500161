using System.Globalization;
using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;

namespace PerfGen.Build.Rendering;

/// <summary>The joined manifest as JSON: one line per method and per call site, so that differences between two builds read well.</summary>
internal static class ManifestJson
{
    /// <param name="measurements">What a run measured, or nothing.</param>
    public static string Render(Manifest manifest, Measurements? measurements = null)
    {
        var json = new JsonWriter();
        json.Object(() =>
        {
            json.Name("schema").Value(Manifest.Schema);
            json.Name("assembly").Value(manifest.Assembly);
            if (manifest.Assemblies.Count > 1)
                json.Name("assemblies").Array(manifest.Assemblies, assembly => json.Value(assembly));
            json.Name("callSites").Object(() =>
            {
                json.Name("measured").Value(manifest.Coverage.Measured);
                json.Name("total").Value(manifest.Coverage.Total);
                if (manifest.Coverage.Total > 0)
                    json.Name("coverage").Raw(manifest.Coverage.Percent);
            });
            json.Name("methods").Lines(manifest.Methods, method => Method(json, method));
            json.Name("calls").Lines(manifest.Sites, site => Site(json, site));
            if (manifest.Registrations.Count > 0)
                json.Name("registrations").Lines(manifest.Registrations, site => Site(json, site));
            if (manifest.Instruments.Count > 0)
                json.Name("instruments").Lines(manifest.Instruments, instrument => Instrument(json, instrument));
            if (measurements is not null)
                json.Name("measured").Lines(measurements.Methods.OrderBy(static method => method.Key), method => Measured(json, method.Key, method.Value));
        });
        return json + "\n";
    }

    private static void Method(JsonWriter json, ManifestMethod method)
    {
        json.Name("id").Value(method.Id);
        Identify(json, method.Series);
        json.Name("mechanism").Value(method.Mechanism);
        if (method.Reason is { } reason)
            json.Name("reason").Value(reason);
        if (method.Place is { } place)
        {
            json.Name("file").Value(place.File);
            json.Name("line").Value(place.Line);
        }

        if (!method.Memory)
            json.Name("memory").Raw("false");
        if (method.Callers)
            json.Name("callers").Raw("true");
        if (method.Labels.Count > 0)
            Labels(json, method.Labels);
        if (method.Thresholds.Count > 0)
            json.Name("thresholds").Array(method.Thresholds, threshold => json.Object(() => Limits(json, threshold)));
    }

    private static void Site(JsonWriter json, ManifestSite site)
    {
        Identify(json, site.Series);
        json.Name("file").Value(site.Place.File);
        json.Name("line").Value(site.Place.Line);
        json.Name("column").Value(site.Place.Column);
        if (site.Caller.Length > 0)
            json.Name("caller").Value(site.Caller);
        if (site.Kind.Length > 0)
            json.Name("kind").Value(site.Kind);
        if (site.Callers)
            json.Name("callers").Raw("true");
        if (site.Unmeasured is { } reason)
            json.Name("unmeasured").Value(reason);
        else
            json.Name("mechanism").Value(site.Mechanism);
    }

    private static void Instrument(JsonWriter json, ManifestInstrument instrument)
    {
        json.Name("name").Value(instrument.Name);
        json.Name("kind").Value(instrument.Kind);
        Labels(json, instrument.Labels);
        json.Name("series").Raw(instrument.Series.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The series of a method together; percentiles are those of the worst.</summary>
    private static void Measured(JsonWriter json, SeriesName series, MeasuredMethod method)
    {
        Identify(json, series);
        json.Name("calls").Raw(method.Calls.ToString(CultureInfo.InvariantCulture));
        json.Name("errors").Raw(method.Errors.ToString(CultureInfo.InvariantCulture));
        foreach ((string name, double? value) in new[] { ("selfNs", method.SelfNs), ("meanNs", method.MeanNs), ("p95Ns", method.P95Ns), ("p99Ns", method.P99Ns), ("allocatedBytesPerCall", method.AllocatedPerCall) })
        {
            if (value is { } number)
                json.Name(name).Raw(number.ToString("R", CultureInfo.InvariantCulture));
        }

        json.Name("allocationCalls").Raw(method.AllocationCalls.ToString(CultureInfo.InvariantCulture));
    }

    private static void Labels(JsonWriter json, IReadOnlyList<ManifestLabel> labels) => json.Name("labels").Array(labels, label => json.Object(() =>
    {
        json.Name("name").Value(label.Name);
        if (label.Domain > 0)
            json.Name("domain").Value(label.Domain);
        if (label.Values.Count > 0)
            json.Name("values").Array(label.Values, value => json.Value(value));
        if (label.MaxValues > 0)
            json.Name("maxValues").Value(label.MaxValues);
    }));

    private static void Limits(JsonWriter json, ManifestThreshold threshold)
    {
        foreach (KeyValuePair<string, string> limit in threshold.Limits)
        {
            json.Name(limit.Key);
            if (decimal.TryParse(limit.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                json.Raw(limit.Value);
            else
                json.Value(limit.Value);
        }
    }

    private static void Identify(JsonWriter json, SeriesName series)
    {
        json.Name("name").Value(series.Name);
        json.Name("signature").Value(series.Signature);
    }
}
