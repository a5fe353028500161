using PerfGen.Snapshots;

namespace PerfGen.Generators.Tests.Execution;

/// <summary>One run of <c>Entry.Run()</c> of a compiled source: what it returned, and what was recorded meanwhile.</summary>
internal sealed record Execution(object? Result, IReadOnlyList<string> Recorded)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using PerfGen;
        """;

    public static Execution Of(string source)
    {
        CompiledProgram program = CompiledProgram.Load(SourceProject.Of(source).With("Usings.cs", Usings));
        Snapshot before = Profiler.Snapshot();
        object? result = program.Call("Entry", "Run");
        return new Execution(result, [.. (Profiler.Snapshot() - before).Methods.Select(Describe)]);
    }

    private static string Describe(MethodSnapshot row) =>
        $"{row.Name}{row.Signature} x{row.Calls}{(row.Errors > 0 ? $", {row.Errors} failed" : "")}";
}
