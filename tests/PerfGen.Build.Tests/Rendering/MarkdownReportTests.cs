using PerfGen.Build.Rendering;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Tests.Rendering;

public class MarkdownReportTests
{
    [Fact]
    public void TheReportReadsAsATable() => Assert.Equal(
        """
        # What Shop measures

        5 methods, 6 of 8 call sites measured (75 %), up to 36 series.

        ## Methods

        | method | measured by | call sites | labels | series | thresholds |
        |---|---|---:|---|---:|---|
        | Shop.Orders.Charge(int)<br>Case.cs:23 | partial body | 1 of 1 |  | 1 |  |
        | Shop.Orders.Hidden.Work()<br>Case.cs:36 | not measured | 0 of 1 |  | 0 |  |
        | Shop.Orders.Place(int, Shop.Region, string)<br>Case.cs:14 | interceptor | 2 of 2 | region (3), means (10) | 30 | p95 ≤ 50 ms<br>errors ≤ 1 %<br>every call ≤ 1,000 ms |
        | Shop.Orders.Print(string)<br>Case.cs:21 | interceptor | 2 of 2 |  | 2 |  |
        | Shop.Orders.Same&lt;T&gt;(T)<br>Case.cs:27 | interceptor | 0 of 1 |  | 1 |  |
        | System.IO.File.Exists(string) | interceptor | 1 of 1 |  | 1 |  |
        | "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;" | scope | 1 of 1 |  | 1 |  |

        ## Not measured

        | where | what | why |
        |---|---|---|
        | Case.cs:36 | all of Shop.Orders.Hidden.Work | 'Hidden' is private, so no wrapper can name it |
        | Case.cs:33 | Shop.Orders.Same&lt;T&gt; | it is a method group, and whoever invokes the delegate calls the method itself |
        | Case.cs:36 | Shop.Orders.Hidden.Work | 'Hidden' is private, so no wrapper can name it |

        """.ReplaceLineEndings("\n"),
        MarkdownReport.Render(BuildReport.Of(Shop.Manifest)));

    [Fact]
    public void NoTextBreaksTheTable()
    {
        string plain = MarkdownReport.Render(HtmlReportTests.Everywhere("plain"));
        string hostile = MarkdownReport.Render(HtmlReportTests.Everywhere("a|b\n| c `|` <b>[x](y)"));

        Assert.Equal(Shape(plain), Shape(hostile));
        Assert.DoesNotContain("<b>", hostile);
        Assert.DoesNotContain("[x]", hostile);
    }

    /// <summary>How many cells each line has.</summary>
    private static IEnumerable<int> Shape(string markdown) =>
        markdown.Split('\n').Select(static line => line.Replace("\\|", "", StringComparison.Ordinal).Count(static character => character == '|'));
}
