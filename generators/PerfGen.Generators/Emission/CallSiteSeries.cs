using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>
/// The series that are born where a call is made, and not where a method is declared: one per caller, and those of someone else's
/// methods. They stand with the wrappers of the calls.
/// </summary>
internal sealed class CallSiteSeries
{
    /// <summary>Within that of the wrappers.</summary>
    public const string Class = "CallSites";

    private readonly string _wrappers;
    private readonly Dictionary<(Series Series, string Caller), (string Field, Case Case)> _fields = [];

    private CallSiteSeries() => _wrappers = "";

    public CallSiteSeries(FileCalls file, string wrappers)
    {
        _wrappers = wrappers;
        foreach (Case one in file.Methods.SelectMany(static calls => calls.Cases).Where(IsBornHere))
        {
            if (!_fields.ContainsKey(KeyOf(one)))
                _fields.Add(KeyOf(one), ($"{one.Method.Name}_{(_fields.Count + 1).ToString(CultureInfo.InvariantCulture)}", one));
        }
    }

    public static CallSiteSeries None { get; } = new();

    /// <summary>The expression that reads the probe; null when the series has a declaration.</summary>
    public string? Find(Case one) =>
        IsBornHere(one) ? $"global::{KnownNames.GeneratedNamespace}.{_wrappers}.{Class}.{_fields[KeyOf(one)].Field}" : null;

    public void Emit(SourceWriter writer)
    {
        if (_fields.Count == 0)
            return;

        writer.Line();
        using (writer.Block($"internal static class {Class}"))
        {
            foreach ((string field, Case one) in _fields.Values)
            {
                string type = one.Method.Labels.Count == 0 ? "global::PerfGen.Probe" : "global::PerfGen.CompilerServices.LabelledProbes";
                writer.Line($"internal static readonly {type} {field} = global::PerfGen.CompilerServices.Probes.{Make(one)};");
            }
        }
    }

    private static string Make(Case one) => IsExternal(one)
        ? $"Call({Literals.Of(one.Method.Series.Name)}, {Literals.Of(one.Method.Series.Signature)}, {Literals.Of(one.Caller)})"
        : $"Edge({ProbesEmitter.Field(one.Method.Probe)}, {Literals.Of(one.Caller)})";

    private static bool IsBornHere(Case one) => IsExternal(one) || one.Caller.Length > 0;

    private static bool IsExternal(Case one) => one.Method.Probe.Class.Length == 0;

    private static (Series Series, string Caller) KeyOf(Case one) => (one.Method.Series, one.Caller);
}
