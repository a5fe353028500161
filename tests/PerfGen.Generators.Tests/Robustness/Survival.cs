using Microsoft.CodeAnalysis;

namespace PerfGen.Generators.Tests.Robustness;

/// <summary>What the generator owes to code of any kind.</summary>
internal static class Survival
{
    /// <summary>It does not throw, and reports nothing: users' mistakes are the analyzers' to tell.</summary>
    public static GeneratorRun Survives(SourceProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        Assert.Null(run.Exception);
        Assert.Empty(run.DriverDiagnostics);
        return run;
    }

    /// <summary>And adds no problem to code that has none.</summary>
    public static GeneratorRun SurvivesWithoutProblems(SourceProject project)
    {
        Assert.DoesNotContain(project.Compile().GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        GeneratorRun run = Survives(project);
        Assert.Empty(run.Problems);
        return run;
    }
}
