using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>
/// What is known at compile time, embedded in the assembly in two parts. What a dependent project needs stands in an assembly
/// attribute. What a shifted line would change stands on private constants, file by file, so that it leaves the reference
/// assembly alone, which keeps the attributes of types, and dependents are not recompiled.
/// </summary>
internal static class ManifestEmitter
{
    public const string HintName = "Manifest.g.cs";

    /// <summary>The constant that carries a part.</summary>
    public const string PartName = "Manifest";

    public static string EmitMethods(EquatableArray<ProfiledMethod> methods, EquatableArray<Instrument> instruments)
    {
        SourceWriter writer = GeneratedFile.Begin("the methods to measure, for builds and tools that read this assembly");
        writer.Line($"[assembly: global::System.Reflection.AssemblyMetadata(\"PerfGen.Manifest\", {Literals.Raw(MethodsJson(methods, instruments))})]");
        return writer.ToString();
    }

    public static void EmitDeclarations(SourceWriter writer, FileDeclarations file) => EmitPart(writer, new JsonText().Object(json =>
    {
        json.Name("file").Value(file.File);
        json.Name("methods").Array(json =>
        {
            foreach (ProfiledDeclaration declaration in file.Declarations)
            {
                json.Object(json =>
                {
                    Identify(json, declaration.Method.Series);
                    json.Name("line").Value(declaration.Position.Line);
                });
            }
        });
    }));

    public static void EmitCalls(SourceWriter writer, FileCalls file) => EmitPart(writer, new JsonText().Object(json =>
    {
        json.Name("file").Value(file.File);
        json.Name("calls").Array(json =>
        {
            foreach (MethodCalls calls in file.Methods)
            {
                foreach (CallSite site in calls.Sites)
                    Call(json, calls.Cases[calls.Cases.Count - 1].Method, site);
            }

            foreach (ScopeCalls scope in file.Scopes)
            {
                foreach (CallSite site in scope.Sites)
                    Call(json, new Series(scope.Name, ""), site.Position, site.Caller, reason: null);
            }

            foreach (WrittenCall call in file.Written)
                Call(json, call.Series, call.Position, call.Caller, reason: null, call.Mechanism);
            foreach (UnmeasuredCall call in file.Unmeasured)
                Call(json, call.Series, call.Position, call.Caller, call.Reason);
        });
    }));

    /// <summary>Calls of AddProfiled whose services are not measured.</summary>
    public static void EmitRegistrations(SourceWriter writer, string file, IEnumerable<UnmeasuredRegistration> registrations) => EmitPart(writer, new JsonText().Object(json =>
    {
        json.Name("file").Value(file);
        json.Name("registrations").Array(json =>
        {
            foreach (UnmeasuredRegistration one in registrations)
                Call(json, new Series("Microsoft.Extensions.DependencyInjection.ProfiledServiceCollectionExtensions.AddProfiled", ""), one.Position, caller: "", one.Reason);
        });
    }));

    public static void EmitCoverage(SourceWriter writer, CallCoverage coverage) => EmitPart(writer, new JsonText().Object(json =>
        json.Name("callSites").Object(json =>
        {
            json.Name("measured").Value(coverage.Measured).Name("total").Value(coverage.Total);
            if (CoverageEmitter.Percent(coverage) is { } percent)
                json.Name("coverage").Raw(percent);
        })));

    private static string MethodsJson(EquatableArray<ProfiledMethod> methods, EquatableArray<Instrument> instruments) => new JsonText().Object(json =>
    {
        json.Name("schema").Value(EmbeddedManifest.Schema);
        json.Name("methods").Array(json =>
        {
            foreach (ProfiledMethod method in methods.OrderBy(static method => method.Id, StringComparer.Ordinal))
                json.Object(json => Method(json, method));
        });
        if (instruments.Count > 0)
        {
            json.Name("instruments").Array(json =>
            {
                foreach (Instrument instrument in instruments)
                    json.Object(json => Instrument(json, instrument));
            });
        }
    }).ToString();

    /// <summary>A label without a domain is one whose values cannot be counted; it counts as one value.</summary>
    private static void Instrument(JsonText json, Instrument instrument)
    {
        json.Name("name").Value(instrument.Name).Name("kind").Value(instrument.Kind);
        json.Name("labels").Array(json =>
        {
            foreach (InstrumentLabel label in instrument.Labels)
            {
                json.Object(json =>
                {
                    json.Name("name").Value(label.Name);
                    if (label.Domain > 0)
                        json.Name("domain").Value(label.Domain);
                });
            }
        });
        json.Name("series").Raw(instrument.Series.ToString("F0", CultureInfo.InvariantCulture));
    }

