using PerfGen.Shared;

namespace PerfGen.Build.Tests.Reading;

public class JsonReaderTests
{
    [Fact]
    public void SpaceAndEscapesAreThoseOfAnyJson()
    {
        var json = Assert.IsType<Dictionary<string, object?>>(JsonReader.Read(" {\r\n\t\"a\" : [ 1 , true , null , \"\\n\\t\\\"\\\\\\/\\u00e4\" ] , \"b\" : { } } \n"));

        Assert.Equal(new List<object?> { "1", true, null, "\n\t\"\\/ä" }, json["a"]);
        Assert.Empty(Assert.IsType<Dictionary<string, object?>>(json["b"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("\"\\u12")]
    [InlineData("\"\\uzzzz\"")]
    [InlineData("{} {}")]
    public void WhatIsNoJsonIsAFormatException(string text) => Assert.Throws<FormatException>(() => JsonReader.Read(text));

    [Fact]
    public void DepthIsBounded() => Assert.Throws<FormatException>(static () => JsonReader.Read(new string('[', 100_000)));
}
