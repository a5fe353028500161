using System.Buffers.Text;
using System.Text;

namespace PerfGen.Monitoring.Prometheus.Pushing;

/// <summary>The address of a group: <c>/metrics/job/nightly/instance/eu-1</c>.</summary>
internal static class GroupPath
{
    public static Uri Of(PushgatewayOptions options)
    {
        var path = new StringBuilder("metrics");
        Append(path, "job", options.Job);
        foreach ((string name, string value) in options.GroupingLabels)
            Append(path, name, value);

        string root = options.Address!.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        return new Uri($"{root}/{path}");
    }

    /// <summary>What would not survive as one part of a path is sent as base64: slashes, a part that is nothing, dots that mean a folder.</summary>
    private static void Append(StringBuilder path, string name, string value)
    {
        path.Append('/').Append(name);
        if (value is "")
            path.Append("@base64/=");
        else if (value.Contains('/', StringComparison.Ordinal) || value is "." or "..")
            path.Append("@base64/").Append(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(value)));
        else
            path.Append('/').Append(Uri.EscapeDataString(value));
    }
}
