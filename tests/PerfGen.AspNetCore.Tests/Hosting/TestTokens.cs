using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PerfGen.AspNetCore.Tests.Hosting;

/// <summary>Bearer tokens that are signed and checked in this process: JWT without a network.</summary>
internal static class TestTokens
{
    public const string Issuer = "https://shop.example";

    private static readonly SymmetricSecurityKey _key = new(Encoding.UTF8.GetBytes("a key that only this test process knows, 32 bytes"));

    public static TokenValidationParameters Validation { get; } = new()
    {
        ValidIssuer = Issuer,
        ValidAudience = "perfgen",
        IssuerSigningKey = _key,
        ClockSkew = TimeSpan.Zero,
    };

    public static string Of(string role, TimeSpan? lifetime = null, SecurityKey? key = null) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = "perfgen",
        Subject = new ClaimsIdentity([new Claim("role", role)]),
        NotBefore = DateTime.UtcNow.AddHours(-2),
        Expires = DateTime.UtcNow + (lifetime ?? TimeSpan.FromMinutes(5)),
        SigningCredentials = new SigningCredentials(key ?? _key, SecurityAlgorithms.HmacSha256),
    });

    public static SecurityKey SomeoneElsesKey { get; } = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a key that someone else made up, also 32 bytes long"));

    /// <summary>Readers and operators: the policies <c>read</c> and <c>change</c>.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication("Bearer").AddScheme<AuthenticationSchemeOptions, BearerHandler>("Bearer", null);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy("read", static policy => policy.RequireClaim("role", "reader", "operator"))
            .AddPolicy("change", static policy => policy.RequireClaim("role", "operator"));
    }

    /// <summary>What a package for bearer tokens does, in a few lines.</summary>
    private sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            string header = Request.Headers.Authorization.ToString();
            // A browser's session would come as a cookie; this one stands for it.
            string? token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : Request.Cookies["session"];
            if (string.IsNullOrEmpty(token))
                return AuthenticateResult.NoResult();

            TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(token, Validation);
            return result.IsValid
                ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(result.ClaimsIdentity), Scheme.Name))
                : AuthenticateResult.Fail(result.Exception);
        }
    }
}
