namespace PerfGen.Build.Manifests;

/// <summary>
/// The manifests of several assemblies as one: the calls that one assembly makes stand at the method that another declares. Paths, which are
/// relative to a project each, begin with the assembly's name.
/// </summary>
internal static class ManifestMerge
{
    /// <summary>A single manifest stays as it is.</summary>
    public static Manifest Of(IEnumerable<Manifest> manifests)
    {
        Manifest[] all = [.. manifests.OrderBy(static manifest => manifest.Assembly, StringComparer.Ordinal)];
        if (all.Length == 1)
            return all[0];

        Manifest[] placed = [.. all.Select(Placed)];
        return new Manifest(
            string.Join(", ", all.Select(static manifest => manifest.Assembly)),
            // Source that is compiled into two assemblies is one series, whose limits are those of both.
            [.. placed.SelectMany(static manifest => manifest.Methods).GroupBy(static method => method.Series).Select(Joined).OrderBy(static method => method.Series).ThenBy(static method => method.Id, StringComparer.Ordinal)],
            [.. placed.SelectMany(static manifest => manifest.Sites).OrderBy(static site => site.Place).ThenBy(static site => site.Series)],
            [.. placed.SelectMany(static manifest => manifest.Instruments).OrderBy(static instrument => instrument.Name, StringComparer.Ordinal)])
        {
            Assemblies = [.. all.Select(static manifest => manifest.Assembly)],
            Registrations = [.. placed.SelectMany(static manifest => manifest.Registrations).OrderBy(static site => site.Place)],
        };
    }

    private static ManifestMethod Joined(IGrouping<SeriesName, ManifestMethod> same) =>
        (same.FirstOrDefault(static method => method.IsMeasured) ?? same.First()) with { Thresholds = [.. same.SelectMany(static method => method.Thresholds)] };

    private static Manifest Placed(Manifest manifest)
    {
        return manifest with
        {
            Methods = [.. manifest.Methods.Select(method => method with { Place = method.Place is { } place ? In(place) : null })],
            Sites = [.. manifest.Sites.Select(site => site with { Place = In(site.Place) })],
            Registrations = [.. manifest.Registrations.Select(site => site with { Place = In(site.Place) })],
        };

        SourcePlace In(SourcePlace place) => place with { File = $"{manifest.Assembly}/{place.File}" };
    }
}
