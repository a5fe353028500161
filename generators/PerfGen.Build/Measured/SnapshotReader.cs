using System.Globalization;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reading;
using PerfGen.Shared;
using Json = System.Collections.Generic.Dictionary<string, object?>;

namespace PerfGen.Build.Measured;

/// <summary>What one run measured.</summary>
/// <param name="Process">The program's name.</param>
/// <param name="TakenAt">As the snapshot has it.</param>
internal sealed record Measurements(string Process, string TakenAt, IReadOnlyDictionary<SeriesName, MeasuredMethod> Methods);

/// <summary>Reads a snapshot file.</summary>
internal static class SnapshotReader
{
    public const string Schema = "perfgen.snapshot/1";

    /// <exception cref="ManifestException">There is no such file, or no snapshot of this version in it.</exception>
    public static Measurements Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ManifestException($"The snapshot '{path}' cannot be read: {error.Message}", error);
        }
    }

    /// <param name="path">Where the text is from, for complaints.</param>
    /// <inheritdoc cref="Read"/>
    public static Measurements Parse(string text, string path)
    {
        try
        {
            if (JsonReader.Read(text) is not Json snapshot || snapshot.Text("schema") is { Length: 0 })
                throw new ManifestException($"'{path}' is not a snapshot; give a file that was written with PERFGEN_SNAPSHOT.");
            if (snapshot.Text("schema") is var schema && schema != Schema)
                throw new ManifestException($"The schema of the snapshot '{path}' is '{schema}', and this version reads '{Schema}'; take it with the same version of PerfGen.");
            Json process = Member(snapshot, "process") ?? [];
            return new Measurements(process.Text("name"), snapshot.Text("takenAt"), snapshot.Objects("methods")
                .Select(Series)
                .GroupBy(static series => series.Series)
                .ToDictionary(static rows => rows.Key, static rows => new MeasuredMethod([.. rows.OrderBy(static row => row.Variant, StringComparer.Ordinal)])));
        }
        catch (FormatException error)
        {
            throw new ManifestException($"The snapshot '{path}' cannot be read: {error.Message}", error);
        }
    }

    private static MeasuredSeries Series(Json row)
    {
        Json time = Member(row, "time") ?? [];
        Json? allocated = Member(row, "allocated");
        return new MeasuredSeries(
            new SeriesName(row.Text("name"), row.Text("signature")),
            Variant(row),
            (long)(Number(row, "calls") ?? 0),
            (long)(Number(row, "errors") ?? 0),
            Number(time, "meanNs"),
            Number(time, "selfNs"),
            Number(time, "p95Ns"),
            Number(time, "p99Ns"),
            (long)(allocated is null ? 0 : Number(allocated, "measuredCalls") ?? 0),
            allocated is null ? null : Number(allocated, "totalBytes"),
            [.. row.Objects("thresholds").Where(static threshold => threshold.Flag("exceeded")).Select(static threshold => threshold.Text("what"))]);
    }

    private static string Variant(Json row)
    {
        IEnumerable<string> labels = (Member(row, "labels") ?? []).OrderBy(static label => label.Key, StringComparer.Ordinal).Select(static label => $"{label.Key}={label.Value}");
        IEnumerable<string> caller = row.Text("caller") is { Length: > 0 } name ? [$"from {name}"] : [];
        return string.Join(", ", labels.Concat(caller));
    }

    private static Json? Member(Json json, string name) => json.TryGetValue(name, out object? value) ? value as Json : null;

    private static double? Number(Json json, string name) =>
        double.TryParse(json.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsNaN(number) && !double.IsInfinity(number) ? number : null;
}
