using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The calls of profiled methods, file by file: what is redirected, and what stays as it is.</summary>
internal static class CallSiteParser
{
    public static EquatableArray<FileCalls> Parse(
        Compilation compilation, IEnumerable<ProfiledMethod> methods, Settings settings, CancellationToken cancellation)
    {
        var index = new ProfiledIndex<ProfiledMethod>([.. methods], new CallRules(compilation), RuleTargets.Describe);
        return compilation.SyntaxTrees
            .Select(tree => ParseFile(tree, compilation, index, settings, cancellation))
            .OfType<FileCalls>()
            .OrderBy(static file => file.File, StringComparer.Ordinal)
            .WithOwnNames(static file => file.File, static (file, name) => file with { OutputName = name })
            .ToEquatableArray();
    }

    private static FileCalls? ParseFile(
        SyntaxTree tree, Compilation compilation, ProfiledIndex<ProfiledMethod> index, Settings settings, CancellationToken cancellation)
    {
        FileCallsBuilder? builder = null;
        SemanticModel? model = null;
        foreach (MethodUse<ProfiledMethod> use in MethodUses.In(tree, ModelOf, index, cancellation))
        {
            builder ??= new FileCallsBuilder(tree, settings);
            if (use.Scope is { } scope)
                ScopeCallParser.Parse(use, scope, ModelOf(tree), builder, cancellation);
            else
                Parse(use, ModelOf(tree), builder, cancellation);
        }

        return builder?.Build();

        SemanticModel ModelOf(SyntaxTree tree) => model ??= ObliviousModels.Of(compilation, tree);
    }

    private static void Parse(MethodUse<ProfiledMethod> use, SemanticModel model, FileCallsBuilder builder, CancellationToken cancellation)
    {
        foreach (Unmeasured<ProfiledMethod> missed in use.Unmeasured)
            builder.AddUnmeasured(missed.Method.Series, use.Name, missed.Obstacle);
        foreach (ProfiledMethod written in use.Written)
            builder.AddWritten(written, use.Name);
        if (use.Redirected.Count == 0 || model.GetInterceptableLocation(use.Invocation!, cancellation) is not { } location)
            return;

        string caller = Callers.Of(use.Invocation!, model, cancellation);
        var cases = use.Redirected.Select(reached => new Case(reached.ReceiverType, reached.Method, reached.Method.Callers ? caller : "")).ToEquatableArray();
        builder.AddCall(use.Target!, cases, use.Name, caller, location, model.Compilation);
    }
}
