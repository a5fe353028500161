using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PerfGen.Analyzers.Tests.Verification;

/// <summary>Source in which <c>[|span|]</c> and <c>{|PG6001:span|}</c> mark where diagnostics are expected.</summary>
internal sealed partial class MarkedSource
{
    private MarkedSource(string text, List<ExpectedDiagnostic> expected)
    {
        Text = text;
        Expected = expected;
    }

    /// <summary>Without the marks.</summary>
    public string Text { get; }

    /// <summary>In the order of their beginnings.</summary>
    public IReadOnlyList<ExpectedDiagnostic> Expected { get; }

    /// <param name="marked">The source. Marks may be nested.</param>
    /// <param name="defaultId">What <c>[|span|]</c> stands for.</param>
    public static MarkedSource Parse(string marked, string defaultId)
    {
        var text = new StringBuilder();
        var expected = new List<ExpectedDiagnostic>();
        var open = new Stack<(string Id, int Start)>();
        int copied = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Value is "|]" or "|}")
            {
                (string id, int start) = open.Pop();
                expected.Add(new ExpectedDiagnostic(id, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                open.Push((mark.Value == "[|" ? defaultId : mark.Groups["id"].Value, text.Length));
            }
        }

        Assert.Empty(open);
        text.Append(marked, copied, marked.Length - copied);
        return new MarkedSource(text.ToString(), [.. expected.OrderBy(static diagnostic => diagnostic.Span.Start)]);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<id>\w+):|\|\}")]
    private static partial Regex Mark();
}

internal sealed record ExpectedDiagnostic(string Id, TextSpan Span);
