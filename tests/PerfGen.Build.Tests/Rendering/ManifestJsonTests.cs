using System.Text.Json;
using PerfGen.Build.Rendering;

namespace PerfGen.Build.Tests.Rendering;

public class ManifestJsonTests
{
    [Fact]
    public void ItIsJsonAndSaysWhatTheManifestDoes()
    {
        using JsonDocument json = JsonDocument.Parse(ManifestJson.Render(Shop.Manifest));

        Assert.Equal("perfgen.manifest/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(75, json.RootElement.GetProperty("callSites").GetProperty("coverage").GetDecimal());
        JsonElement place = json.RootElement.GetProperty("methods").EnumerateArray().Single(static method => method.GetProperty("name").GetString() == "Shop.Orders.Place");
        Assert.Equal(14, place.GetProperty("line").GetInt32());
        Assert.Equal(0.01, place.GetProperty("thresholds")[0].GetProperty("maxErrorRate").GetDouble());
        Assert.Equal("Critical", place.GetProperty("thresholds")[1].GetProperty("severity").GetString());
        Assert.Equal(["Eu", "Us", "other"], place.GetProperty("labels")[0].GetProperty("values").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal(Shop.Manifest.Sites.Count, json.RootElement.GetProperty("calls").GetArrayLength());
    }

    [Fact]
    public void AnyTextIsAString()
    {
        const string Text = "<script>\"\\\0\u0001\u2028\ud800 ä";
        using JsonDocument json = JsonDocument.Parse(ManifestJson.Render(HtmlReportTests.Everywhere(Text.Replace("\ud800", "", StringComparison.Ordinal)).Manifest));

        Assert.Equal(Text.Replace("\ud800", "", StringComparison.Ordinal), json.RootElement.GetProperty("assembly").GetString());
    }
}