    private static void Method(JsonText json, ProfiledMethod method)
    {
        json.Name("id").Value(method.Id);
        Identify(json, method.Series);
        json.Name("mechanism").Value(method.Mechanism.ToString().ToLowerInvariant());
        if (method.Reason is { } reason)
            json.Name("reason").Value(reason);
        if (!method.Memory)
            json.Name("memory").Raw("false");
        if (method.Sampling.Adaptive)
            json.Name("sampling").Value("adaptive");
        if (method.Sampling.OneIn > 1)
            json.Name("sampleOneIn").Value(method.Sampling.OneIn);
        if (method.Callers)
            json.Name("callers").Raw("true");
        if (method.IsVisible || method.IsVisibleToFriendsOnly)
            Redirectable(json, method);
        if (method.Labels.Count > 0)
            Labels(json, method.Labels);
        if (method.Thresholds.Count > 0)
        {
            json.Name("thresholds").Array(json =>
            {
                foreach (ThresholdLimits threshold in method.Thresholds)
                    json.Object(json => Limits(json, threshold));
            });
        }
    }

    private static void Labels(JsonText json, EquatableArray<Label> labels)
    {
        json.Name("labels").Array(json =>
        {
            foreach (Label label in labels)
                json.Object(json => Label(json, label));
        });
        json.Name("series").Value(labels.Aggregate(1, static (product, label) => product * label.Domain));
    }

    private static void Label(JsonText json, Label label)
    {
        json.Name("name").Value(label.Key).Name("domain").Value(label.Domain).Name("parameter").Value(label.Parameter).Name("type").Value(label.Type);
        if (label.MaxValues > 0)
        {
            json.Name("maxValues").Value(label.MaxValues);
            return;
        }

        json.Name("values").Array(json =>
        {
            foreach (LabelValue value in label.Values)
                json.Value(value.Text);
        });
    }

    /// <summary>What another project needs to redirect its calls.</summary>
    private static void Redirectable(JsonText json, ProfiledMethod method)
    {
        json.Name("visible").Raw("true");
        if (method.IsVisibleToFriendsOnly)
            json.Name("friends").Raw("true");
        json.Name("method").Value(method.Name);
        json.Name("probe").Value($"{method.Probe.Class}.{method.Probe.Field}");
        if (method.Sequence)
            json.Name("sequence").Raw("true");
        Slot[] slots = [.. method.Slots.Where(static slot => !slot.IsForThisAssemblyOnly)];
        if (slots.Length == 0)
            return;

        json.Name("slots").Array(json =>
        {
            foreach (Slot slot in slots)
            {
                json.Object(json =>
                {
                    json.Name("id").Value(slot.Id).Name("method").Value(slot.Name).Name("depth").Value(slot.Depth);
                    if (slot.ReceiverType is { } type)
                        json.Name("receiver").Value(type);
                });
            }
        });
    }

    private static void Limits(JsonText json, ThresholdLimits threshold)
    {
        foreach (ThresholdLimit limit in threshold.Limits)
            json.Name(char.ToLowerInvariant(limit.Property[0]) + limit.Property.Substring(1)).Raw(limit.Json);
    }

    /// <summary>Methods of someone else's are in no list of methods: what their series need to be counted stands at the calls.</summary>
    private static void Call(JsonText json, ProfiledMethod method, CallSite site) =>
        Call(json, method.Series, site.Position, site.Caller, reason: null, foreign: method.Id.Length == 0 ? method : null);

    private static void Call(JsonText json, Series series, Position position, string caller, string? reason, Mechanism mechanism = Mechanism.Interceptor, ProfiledMethod? foreign = null) => json.Object(json =>
    {
        Identify(json, series);
        json.Name("line").Value(position.Line).Name("column").Value(position.Column);
        if (caller.Length > 0)
            json.Name("caller").Value(caller);
        if (foreign is not null)
            json.Name("kind").Value("call");
        if (foreign is { Callers: true })
            json.Name("callers").Raw("true");
        if (mechanism != Mechanism.Interceptor)
            json.Name("mechanism").Value(mechanism.ToString().ToLowerInvariant());
        if (reason is not null)
            json.Name("unmeasured").Value(reason);
    });

    private static void Identify(JsonText json, Series series) => json.Name("name").Value(series.Name).Name("signature").Value(series.Signature);

    private static void EmitPart(SourceWriter writer, JsonText json) => writer.Line($"""
        [global::PerfGen.CompilerServices.ManifestPart({Literals.Raw(json.ToString())})]
        private const int {PartName} = 0;
        """);
}
