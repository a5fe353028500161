using System.Globalization;
using PerfGen;

namespace Quickstart;

/// <summary>The findings as text for people.</summary>
internal static class FindingsReport
{
    [Profile]
    internal static async Task WriteAsync(Findings findings, TextWriter output)
    {
        foreach (string line in Lines(findings))
            await output.WriteLineAsync(line);
    }

    private static IEnumerable<string> Lines(Findings findings) =>
        [.. Totals(findings), .. Identifiers(findings), .. Passages(findings), .. Unreadable(findings)];

    private static IEnumerable<string> Totals(Findings findings) => findings.Files == 0
        ? ["No text file was found."]
        : [$"files   {Number(findings.Files)}", $"lines   {Number(findings.Lines)}", $"tokens  {Number(findings.Tokens)}"];

    private static IEnumerable<string> Identifiers(Findings findings) => Section(
        "Most used identifiers",
        findings.TopIdentifiers.Select(static item => $"{Number(item.Count)}  {item.Name}"));

    private static IEnumerable<string> Passages(Findings findings) => Section(
        $"Repeated passages: {findings.Passages}, the longest by number of tokens",
        findings.TopPassages.Select(static item => $"{Number(item.Length)}  {item}"));

    private static IEnumerable<string> Unreadable(Findings findings)
    {
        int width = findings.Unreadable.Select(static item => item.Name.Length).DefaultIfEmpty().Max();
        return Section(
            $"Not read: {findings.Unreadable.Count}",
            findings.Unreadable.Select(item => $"  {item.Name.PadRight(width)}  {item.Reason}"));
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) =>
        lines.Any() ? ["", title, .. lines] : [];

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture).PadLeft(10);
}
