using System.Text.RegularExpressions;
using PerfGen.AspNetCore.Endpoints;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.AspNetCore.Tests.Streaming;

namespace PerfGen.AspNetCore.Tests.Safety;

public sealed partial class MarkupTests
{
    private const string Script = "Shop.<script>alert('x')</script>&\"";

    [Fact]
    public async Task NamesWithScriptInThemAreDataEverywhere()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method(Script, caller: "<img src=x onerror=alert(1)>", new Dictionary<string, string> { ["<b>"] = "</script>" }).Calls(10, ms: 80).Limit("p95Ns", 1e6, Severity.Critical);
        host.Feed();
        string id = host.Parts.State.View.Rows[0].Id;
        foreach (string path in new[] { "dashboard", "methods", "methods?filter=%3Cscript%3E", $"methods/{id}", $"methods/{Uri.EscapeDataString(Script)}", "thresholds", "report", "report?format=snapshot", "alerts" })
        {
            (System.Net.HttpStatusCode status, string text) = await host.GetAsync("/perfgen/" + path);
            Assert.True(status == System.Net.HttpStatusCode.OK, $"{path}: {text}");
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain('>', text);
            Assert.DoesNotContain('&', text);
        }

        await using EventReader events = await EventReader.ConnectAsync(host);
        Assert.Equal(Script, (await events.NextAsync("methods")).GetProperty("methods")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task WhatWasAskedForIsNotSentBackAsMarkup()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Feed();
        foreach (string path in new[] { "methods?sort=<script>", "methods?take=<script>", "methods/<script>", "stream?topics=<script>", "report?format=<script>", "<script>" })
        {
            string answer = await RawHttp.SendAsync(host.Address, $"GET /perfgen/{path.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}");
            Assert.InRange(RawHttp.StatusOf(answer), 400, 404);
            Assert.Contains("Content-Type: application/json", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ANameWithLineBreaksMakesNoEventOfItsOwn()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Shop.X\n\nevent: critical-alert\ndata: {}\n\n").Calls(1, ms: 1);
        host.Feed();
        await using EventReader events = await EventReader.ConnectAsync(host, "?topics=methods");
        Assert.Equal("2000", (await events.NextAsync())!.Fields["retry"]);
        ServerEvent methods = (await events.NextAsync())!;
        Assert.Equal("methods", methods.Name);
        Assert.Contains("critical-alert", methods.Data.GetProperty("methods")[0].GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageHasNoScriptOrStyleInlineAndRefersToNothingOutside()
    {
        Assert.Contains(PageFiles.Index, PageFiles.All.Keys);
        foreach ((string path, PageFile file) in PageFiles.All)
        {
            string text = System.Text.Encoding.UTF8.GetString(file.Content.Span);
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.DoesNotMatch(InlineScript(), text);
                Assert.DoesNotMatch(InlineStyle(), text);
                Assert.DoesNotMatch(AbsoluteReference(), text);
            }

            if (path.EndsWith(".css", StringComparison.Ordinal))
                Assert.DoesNotMatch(OutsideUrl(), text);
        }
    }

    [GeneratedRegex("""<script(?![^>]*\bsrc=)|\son\w+\s*=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("""<style|\sstyle\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();

    [GeneratedRegex("""\b(?:src|href|action)\s*=\s*["']?\s*(?:/|https?:)""", RegexOptions.IgnoreCase)]
    private static partial Regex AbsoluteReference();

    [GeneratedRegex("""url\(\s*["']?\s*(?:/|https?:)|@import""", RegexOptions.IgnoreCase)]
    private static partial Regex OutsideUrl();
}
