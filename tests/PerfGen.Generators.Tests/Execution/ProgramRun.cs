using PerfGen.Snapshots;

namespace PerfGen.Generators.Tests.Execution;

/// <summary>One run of <c>Entry.Run()</c> of a compiled source: what it returned, and what was recorded meanwhile.</summary>
internal sealed record ProgramRun(object? Result, IReadOnlyList<MethodSnapshot> Rows)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using PerfGen;
        """;

    /// <summary>The rows in short: name, signature, number of calls.</summary>
    public IEnumerable<string> Recorded => Rows.Select(Describe);

    public static ProgramRun Of(string source) => Of(SourceProject.Of(source));

    public static ProgramRun Of(SourceProject project)
    {
        CompiledProgram program = CompiledProgram.Load(project.With("Usings.cs", Usings));
        Snapshot before = Profiler.Snapshot();
        object? result = program.Call("Entry", "Run");
        return new ProgramRun(result, (Profiler.Snapshot() - before).Methods);
    }

    private static string Describe(MethodSnapshot row) =>
        $"{row.Name}{row.Signature} x{row.Calls}{(row.Errors > 0 ? $", {row.Errors} failed" : "")}";
}
