namespace PerfGen.Monitoring.Host.Linux;

/// <summary><c>/proc/net/dev</c>: interfaces of the process's network namespace, without the loop.</summary>
internal static class NetDev
{
    public static IReadOnlyList<Traffic> Parse(string text)
    {
        var interfaces = new List<Traffic>();
        foreach (string line in text.Split('\n'))
        {
            // "eth0: received bytes, 7 more, sent bytes, ..."; old kernels leave no space behind the colon.
            int colon = line.LastIndexOf(':');
            if (colon < 0)
                continue;

            string name = line[..colon].Trim();
            string[] fields = Fields.Of(line[(colon + 1)..]);
            if (name != "lo" && fields.Length > 8 && Fields.TryNumber(fields[0], out long received) && Fields.TryNumber(fields[8], out long sent))
                interfaces.Add(new Traffic(name, received, sent));
        }

        return interfaces;
    }
}
