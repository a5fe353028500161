using System.Collections.Concurrent;
using PerfGen.Recording;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.OpenTelemetry;

/// <summary>
/// The attributes of a row under OpenTelemetry's semantic names, made once per series. Any thread.
/// </summary>
internal sealed class MethodAttributes
{
    private readonly ConcurrentDictionary<ProbeIdentity, KeyValuePair<string, object?>[]> _known = [];

    public KeyValuePair<string, object?>[] Of(MethodSnapshot row) => _known.GetOrAdd(row.Identity, static (_, row) => Make(row), row);

    private static KeyValuePair<string, object?>[] Make(MethodSnapshot row)
    {
        var attributes = new List<KeyValuePair<string, object?>>
        {
            new("code.function.name", row.Name),
            new("perfgen.signature", row.Signature),
            new("perfgen.kind", row.Kind switch { ProbeKind.Method => "method", ProbeKind.Scope => "scope", _ => "call" }),
        };
        if (row.File.Length > 0)
            attributes.Add(new("code.file.path", row.File));
        if (row.Caller is { } caller)
            attributes.Add(new("perfgen.caller", caller));
        foreach ((string key, string value) in (row.Labels ?? new Dictionary<string, string>()).OrderBy(static label => label.Key, StringComparer.Ordinal))
            attributes.Add(new(attributes.Exists(attribute => attribute.Key == key) ? "label." + key : key, value));
        return [.. attributes];
    }
}
