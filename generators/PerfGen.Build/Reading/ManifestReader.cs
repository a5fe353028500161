using System.Globalization;
using PerfGen.Build.Manifests;
using PerfGen.Shared;
using Json = System.Collections.Generic.Dictionary<string, object?>;

namespace PerfGen.Build.Reading;

/// <summary>Joins the parts of a manifest.</summary>
internal static class ManifestReader
{
    /// <summary>Null for an assembly that profiles nothing.</summary>
    /// <exception cref="ManifestException">The assembly or its manifest cannot be read.</exception>
    public static Manifest? Read(string path) => Read(AssemblyParts.Read(path), path);

    /// <inheritdoc cref="Read(string)"/>
    public static Manifest? Read(AssemblyParts parts, string path)
    {
        if (parts.Methods is null && parts.Places.Count == 0)
            return null;

        try
        {
            Manifest manifest = Join(parts);
            return manifest.Methods.Count + manifest.Sites.Count > 0 ? manifest : null;
        }
        catch (FormatException error)
        {
            throw new ManifestException($"The manifest in '{path}' cannot be read: {error.Message}", error);
        }
    }

    /// <exception cref="FormatException">A part is not what this version knows.</exception>
    public static Manifest Join(AssemblyParts parts)
    {
        Json methods = parts.Methods is null ? [] : Object(parts.Methods);
        if (parts.Methods is not null && methods.Text("schema") is var schema && schema != Manifest.Schema)
        {
            throw new FormatException(schema.Length == 0
                ? "it names no schema; build the project again with this version of PerfGen."
                : $"its schema is '{schema}', and this version reads '{Manifest.Schema}'; use the same version of PerfGen for the build and for the report.");
        }

        Json[] files = [.. parts.Places.Select(Object)];
        Dictionary<SeriesName, SourcePlace> places = Declarations(files);
        return new Manifest(
            parts.Assembly,
            [.. methods.Objects("methods").Select(method => Method(method, places)).OrderBy(static method => method.Series).ThenBy(static method => method.Id, StringComparer.Ordinal)],
            [.. Sites(files, "calls")],
            [.. methods.Objects("instruments").Select(Instrument).OrderBy(static instrument => instrument.Name, StringComparer.Ordinal)])
        {
            Registrations = [.. Sites(files, "registrations")],
        };
    }

    private static Json Object(string text) =>
        JsonReader.Read(text) as Json ?? throw new FormatException("it is not a JSON object; build the project again.");

    private static Dictionary<SeriesName, SourcePlace> Declarations(Json[] files)
    {
        // Two partial declarations of one method are one series: the first of them in the order of files is its place.
        var places = new Dictionary<SeriesName, SourcePlace>();
        foreach (Json file in files.OrderBy(static file => file.Text("file"), StringComparer.Ordinal))
        {
            foreach (Json method in file.Objects("methods"))
            {
                SeriesName series = Series(method);
                if (!places.ContainsKey(series))
                    places.Add(series, new SourcePlace(file.Text("file"), method.Number("line"), Column: 0));
            }
        }

        return places;
    }

    private static ManifestMethod Method(Json json, Dictionary<SeriesName, SourcePlace> places)
    {
        SeriesName series = Series(json);
        return new ManifestMethod(
            json.Text("id"),
            series,
            json.Text("mechanism"),
            json.TryGetValue("reason", out object? reason) ? reason as string : null,
            Memory: !json.TryGetValue("memory", out object? memory) || memory is not false,
            json.Flag("callers"),
            [.. json.Objects("labels").Select(Label)],
            [.. json.Objects("thresholds").Select(Threshold)],
            places.TryGetValue(series, out SourcePlace? place) ? place : null);
    }

    private static IEnumerable<ManifestSite> Sites(Json[] files, string list) =>
        files.SelectMany(file => file.Objects(list).Select(call => Site(file, call))).OrderBy(static site => site.Place).ThenBy(static site => site.Series);

    private static ManifestSite Site(Json file, Json call) => new(
        Series(call),
        new SourcePlace(file.Text("file"), call.Number("line"), call.Number("column")),
        call.Text("caller"),
        call.Text("mechanism") is { Length: > 0 } mechanism ? mechanism : "interceptor",
        call.TryGetValue("unmeasured", out object? reason) ? reason as string : null,
        call.Text("kind"),
        call.Flag("callers"));

    private static ManifestLabel Label(Json json) => new(
        json.Text("name"),
        json.Number("domain"),
        json.TryGetValue("values", out object? values) && values is List<object?> list ? [.. list.OfType<string>()] : [],
        json.Number("maxValues"));

    private static ManifestThreshold Threshold(Json json) =>
        new([.. json.Where(static limit => limit.Value is string).Select(static limit => new KeyValuePair<string, string>(limit.Key, (string)limit.Value!))]);

    private static ManifestInstrument Instrument(Json json) => new(
        json.Text("name"),
        json.Text("kind"),
        [.. json.Objects("labels").Select(Label)],
        decimal.TryParse(json.Text("series"), NumberStyles.Integer, CultureInfo.InvariantCulture, out decimal series) ? series : 0);

    private static SeriesName Series(Json json) => new(json.Text("name"), json.Text("signature"));
}
