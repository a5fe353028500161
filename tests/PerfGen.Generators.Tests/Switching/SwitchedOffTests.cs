using PerfGen.Generators.Tests.Emission;

namespace PerfGen.Generators.Tests.Switching;

/// <summary>MSBuild's <c>PerfGenEnabled</c>.</summary>
public class SwitchedOffTests
{
    public static TheoryData<string> Cases => [.. EmissionCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void OnlyWhatCompilingNeedsIsGeneratedWhenItIsFalse(string name)
    {
        GeneratorRun run = GeneratorRun.Of(new EmissionCase(name).Project().WithProperty("PerfGenEnabled", "false"));

        Assert.Empty(run.DriverDiagnostics);
        Assert.All(run.Files, static file =>
        {
            Assert.Contains(file.Key.Split('.')[0], new[] { "Bodies", "Decorators", "Services" });
            Assert.DoesNotContain("global::PerfGen", file.Value, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("FALSE", false)]
    [InlineData("true", true)]
    [InlineData("", true)]
    [InlineData("no", true)]
    public void OnlyFalseSwitchesOff(string value, bool generates)
    {
        GeneratorRun run = GeneratorRun.Of(new EmissionCase("StaticMethod").Project().WithProperty("PerfGenEnabled", value));

        Assert.Equal(generates, run.Files.Count > 0);
    }
}
