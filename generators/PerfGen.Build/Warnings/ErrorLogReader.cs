using System.Text.RegularExpressions;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reading;
using PerfGen.Shared;
using Json = System.Collections.Generic.Dictionary<string, object?>;

namespace PerfGen.Build.Warnings;

/// <summary>Reads the compiler's error log, which has every diagnostic of the last compilation, and takes the warnings of PerfGen's rules from it.</summary>
internal static class ErrorLogReader
{
    private const string Version = "2.1.0";

    /// <summary>In the order of the source; the same at the same place counts once.</summary>
    /// <param name="project">The project's folder, to which places are relative.</param>
    /// <exception cref="ManifestException">There is no such log, or it is of another version.</exception>
    public static IReadOnlyList<RuleWarning> Read(string path, string project)
    {
        try
        {
            if (JsonReader.Read(File.ReadAllText(path)) is not Json log || log.Text("version") is { Length: 0 })
                throw new ManifestException($"'{path}' is no error log of the compiler; build the project again.");
            if (log.Text("version") is var version && version != Version)
                throw new ManifestException($"The error log '{path}' is SARIF {version}, and SARIF {Version} is read here; add ',version=2.1' to ErrorLog.");
            return
            [
                .. log.Objects("runs")
                    .SelectMany(static run => run.Objects("results"))
                    .Where(static result => result.Text("level") == "warning" && IsRule(result.Text("ruleId")) && !result.Objects("suppressions").Any())
                    .Select(result => new RuleWarning(result.Text("ruleId"), Member(result, "message").Text("text"), Place(result, project)))
                    .Distinct()
                    .OrderBy(static warning => warning.Place).ThenBy(static warning => warning.Rule, StringComparer.Ordinal).ThenBy(static warning => warning.Message, StringComparer.Ordinal),
            ];
        }
        catch (FormatException error)
        {
            throw new ManifestException($"The error log '{path}' cannot be read: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ManifestException($"The error log '{path}' cannot be read: {error.Message}", error);
        }
    }

    private static bool IsRule(string id) => Regex.IsMatch(id, @"^PG\d{4}$", RegexOptions.CultureInvariant);

    private static SourcePlace? Place(Json result, string project)
    {
        Json place = result.Objects("locations").Select(static location => Member(location, "physicalLocation")).FirstOrDefault() ?? [];
        string address = Member(place, "artifactLocation").Text("uri");
        Json region = Member(place, "region");
        return address.Length == 0 ? null : new SourcePlace(RelativePath(address, project), region.Number("startLine"), region.Number("startColumn"));
    }

    /// <summary>As manifests write paths: with forward slashes, a file outside the project climbs with "..".</summary>
    private static string RelativePath(string address, string project)
    {
        // What the compiler cannot make absolute it writes as it is.
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? file) || !file.IsFile)
            return Uri.UnescapeDataString(address);
        string[] parts = Parts(file.LocalPath), folder = Parts(project);
        int common = parts.Zip(folder, static (a, b) => a == b).TakeWhile(static same => same).Count();
        return common == 0 ? file.LocalPath : string.Join("/", Enumerable.Repeat("..", folder.Length - common).Concat(parts.Skip(common)));
    }

    private static string[] Parts(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static Json Member(Json json, string name) => json.TryGetValue(name, out object? value) && value is Json member ? member : [];
}
