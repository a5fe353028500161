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
    public const string Usings = """
        using InterceptsLocation = global::System.Runtime.CompilerServices.InterceptsLocationAttribute;
        using MethodImpl = global::System.Runtime.CompilerServices.MethodImplAttribute;
        using StackTraceHidden = global::System.Diagnostics.StackTraceHiddenAttribute;
        using DebuggerStepThrough = global::System.Diagnostics.DebuggerStepThroughAttribute;

        """;

    private const string Options = "global::System.Runtime.CompilerServices.MethodImplOptions";
    private const string Inlined = $"[MethodImpl({Options}.AggressiveInlining), StackTraceHidden, DebuggerStepThrough]";
    private const string NotInlined = $"[MethodImpl({Options}.NoInlining), StackTraceHidden, DebuggerStepThrough]";
    private const string Gate = "global::PerfGen.CompilerServices.Gate.On";

    public static void Emit(SourceWriter writer, MethodCalls calls, WrapperSignature wrapper)
    {
        TargetMethod target = calls.Target;
        string measuredCall = $"{wrapper.Name}_Measured{wrapper.TypeParameters}({wrapper.PassedOn})";

        writer.Line($"// {Literals.Comment(calls.Series.Name)}{calls.Series.Signature}");
        foreach (CallSite site in calls.Sites)
            writer.Line(InterceptsLocation(site));
        writer.Line(Inlined);
        using (writer.Block($"internal static {wrapper.ReturnType} {wrapper.Name}{wrapper.TypeParameters}({wrapper.Parameters}){wrapper.Constraints}"))
        {
            string keyword = Keyword(target);
            writer.Line($"if (!{Gate})");
            writer.Line(target.Result == ResultKind.Nothing
                ? $$"""
                {
                    {{wrapper.TargetCall}};
                    return;
                }
                {{measuredCall}};
                """
                : $$"""
                    {{keyword}}{{wrapper.TargetCall}};
                {{keyword}}{{measuredCall}};
                """);
        }

        writer.Line();
        writer.Line(NotInlined);
        using (writer.Block($"private static {wrapper.ReturnType} {wrapper.Name}_Measured{wrapper.TypeParameters}({wrapper.Parameters.Replace("this ", "")}){wrapper.Constraints}"))
        {
            writer.Line($"var {wrapper.Call} = new global::PerfGen.CompilerServices.ProfiledCall({ProbesEmitter.Field(calls.Probe)});");
            using (writer.Block("try"))
                writer.Line(Body(target, wrapper));
            using (writer.Block($"catch (global::System.Exception {wrapper.Exception}) when ({wrapper.Call}.Failed({wrapper.Exception}))"))
                writer.Line("throw;");
        }

        AccessorEmitter.Emit(writer, target, wrapper);
    }

    public static string InterceptsLocation(CallSite site) =>
        $"[InterceptsLocation({site.LocationVersion}, {Literals.Of(site.LocationData)})] // {Literals.Comment(site.Position.File)}({site.Position.Line},{site.Position.Column})";

    private static string Body(TargetMethod target, WrapperSignature wrapper) => target.Result switch
    {
        ResultKind.Nothing => $"""
            {wrapper.TargetCall};
            {wrapper.Call}.Leave();
            """,
        ResultKind.Task => $"""
            var {wrapper.Result} = {wrapper.TargetCall};
            {wrapper.Call}.Leave({wrapper.Result});
            return {wrapper.Result};
            """,
        ResultKind.ValueTask => $"""
            return {wrapper.Call}.Leave({wrapper.TargetCall});
            """,
        _ => $"""
            {Local(target, wrapper)}{wrapper.TargetCall};
            {wrapper.Call}.Leave();
            {Keyword(target)}{wrapper.Result};
            """,
    };

    private static string Local(TargetMethod target, WrapperSignature wrapper) => target.ReturnPassing switch
    {
        ReturnPassing.Ref => $"ref var {wrapper.Result} = ref ",
        ReturnPassing.RefReadonly => $"ref readonly var {wrapper.Result} = ref ",
        _ => $"var {wrapper.Result} = ",
    };

    private static string Keyword(TargetMethod target) => target.ReturnPassing == ReturnPassing.Value ? "return " : "return ref ";
}
