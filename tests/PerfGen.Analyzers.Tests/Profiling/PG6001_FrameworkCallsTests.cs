using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6001_ProfiledMethodMustBeMeasurable>;

namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>What only a framework calls is told at once, before any call is looked for.</summary>
public sealed class PG6001_FrameworkCallsTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.Diagnostics.HealthChecks;
        using Microsoft.Extensions.Hosting;
        using PerfGen;

        """;

    [Theory]
    [InlineData("a controller action", "public class C : ControllerBase { [Profile] public IActionResult [|Get|]() => Ok(); }")]
    [InlineData("a controller action", "[ApiController] public class C { [Profile] public int [|Get|]() => 1; }")]
    [InlineData("a controller action", "[Profile] public class C : Controller { public IActionResult [|Get|]() => View(); private int Own() => 1; }")]
    [InlineData("a hub method", "public class C : Hub { [Profile] public Task [|Send|](string text) => Task.CompletedTask; }")]
    [InlineData("a page handler", "public class C : PageModel { [Profile] public void [|OnGet|]() { } }")]
    [InlineData("a middleware", "public class C(RequestDelegate next) { [Profile] public Task [|InvokeAsync|](HttpContext context) => next(context); }")]
    [InlineData("a method of a middleware", "public class C : IMiddleware { [Profile] public Task [|InvokeAsync|](HttpContext context, RequestDelegate next) => next(context); }")]
    [InlineData("a method of a hosted service", "public class C : IHostedService { [Profile] public Task [|StartAsync|](CancellationToken token) => Task.CompletedTask; public Task StopAsync(CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("an override of 'BackgroundService.ExecuteAsync'", "public class C : BackgroundService { [Profile] protected override Task [|ExecuteAsync|](CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("an override of 'ComponentBase.OnInitializedAsync'", "public class C : ComponentBase { [Profile] protected override Task [|OnInitializedAsync|]() => Task.CompletedTask; }")]
    [InlineData("an override of 'HttpMessageHandler.SendAsync'", "public class C : DelegatingHandler { [Profile] protected override Task<HttpResponseMessage> [|SendAsync|](HttpRequestMessage request, CancellationToken token) => base.SendAsync(request, token); }")]
    [InlineData("a method of an action filter", "public class C : IActionFilter { [Profile] void IActionFilter.[|OnActionExecuting|](ActionExecutingContext context) { } void IActionFilter.OnActionExecuted(ActionExecutedContext context) { } }")]
    [InlineData("a method of a health check", "public class C : IHealthCheck { [Profile] public Task<HealthCheckResult> [|CheckHealthAsync|](HealthCheckContext context, CancellationToken token) => Task.FromResult(HealthCheckResult.Healthy()); }")]
    [InlineData("an event handler", "public class C { [Profile] private void [|OnClick|](object? sender, EventArgs e) { } }")]
    [InlineData("an event handler", "public class C { [Threshold(MaxMs = 5)] private void [|OnCancel|](object sender, ConsoleCancelEventArgs e) { } }")]
    [InlineData("the entry point of a program", "public static class C { [Profile] public static void [|Main|](string[] args) { } }")]
    [InlineData("a module initializer", "public static class C { [Profile, System.Runtime.CompilerServices.ModuleInitializer] public static void [|Start|]() { } }")]
    public async Task AMethodThatAFrameworkCallsIsReported(string what, string source)
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync([Usings + source]));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains($" is not measured: it is {what}, and whatever calls it is compiled elsewhere. M", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class C : ControllerBase { [Profile, NonAction] public int Own() => 1; [Profile] private int Other() => 1; [Profile] public static int Shared() => 1; public int NotAsked() => 1; }")]
    [InlineData("public class ControllerBase { } public class C : ControllerBase { [Profile] public int Get() => 1; }")]
    [InlineData("public interface IHostedService { Task StartAsync(CancellationToken token); } public class C : IHostedService { [Profile] public Task StartAsync(CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("public abstract class Job { protected abstract Task RunAsync(); } public class C : Job { [Profile] protected override Task RunAsync() => Task.CompletedTask; }")]
    [InlineData("public class C : PageModel { [Profile] public int Own() => 1; }")]
    [InlineData("public class C { [Profile] public void Between(object a, object b) { } [Profile] public int Of(object a, EventArgs b) => 1; [Profile] public Task Invoke(string text) => Task.CompletedTask; }")]
    [InlineData("public class C { [Profile] public override string ToString() => \"\"; }")]
    [InlineData("public class C : IDisposable { [Profile] public void Dispose() { } }")]
    public Task AMethodThatOnlyLooksSoIsNot(string source) => Verify.VerifyAnalyzerAsync(Usings + source);

    [Fact]
    public async Task TheRemedyIsToMakeItPartialWhereThatIsPossible()
    {
        Assert.EndsWith("Make it partial, with the body in 'private GetCore'.", await MessageAsync("public class C : ControllerBase { [Profile] public IActionResult [|Get|]() => Ok(); }"), StringComparison.Ordinal);
        Assert.EndsWith(
            "Move the work into a method of its own and profile that one.",
            await MessageAsync("public class C : IHostedService { [Profile] Task IHostedService.[|StartAsync|](CancellationToken token) => Task.CompletedTask; Task IHostedService.StopAsync(CancellationToken token) => Task.CompletedTask; }"),
            StringComparison.Ordinal);
    }

    private static async Task<string> MessageAsync(string source) =>
        Assert.Single(await Verify.DiagnosticsAsync([Usings + source])).GetMessage(CultureInfo.InvariantCulture);
}
