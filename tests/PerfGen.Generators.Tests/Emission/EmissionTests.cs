namespace PerfGen.Generators.Tests.Emission;

/// <summary>What is generated, character by character. PERFGEN_UPDATE_SNAPSHOTS=1 writes the outputs anew.</summary>
public class EmissionTests
{
    private static readonly string _version = typeof(ProfileGenerator).Assembly.GetName().Version!.ToString(3);

    public static TheoryData<string> Cases => [.. EmissionCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void GeneratedFilesAreTheExpectedOnes(string name)
    {
        var @case = new EmissionCase(name);
        GeneratorRun run = GeneratorRun.Of(@case.Project());
        string actual = run.AllText.Replace($"\"{_version}\"", "\"<version>\"", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PERFGEN_UPDATE_SNAPSHOTS") == "1")
            @case.Output = actual;

        Assert.Empty(run.DriverDiagnostics);
        Assert.Empty(run.Problems);
        Assert.Equal(@case.Output, actual);
    }

    [Fact]
    public void AllCasesCompileTogether()
    {
        GeneratorRun run = GeneratorRun.Of(EmissionCase.AllInOneProject());

        Assert.Empty(run.DriverDiagnostics);
        Assert.Empty(run.Problems);
    }
}
