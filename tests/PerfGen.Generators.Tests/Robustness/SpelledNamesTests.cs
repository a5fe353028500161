namespace PerfGen.Generators.Tests.Robustness;

/// <summary>Calls are looked for in the text first: however a name is spelled there, and wherever it stands, it is found, and nothing else is.</summary>
public class SpelledNamesTests
{
    [Theory]
    [InlineData("order.Place()")]
    [InlineData("order.@Place()")]
    [InlineData("order.\\u0050lace()")]
    [InlineData("order.Pl\u200Dace()")]
    [InlineData("order.\u00A0Place\u2003()")]
    [InlineData("order./* Place */Place(/* Place() */)")]
    [InlineData("order.\n/* Place */\nPlace()")]
    [InlineData("order?.Place() ?? 0")]
    [InlineData("$\"\u201C{order.Place()}\u201D\".Length")]
    [InlineData("$$\"\"\"{Place}{{order.Place()}}\"\"\".Length")]
    public void AnySpellingIsACall(string call) => Assert.Equal(1, Measured(Class(call)));

    [Theory]
    [InlineData("0 // order.Place()\n")]
    [InlineData("\"order.Place()\".Length")]
    [InlineData("nameof(order.Place).Length")]
    [InlineData("\n#if NEVER\norder.Place() +\n#endif\n0")]
    [InlineData("order.Placement()")]
    public void WhatOnlyLooksLikeACallIsNone(string text) => Assert.Equal(0, Measured(Class(text)));

    /// <summary>Wherever the pieces end in which a text is read.</summary>
    [Fact]
    public void APlaceFarDownInAFileIsAsGood()
    {
        const int Buffer = 4096;
        string before = Class("order.Place()");
        int place = before.IndexOf("order.Place()", StringComparison.Ordinal);
        foreach (int shift in Enumerable.Range(Buffer - place - 16, 24))
            Assert.Equal(1, Measured("//" + new string('-', shift - 3) + "\n" + before));
    }

    private static string Class(string expression) => $$"""
        #nullable enable
        public class Order
        {
            [PerfGen.Profile]
            public int Place() => 1;

            public int Placement() => 2;

            public static int Call(Order order) => {{expression}};
        }
        """ + "\n";

    private static int Measured(string source)
    {
        GeneratorRun run = Survival.SurvivesWithoutProblems(SourceProject.Of(source));
        return run.InterceptedCalls;
    }
}
