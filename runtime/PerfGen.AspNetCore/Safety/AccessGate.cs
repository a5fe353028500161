using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PerfGen.AspNetCore.Safety;

/// <summary>
/// Outside Development nothing but what is open answers until a policy is given. A policy shows in the metadata of the endpoint
/// that was asked, wherever it came from: the options, a convention on the builder, a group around it. The framework's
/// middleware then enforces it; the gate only refuses what nobody guards.
/// </summary>
/// <remarks>
/// It refuses with 403 and a sentence, not with 404: that PerfGen is mapped is no secret, for its health is open, and whoever
/// set it up must learn what is missing.
/// </remarks>
internal sealed partial class AccessGate(bool isDevelopment, ILogger logger)
{
    private int _told;

    /// <summary>Why the request gets no answer; null when it may pass.</summary>
    public string? Refusal(HttpContext context, Access access)
    {
        if (access == Access.Open || HasPolicy(context.GetEndpoint()?.Metadata, access))
            return null;

        if (isDevelopment)
            return access == Access.Change ? LocalNames.Refusal(context.Request.Host) : null;

        if (Interlocked.Exchange(ref _told, 1) == 0)
            LogClosed(logger);
        return access == Access.Change
            ? "Outside Development this changes nothing until a policy is given: set ChangePolicy in AddPerfGenLive, or call RequireAuthorization on what MapPerfGen returns."
            : "Outside Development only health answers until a policy is given: set ReadPolicy in AddPerfGenLive, or call RequireAuthorization on what MapPerfGen returns.";
    }

    /// <summary>
    /// Whether somebody decided who may come in. <c>AllowAnonymous</c> is such a decision for what reads; what changes always
    /// needs a policy.
    /// </summary>
    public static bool HasPolicy(EndpointMetadataCollection? metadata, Access access) =>
        metadata?.GetMetadata<IAuthorizeData>() is not null
        || (access == Access.Read && metadata?.GetMetadata<IAllowAnonymous>() is not null);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PerfGen: outside Development nothing but health answers until a policy is given; set ReadPolicy and ChangePolicy in AddPerfGenLive, or call RequireAuthorization on what MapPerfGen returns.")]
    private static partial void LogClosed(ILogger logger);
}
