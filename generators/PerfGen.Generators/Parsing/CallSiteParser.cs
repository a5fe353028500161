using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The calls of profiled methods, file by file: what is redirected, and what stays as it is.</summary>
internal static class CallSiteParser
{
    public static EquatableArray<FileCalls> Parse(Compilation compilation, CallSearch search, CancellationToken cancellation)
    {
        if (!search.Settings.Enabled)
            return EquatableArray<FileCalls>.Empty;

        var index = new ProfiledIndex<ProfiledMethod>(compilation, search.Methods, new CallRules(compilation), RuleTargets.Describe);
        return InFiles(compilation, tree => ParseFile(tree, compilation, index, search.Settings, cancellation), cancellation)
            .OfType<FileCalls>()
            .OrderBy(static file => file.File, StringComparer.Ordinal)
            .WithOwnNames(static file => file.File, static (file, name) => file with { OutputName = name })
            .ToEquatableArray();
    }

    /// <summary>On several processors where the compiler itself may use them: the files know nothing of each other. In their order.</summary>
    private static IEnumerable<FileCalls?> InFiles(Compilation compilation, Func<SyntaxTree, FileCalls?> parse, CancellationToken cancellation) => compilation.Options.ConcurrentBuild
        ? Partitioner.Create([.. compilation.SyntaxTrees], loadBalance: true).AsParallel().AsOrdered().WithCancellation(cancellation).Select(parse)
        : compilation.SyntaxTrees.Select(parse);

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
        string caller = Callers.Of(use.Name, model, cancellation);
        foreach (Unmeasured<ProfiledMethod> missed in use.Unmeasured)
            builder.AddUnmeasured(missed.Method.Series, use.Name, caller, missed.Obstacle);
        foreach (ProfiledMethod written in use.Written)
            builder.AddWritten(written, use.Name, caller);
        if (use.Redirected.Count == 0 || model.GetInterceptableLocation(use.Invocation!, cancellation) is not { } location)
            return;

        var cases = use.Redirected.Select(reached => new Case(reached.ReceiverType, reached.Method, reached.Method.Callers ? caller : "")).ToEquatableArray();
        builder.AddCall(use.Target!, cases, use.Name, caller, location, model.Compilation);
    }
}
