using System.Globalization;
using System.Text.RegularExpressions;
using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;
using PerfGen.Build.Rendering;
using PerfGen.Build.Reporting;
using PerfGen.Build.Warnings;

namespace PerfGen.Build.Tests.Rendering;

public partial class HtmlReportTests
{
    private const string Hostile = "<script>alert(1)</script>\"'&\u202e\0\ud800";

    [Fact]
    public void NothingOutsideThePageIsReferredTo()
    {
        string html = HtmlReport.Render(BuildReport.Of(Shop.Manifest));

        Assert.All(Reference().Matches(html), static reference => Assert.StartsWith("#", reference.Groups["target"].Value));
        Assert.DoesNotContain("://", html);
        Assert.DoesNotContain("@import", html);
        Assert.DoesNotContain("url(", html);
    }

    [Fact]
    public void EveryTextIsDataAndNeverMarkup()
    {
        string plain = HtmlReport.Render(Everywhere("!plain"));
        string hostile = HtmlReport.Render(Everywhere(Hostile));

        Assert.Equal(Tag().Matches(plain).Select(static tag => tag.Value), Tag().Matches(hostile).Select(static tag => tag.Value));
        Assert.DoesNotContain("alert(1)</script>", hostile);
        Assert.DoesNotContain('\u202e', hostile);
        Assert.DoesNotContain('\0', hostile);
    }

    [Fact]
    public void EveryLinkHasItsTarget()
    {
        string html = HtmlReport.Render(BuildReport.Of(Shop.Manifest));
        string[] ids = [.. Id().Matches(html).Select(static id => id.Groups["id"].Value)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Reference().Matches(html), reference => Assert.Contains(reference.Groups["target"].Value[1..], ids));
    }

    [Fact]
    public void OnlyThePagesOwnScriptMayRun() => Assert.Contains($"script-src '{PageParts.Hash(PageParts.Script)}'", HtmlReport.Render(BuildReport.Of(Shop.Manifest)));

    [Fact]
    public void TheSameManifestGivesTheSamePageInEveryCulture()
    {
        BuildReport report = Everywhere("plain");
        string expected = All(report);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "de-DE", "tr-TR", "ar-SA", "fa-IR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal(expected, All(report));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AReportWithoutGapsSaysSo() =>
        Assert.Contains("Every profiled method, at every place where it is used.", HtmlReport.Render(BuildReport.Of(new Manifest("Whole", [], [], []))));

    [Fact]
    public void AnAssemblyThatOnlyCallsMethodsOfOthersSaysWhoseTheyAre()
    {
        var call = new ManifestSite(new SeriesName("Shop.Orders.Place", "()"), new SourcePlace("A.cs", 1, 1), "A.C", "interceptor", null);
        BuildReport report = BuildReport.Of(new Manifest("Till", [], [call], []));
        string html = HtmlReport.Render(report);

        Assert.Contains("<b>1</b><span>method of referenced assemblies called</span><small>none is declared here</small>", html);
        Assert.Contains("<b>none</b><span>series of its own</span><small>what is called here counts where it is declared</small>", html);
        Assert.Contains("data-head=\"Series\"><span class=\"none\">elsewhere</span></td>", html);
        Assert.DoesNotContain("<b>0</b>", html);
        Assert.Contains("| Shop.Orders.Place() | interceptor | 1 of 1 |  | elsewhere |  |", MarkdownReport.Render(report));
    }

    [Fact]
    public void MethodsOfOthersStandBesideItsOwn() =>
        Assert.Contains("<small>1 cannot be, and 1 method of referenced assemblies called</small>", HtmlReport.Render(BuildReport.Of(Shop.Manifest)));

    [Fact]
    public void NoWarningsAreOneThingAndNoneThatWereCollectedAnother()
    {
        string unknown = HtmlReport.Render(BuildReport.Of(Shop.Manifest)), none = HtmlReport.Render(BuildReport.Of(Shop.Manifest, warnings: []));

        Assert.DoesNotContain("Warnings of the rules</h2>", unknown);
        Assert.Contains(WarningsHtml.NotCollected, unknown);
        Assert.Contains("<h2>Warnings of the rules</h2>\n<p class=\"all\">None that is not suppressed.</p>", none);
        Assert.DoesNotContain("PerfGenReportWarnings", none);
    }

    [Fact]
    public void WarningsStandWithTheirPlace()
    {
        RuleWarning[] warnings = [new("PG1001", "The label 'id' is an id", new SourcePlace("Shop/Orders.cs", 12, 4)), new("PG6008", "Nothing <at all>", null)];
        BuildReport report = BuildReport.Of(Shop.Manifest, warnings: warnings);

        string html = HtmlReport.Render(report);
        Assert.Contains("Shop/Orders.cs:12</code></td><td data-head=\"Rule\" class=\"rule\"><code>PG1001</code></td><td data-head=\"What\">The label &#39;id&#39; is an id</td>", html);
        Assert.Contains("<td data-head=\"Where\"></td><td data-head=\"Rule\" class=\"rule\"><code>PG6008</code></td><td data-head=\"What\">Nothing &lt;at all&gt;</td>", html);
        Assert.Contains("## Warnings of the rules\n\n| where | rule | what |\n|---|---|---|\n| Shop/Orders.cs:12 | PG1001 | The label 'id' is an id |\n|  | PG6008 | Nothing &lt;at all&gt; |\n", MarkdownReport.Render(report));
    }

    private static string All(BuildReport report) => HtmlReport.Render(report) + MarkdownReport.Render(report) + ManifestJson.Render(report.Manifest);

    /// <summary>A report with a text at every place that can hold one.</summary>
    internal static BuildReport Everywhere(string text)
    {
        var series = new SeriesName(text, $"({text})");
        var place = new SourcePlace(text, 1234567, 2);
        ManifestLabel[] labels = [new(text, 1234567, [text], 0)];
        var manifest = new Manifest(
            text,
            [
                new ManifestMethod(text, series, "interceptor", null, Memory: true, Callers: true, labels, [new ManifestThreshold([new("p95Ms", text), new("maxErrorRate", text), new(text, text)])], place),
                new ManifestMethod(text, new SeriesName(text, "()"), "none", text, Memory: true, Callers: false, [], [], place),
            ],
            [
                new ManifestSite(series, place, text, text, null), new ManifestSite(series, place, text, text, text),
                new ManifestSite(new SeriesName(text, ""), place, text, text, null), new ManifestSite(new SeriesName("Else.Where", "()"), place, text, text, null, text),
            ],
            [new ManifestInstrument(text, text, labels, 1234567)]);
        var measured = new MeasuredMethod([new MeasuredSeries(series, text, 1234567, 1, 1234.5, 1234.5, 1234.5, 1234.5, 1, 1234.5, [text, "p95Ns"]), new MeasuredSeries(series, "", 1, 0, null, null, null, null, 0, null, [])]);
        return BuildReport.Of(manifest, new Measurements(text, "2026-01-02T03:04:05Z", new Dictionary<SeriesName, MeasuredMethod> { [series] = measured }), [new RuleWarning(text, text, place), new RuleWarning("PG1001", text, null)]);
    }

    [GeneratedRegex("""(?:href|src|action)="(?<target>[^"]*)""")]
    private static partial Regex Reference();

    [GeneratedRegex("""(?<=<)/?[a-z][a-z0-9]*""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\bid="(?<id>[^"]*)""")]
    private static partial Regex Id();
}
