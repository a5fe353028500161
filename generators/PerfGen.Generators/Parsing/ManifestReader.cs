using PerfGen.Generators.Emission;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>From the manifest of another assembly to the methods that can be measured from here.</summary>
internal static class ManifestReader
{
    /// <exception cref="FormatException">It is not a manifest of this version.</exception>
    public static EquatableArray<ProfiledMethod> Read(string json, string assembly)
    {
        string suffix = "_of_" + ProbeNames.StableHash(assembly);
        return EmbeddedManifest.MeasuredMethods(json)
            .Select(method => Method(method, suffix))
            .ToEquatableArray();
    }

    private static ProfiledMethod Method(Dictionary<string, object?> method, string suffix)
    {
        string[] probe = method.Text("probe").Split('.');
        return new ProfiledMethod(
            method.Text("id"),
            method.Text("method"),
            new Series(method.Text("name"), method.Text("signature")),
            new ProbeReference(probe[0] + suffix, probe[probe.Length - 1]),
            EmbeddedManifest.MechanismOf(method),
            Reason: null,
            Memory: !method.TryGetValue("memory", out object? memory) || memory is not false,
            Sampling: new CallSampling(method.Text("sampling") == "adaptive", method.Number("sampleOneIn")),
            Callers: method.Flag("callers"),
            Sequence: method.Flag("sequence"),
            method.Objects("labels").Select(Label).ToEquatableArray(),
            method.Objects("thresholds").Select(Threshold).ToEquatableArray(),
            EmbeddedManifest.SlotsOf(method),
            IsVisible: true,
            IsVisibleToFriendsOnly: method.Flag("friends"));
    }

    private static Label Label(Dictionary<string, object?> label)
    {
        string type = label.Text("type");
        IEnumerable<string> values = label.TryGetValue("values", out object? list) && list is List<object?> texts ? texts.OfType<string>() : [];
        return new Label(
            label.Number("parameter"),
            label.Text("name"),
            type,
            values.Select(value => new LabelValue(value, value == "other" ? null : Pattern(type, value))).ToEquatableArray(),
            label.Number("maxValues"));
    }

    private static string Pattern(string type, string value) => type switch
    {
        "bool" => value,
        "string" => Literals.Of(value),
        _ => $"{type}.{TypeNames.Escaped(value)}",
    };

    private static ThresholdLimits Threshold(Dictionary<string, object?> threshold) => new(threshold
        .Where(static limit => limit.Value is string)
        .Select(static limit =>
        {
            string property = char.ToUpperInvariant(limit.Key[0]) + limit.Key.Substring(1);
            string value = (string)limit.Value!;
            return property == "Severity"
                ? new ThresholdLimit(property, $"global::PerfGen.Severity.{value}", $"\"{value}\"")
                : new ThresholdLimit(property, value, value);
        })
        .ToEquatableArray());
}
