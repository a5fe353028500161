using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>
/// A wrapper is two methods: a gate small enough to be inlined, which costs a disabled profiler nothing but a test, and the
/// measured call with its exception filter, which is never inlined.
/// </summary>
internal static class WrapperEmitter
{
    /// <summary>Attributes are looked up among types only, so that no user's method can stand in the way of these short names.</summary>
    public static string Using(string attribute) => $"using {attribute} = global::System.Runtime.CompilerServices.{attribute}Attribute;";

    private const string Options = "global::System.Runtime.CompilerServices.MethodImplOptions";
    private const string Inlined = $"[MethodImpl({Options}.AggressiveInlining)]";
    private const string NotInlined = $"[MethodImpl({Options}.NoInlining)]";

    public const string NeverInlined = $"[global::System.Runtime.CompilerServices.MethodImpl({Options}.NoInlining)]";
    private const string Gate = "global::PerfGen.CompilerServices.Gate.On";
    private const string RecordingThread = "global::PerfGen.CompilerServices.RecordingThread";

    public static void Emit(SourceWriter writer, MethodCalls calls, WrapperSignature wrapper, CallSiteSeries series)
    {
        TargetMethod target = calls.Target;
        foreach (string name in calls.Cases.Select(static one => $"{one.Method.Series.Name}{one.Method.Series.Signature}").Distinct())
            writer.Line($"// {Literals.Comment(name)}");
        foreach (CallSite site in calls.Sites)
            writer.Line(InterceptsLocation(site));
        writer.Line(Inlined);
        foreach (string attribute in target.Attributes)
            writer.Line(attribute);

        // Only here: what is not inlined into a loop is better off finding the thread later.
        string thread = target.Samples(calls.Cases) ? wrapper.Thread : "";
        using (writer.Block($"internal static {wrapper.ReturnType} {wrapper.Name}{wrapper.DeclaredTypeParameters}({wrapper.Parameters}){wrapper.Constraints}"))
        {
            if (thread.Length > 0)
                writer.Line($"var {thread} = {RecordingThread}.Current;");
            EmitGate(writer, target, calls.Cases, wrapper, series, thread);
        }
    }

    /// <summary>The measured call, in a method that the gates of all files share.</summary>
    public static void EmitMeasuredMethod(SourceWriter writer, MeasuredMethod method, WrapperSignature wrapper)
    {
        writer.Line(NotInlined);
        foreach (string attribute in method.Target.Attributes)
            writer.Line(attribute);
        string thread = method.Samples ? wrapper.Thread : "";
        string parameters = List(thread.Length > 0 ? $"{RecordingThread} {thread}" : "", $"global::PerfGen.Probe {wrapper.Probe}", wrapper.PlainParameters);
        using (writer.Block($"internal static {wrapper.ReturnType} {wrapper.Name}{wrapper.DeclaredTypeParameters}({parameters}){wrapper.Constraints}"))
            EmitMeasured(writer, method.Target, method.Samples, wrapper, thread);
    }

    /// <summary>The measured call itself, with the exception filter.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="target">What is called.</param>
    /// <param name="sampled">Whether it may go untimed.</param>
    /// <param name="wrapper">The names.</param>
    /// <param name="thread">The thread that the gate has found; empty where it finds none.</param>
    public static void EmitMeasured(SourceWriter writer, TargetMethod target, bool sampled, WrapperSignature wrapper, string thread = "")
    {
        string call = sampled ? "SampledCall" : "ProfiledCall";
        string subject = target is { IsOfCommand: true, Receiver: Receiver.Object } && call == "ProfiledCall" ? $", {wrapper.Self}" : "";
        writer.Line($"var {wrapper.Call} = new global::PerfGen.CompilerServices.{call}({List(thread, wrapper.Probe)}{subject});");
        using (writer.Block("try"))
            writer.Line(Body(target.Result, target.ReturnPassing, wrapper, wrapper.TargetCall));
        using (writer.Block($"catch (global::System.Exception {wrapper.Exception}) when ({wrapper.Call}.Failed({wrapper.Exception}))"))
            writer.Line("throw;");
    }

    /// <summary>Chooses among the cases, or calls the target as it is.</summary>
    public static void EmitGate(SourceWriter writer, TargetMethod target, EquatableArray<Case> cases, WrapperSignature wrapper, CallSiteSeries series, string thread = "")
    {
        if (cases.Count == 1 && cases[0] is { ReceiverType: null } only)
        {
            writer.Line($"if ({Gate})");
            EmitReturn(writer, target, MeasuredCall(only), braces: true);
        }
        else
        {
            using (writer.Block($"if ({Gate})"))
            {
                foreach (Case one in cases)
                {
                    if (one.ReceiverType is not null)
                        writer.Line($"if ((object){wrapper.Self} is {one.ReceiverType})");
                    EmitReturn(writer, target, MeasuredCall(one), braces: one.ReceiverType is not null);
                }
            }
        }

        writer.Line($"{Returning(target)}{wrapper.TargetCall};");

        string MeasuredCall(Case one)
        {
            string probe = ProbeExpressions.Of(one, target.Parameters, series);
            return one.Method.Sequence
                ? $"global::PerfGen.CompilerServices.MeasuredSequences.Measure({probe}, {wrapper.TargetCall})"
                : $"{wrapper.Measured}{wrapper.TypeParameters}({List(thread, probe, wrapper.PassedOn)})";
        }
    }

    private static string List(params string[] parts) => string.Join(", ", parts.Where(static part => part.Length > 0));

    public static string Returning(TargetMethod target) => target.Result == ResultKind.Nothing ? "" : Keyword(target.ReturnPassing);

    private static void EmitReturn(SourceWriter writer, TargetMethod target, string call, bool braces)
    {
        if (target.Result != ResultKind.Nothing)
        {
            writer.Line($"{(braces ? "    " : "")}{Keyword(target.ReturnPassing)}{call};");
        }
        else if (braces)
        {
            using (writer.Block())
                writer.Line($"{call};\nreturn;");
        }
        else
        {
            writer.Line($"{call};\nreturn;");
        }
    }

    public static string InterceptsLocation(CallSite site) =>
        $"[InterceptsLocation({site.LocationVersion}, {Literals.Of(site.LocationData)})] // {Literals.Comment(site.Position.File)}({site.Position.Line},{site.Position.Column})";

    private static string Body(ResultKind result, ReturnPassing passing, WrapperSignature wrapper, string targetCall) => result switch
    {
        ResultKind.Nothing => $"""
            {targetCall};
            {wrapper.Call}.Leave();
            """,
        ResultKind.Task => $"""
            var {wrapper.Result} = {targetCall};
            {wrapper.Call}.Leave({wrapper.Result});
            return {wrapper.Result};
            """,
        ResultKind.ValueTask => $"""
            return {wrapper.Call}.Leave({targetCall});
            """,
        ResultKind.Sequence => $"""
            return global::PerfGen.CompilerServices.MeasuredSequences.Leave(ref {wrapper.Call}, {targetCall});
            """,
        _ => $"""
            {Local(passing, wrapper)}{targetCall};
            {wrapper.Call}.Leave();
            {Keyword(passing)}{wrapper.Result};
            """,
    };

    private static string Local(ReturnPassing passing, WrapperSignature wrapper) => passing switch
    {
        ReturnPassing.Ref => $"ref var {wrapper.Result} = ref ",
        ReturnPassing.RefReadonly => $"ref readonly var {wrapper.Result} = ref ",
        _ => $"var {wrapper.Result} = ",
    };

    private static string Keyword(ReturnPassing passing) => passing == ReturnPassing.Value ? "return " : "return ref ";
}
