using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PerfGen.AspNetCore.Safety;

/// <summary>Whether a caller who reads may also change: asked of the metadata of an endpoint that changes, as the framework would.</summary>
internal sealed class ChangeAccess(bool isDevelopment)
{
    private IList<object> _metadata = [];

    /// <summary>
    /// To be the last convention of what changes. What an outer <c>AllowAnonymous</c> opened is closed again: it was said of
    /// reading, and it would switch off the policy that stands on a change.
    /// </summary>
    public void Finish(EndpointBuilder change)
    {
        foreach (object open in change.Metadata.Where(static data => data is IAllowAnonymous).ToArray())
            change.Metadata.Remove(open);
        _metadata = change.Metadata;
    }

    public async Task<bool> IsGrantedAsync(HttpContext context)
    {
        IAuthorizeData[] rules = [.. _metadata.OfType<IAuthorizeData>()];
        if (rules.Length == 0)
            return isDevelopment && LocalNames.Refusal(context.Request.Host) is null;

        if (context.RequestServices.GetService<IAuthorizationPolicyProvider>() is not { } policies
            || context.RequestServices.GetService<IPolicyEvaluator>() is not { } evaluator)
        {
            return false;
        }

        try
        {
            AuthorizationPolicy? policy = await AuthorizationPolicy.CombineAsync(policies, rules, _metadata.OfType<AuthorizationPolicy>()).ConfigureAwait(false);
            if (policy is null)
                return false;

            var caller = await evaluator.AuthenticateAsync(policy, context).ConfigureAwait(false);
            return (await evaluator.AuthorizeAsync(policy, caller, context, context).ConfigureAwait(false)).Succeeded;
        }
        catch (InvalidOperationException)
        {
            // A policy that does not exist: who changes is told so by the framework; who reads need not be.
            return false;
        }
    }
}
