namespace PerfGen.Generators.Tests.Robustness;

/// <summary>The compiler refuses two outputs of one name, and with them all of the generator's.</summary>
public sealed class OutputNamesTests
{
    private const string Class = """
        public class Orders
        {
            [PerfGen.Profile]
            public int Place() => 1;

            public int Call() => Place();
        }
        """;

    [Theory]
    [InlineData("Other.cs", "other.cs")]
    [InlineData("Other.cs", "Other")]
    [InlineData("/elsewhere/one/Linked.cs", "/elsewhere/two/Linked.cs")]
    [InlineData("Linked.cs", "/elsewhere/Linked.cs")]
    public void FilesThatDifferInCaseEndingOrFolderOnlyGetAnOutputEach(string first, string second) => Survival.SurvivesWithoutProblems(
        new SourceProject().With(first, Class).With(second, Class.Replace("Orders", "Others", StringComparison.Ordinal)));

    [Fact]
    public void AMethodThatIsAnErrorToCallGetsNoProblems() => Survival.SurvivesWithoutProblems(SourceProject.Of("""
        using System;

        public class Old
        {
            [PerfGen.Profile, Obsolete("gone", true)]
            public int Place() => 1;

            [Obsolete("gone too")]
            public int Call() => Place();
        }
        """));
}
