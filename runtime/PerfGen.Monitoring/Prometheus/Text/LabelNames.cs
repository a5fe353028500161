namespace PerfGen.Monitoring.Prometheus.Text;

/// <summary>Makes valid and distinct label names of the keys of one series.</summary>
internal sealed class LabelNames
{
    private const string Prefix = "label_";

    private readonly List<string> _taken = [];

    /// <summary>Begins a series.</summary>
    /// <param name="reserved">Names that none of the keys may get.</param>
    public void Begin(params ReadOnlySpan<string> reserved)
    {
        _taken.Clear();
        _taken.AddRange(reserved);
        _taken.Add("le");
    }

    /// <summary>A name for a key: what is not allowed becomes an underscore, and one that is taken or reserved gets a prefix.</summary>
    public string Of(string key)
    {
        string name = Sanitize(key);
        if (name.StartsWith("__", StringComparison.Ordinal))
            name = Prefix + name;
        while (_taken.Contains(name))
            name = Prefix + name;
        _taken.Add(name);
        return name;
    }

    private static string Sanitize(string key)
    {
        if (key.Length == 0)
            return "_";

        bool startsWithDigit = char.IsAsciiDigit(key[0]);
        if (!startsWithDigit && key.All(IsAllowed))
            return key;

        string valid = string.Create(key.Length, key, static (name, key) =>
        {
            for (int i = 0; i < name.Length; i++)
                name[i] = IsAllowed(key[i]) ? key[i] : '_';
        });
        return startsWithDigit ? "_" + valid : valid;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
