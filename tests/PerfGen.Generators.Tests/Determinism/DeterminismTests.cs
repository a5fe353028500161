using System.Globalization;
using PerfGen.Generators.Tests.Emission;

namespace PerfGen.Generators.Tests.Determinism;

/// <summary>The same input gives the same bytes, wherever and whenever it is compiled.</summary>
public class DeterminismTests
{
    public static TheoryData<string> Cases => [.. EmissionCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ASecondRunGivesTheSameBytes(string name)
    {
        SourceProject project = new EmissionCase(name).Project();

        Assert.Equal(GeneratorRun.Of(project).AllText, GeneratorRun.Of(project).AllText);
    }

    [Fact]
    public void TheOrderOfTheFilesChangesNothing()
    {
        SourceProject project = EmissionCase.AllInOneProject();

        Assert.Equal(GeneratorRun.Of(project).AllText, GeneratorRun.Of(project with { Files = [.. project.Files.Reverse()] }).AllText);
    }

    [Fact]
    public void TheFolderOfTheProjectChangesNothing()
    {
        SourceProject project = EmissionCase.AllInOneProject();
        SourceProject moved = project.WithProperty("ProjectDir", "/home/user/My projects/Shop/") with
        {
            Files = [.. project.Files.Select(static file => ($"/home/user/My projects/Shop/{file.Path}", file.Text))],
        };

        Assert.Equal(GeneratorRun.Of(project).AllText, GeneratorRun.Of(moved).AllText);
    }

    [Fact]
    public void NoFileHoldsAnAbsolutePath()
    {
        foreach ((string name, string text) in GeneratorRun.Of(EmissionCase.AllInOneProject()).Files)
            Assert.False(text.Contains(SourceProject.Directory, StringComparison.Ordinal), name);
    }

    [Fact]
    public void LinesEndWithALineFeed()
    {
        SourceProject project = EmissionCase.AllInOneProject();
        SourceProject windows = project with { Files = [.. project.Files.Select(static file => (file.Path, file.Text.ReplaceLineEndings("\r\n")))] };

        Assert.DoesNotContain('\r', GeneratorRun.Of(windows).AllText);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void TheLanguageOfTheMachineChangesNothing(string culture)
    {
        SourceProject project = EmissionCase.AllInOneProject();
        string expected = GeneratorRun.Of(project).AllText;
        CultureInfo own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, GeneratorRun.Of(project).AllText);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }
}
