using System.Globalization;

namespace Shop.Load;

/// <summary>How hard, for how long, and whom: loopback alone.</summary>
internal sealed record LoadOptions(Uri Address, int Seconds, int Clients, int Requests, bool Compare)
{
    public static LoadOptions WarmUp(Uri address) => new(address, Seconds: 3, Clients: 4, Requests: 1000, Compare: false);

    /// <summary>Null when it is not understood, or out of bounds.</summary>
    public static LoadOptions? Parse(string[] args)
    {
        var options = new LoadOptions(new Uri("http://127.0.0.1:5080"), 20, 4, 100_000, Compare: false);
        for (int i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                if (!Uri.TryCreate(args[i], UriKind.Absolute, out Uri? address) || !address.IsLoopback)
                    return null;
                options = options with { Address = address };
                continue;
            }

            if (args[i] == "--compare")
            {
                options = options with { Compare = true };
                continue;
            }

            if (i + 1 == args.Length || !int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out int value))
                return null;
            switch (args[i++], value)
            {
                case ("--seconds", >= 1 and <= 600):
                    options = options with { Seconds = value };
                    break;
                case ("--clients", >= 1 and <= 64):
                    options = options with { Clients = value };
                    break;
                case ("--requests", >= 1 and <= 1_000_000):
                    options = options with { Requests = value };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
