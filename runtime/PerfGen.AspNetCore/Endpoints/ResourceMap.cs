using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary>Maps resources into a group; none gets around the gate, the limits and the headers.</summary>
internal sealed partial class ResourceMap(RouteGroupBuilder group, string? readPolicy, string? changePolicy, AccessGate gate, ChangeAccess changes, ILogger logger)
{
    private static readonly string[] _reading = [HttpMethods.Get, HttpMethods.Head];

    private readonly Dictionary<string, HashSet<string>> _methods = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers whoever asks.</summary>
    public void Open(string pattern, RequestDelegate answer) =>
        Map(pattern, _reading, Access.Open, null, answer).WithMetadata(new AllowAnonymousAttribute());

    /// <summary>Answers readers, to GET and HEAD.</summary>
    public void Read(string pattern, RequestDelegate answer, TokenBucket? limit = null) =>
        Guard(Map(pattern, _reading, Access.Read, limit, answer), readPolicy);

    /// <summary>The same to GET alone: for answers without an end.</summary>
    public void Stream(string pattern, RequestDelegate answer, TokenBucket? limit = null) =>
        Guard(Map(pattern, [HttpMethods.Get], Access.Read, limit, answer), readPolicy);

    /// <summary>Takes changes.</summary>
    public void Change(string method, string pattern, RequestDelegate answer, TokenBucket limit)
    {
        IEndpointConventionBuilder endpoint = Map(pattern, [method], Access.Change, limit, answer);
        Guard(endpoint, changePolicy);
        endpoint.Finally(changes.Finish);
    }

    /// <summary>Says what there is not: to be mapped last.</summary>
    public void Rest() => Guard(
        group.Map("{**path}", Guarded(Access.Read, null, RefuseUnknown)).DisableHttpMetrics(), readPolicy);

    private static void Guard(IEndpointConventionBuilder endpoint, string? policy)
    {
        if (policy is not null)
            endpoint.RequireAuthorization(policy);
    }

    /// <summary>The requests of the dashboard are not the application's: they are kept out of its request metrics.</summary>
    private IEndpointConventionBuilder Map(string pattern, string[] methods, Access access, TokenBucket? limit, RequestDelegate answer)
    {
        if (!_methods.TryGetValue(pattern, out HashSet<string>? allowed))
            _methods.Add(pattern, allowed = []);
        allowed.UnionWith(methods);
        return group.MapMethods(pattern, methods, Guarded(access, limit, answer))
            .DisableHttpMetrics()
            .WithDisplayName($"PerfGen {string.Join(' ', methods)} {pattern}");
    }

    private RequestDelegate Guarded(Access access, TokenBucket? limit, RequestDelegate answer) => async context =>
    {
        SecurityHeaders.Apply(context.Response);
        if (gate.Refusal(context, access) is { } closed)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status403Forbidden, closed).ConfigureAwait(false);
        }
        else if (access != Access.Open && FetchMetadata.Refusal(context.Request) is { } foreign)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status403Forbidden, foreign).ConfigureAwait(false);
        }
        else if (access == Access.Change && ChangeRequests.Refusal(context.Request) is var (status, sentence))
        {
            await Answers.RefuseAsync(context, status, sentence).ConfigureAwait(false);
        }
        else if (limit is not null && !limit.TryTake(out TimeSpan retryAfter))
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
            await Answers.RefuseAsync(context, StatusCodes.Status429TooManyRequests, "Too many of these requests; try again later.").ConfigureAwait(false);
        }
        else
        {
            await AnswerAsync(context, answer).ConfigureAwait(false);
        }
    };

    private async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        try
        {
            await answer(context).ConfigureAwait(false);
        }
        catch (RefusedRequestException refused) when (!context.Response.HasStarted)
        {
            await Answers.RefuseAsync(context, refused.Status, refused.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller left.
        }
#pragma warning disable CA1031 // The application's own error pages, and what they may tell, are not for a dashboard's mistakes.
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogFailure(logger, context.GetEndpoint()?.DisplayName, error);
            await Answers.RefuseAsync(context, StatusCodes.Status500InternalServerError, "PerfGen could not answer; the application's log says why.").ConfigureAwait(false);
        }
    }

    private Task RefuseUnknown(HttpContext context)
    {
        string path = context.Request.RouteValues["path"] as string ?? "";
        string pattern = path.StartsWith("methods/", StringComparison.OrdinalIgnoreCase) ? "methods/{name}" : path;
        if (!_methods.TryGetValue(pattern, out HashSet<string>? allowed) || allowed.Contains(context.Request.Method))
            return Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "There is nothing at this address; openapi.json lists what there is.");

        context.Response.Headers.Allow = string.Join(", ", allowed.Order(StringComparer.Ordinal));
        return Answers.RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, $"This address does not take {(context.Request.Method.Length > 20 ? "this method" : context.Request.Method)}.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} could not be answered.")]
    private static partial void LogFailure(ILogger logger, string? endpoint, Exception error);
}
