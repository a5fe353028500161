using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Values;

/// <summary>A URL or path as it was requested: it carries ids and whatever a client cares to send.</summary>
internal static class Urls
{
    public static string? Reason(IOperation value)
    {
        switch (value)
        {
            case IPropertyReferenceOperation { Property: { ContainingType: { Name: "Uri", ContainingNamespace.Name: "System" } } property, Instance: { } uri }:
                return property.Name is "AbsoluteUri" or "AbsolutePath" or "PathAndQuery" or "OriginalString" or "LocalPath" or "Query" or "Fragment" && !IsBase(uri)
                    ? "a raw URL"
                    : null;
            case IPropertyReferenceOperation { Property: { ContainingType.Name: "PathString" or "QueryString", Name: "Value" }, Instance: { } path }:
                return Reason(path.Unwrapped());
            case IPropertyReferenceOperation { Property: { ContainingType.Name: "HttpRequest" or "HttpRequestBase" or "HttpListenerRequest" or "IOwinRequest", Name: "Path" or "QueryString" or "RawUrl" or "Url" or "FilePath" or "CurrentExecutionFilePath" or "Uri" } }:
                return "the raw path of a request";
            case IPropertyReferenceOperation { Property: { Name: "Path" or "RawTarget", ContainingType.Name: "IHttpRequestFeature" } }:
                return "the raw path of a request";
            case IInvocationOperation { TargetMethod: { Name: "GetDisplayUrl" or "GetEncodedUrl" or "GetEncodedPathAndQuery" or "ToUriComponent" or "GetComponents" or "GetLeftPart" } method }
                when method.Name != "ToUriComponent" || method.ContainingType.Name is "PathString" or "QueryString":
                return "a raw URL";
        }

        if (value.Type is { Name: "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return IsBase(value) || value is IObjectCreationOperation ? null : "a Uri";
        if (value.Type is { Name: "PathString" or "QueryString", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } })
            return value is IPropertyReferenceOperation { Property.Name: "PathBase" } ? null : "a raw path";
        return value.Type?.SpecialType == SpecialType.System_String && LeafName.Of(value) is { } name && IsRequested(name.Text) ? $"its name is '{name.Text}'" : null;
    }

    /// <summary>An address that is configured: as many as there are services.</summary>
    private static bool IsBase(IOperation uri) => LeafName.Of(uri.Unwrapped()) is { } name
        && Words.Of(name.Text).Exists(static word => word is "base" or "server" or "service" or "host" or "endpoint" or "target" or "upstream" or "authority" or "cluster" or "node" or "destination" or "issuer" or "address");

    private static bool IsRequested(string name) => Words.Of(name) is [.., var before, var last]
        && last is "url" or "uri" or "path" && before is "request" or "raw" or "full" or "absolute" or "display" or "encoded" or "requested";
}
