namespace PerfGen.Monitoring.Alerts;

/// <summary>A password or a key: no text, JSON or message made of it ever holds its value. Immutable.</summary>
public sealed class Secret
{
    private readonly string _value;

    /// <summary>Makes one.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public Secret(string value)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException("A secret is empty; give its value.", nameof(value));
        _value = value;
    }

    /// <summary>Reads one from the environment.</summary>
    /// <exception cref="InvalidOperationException">The variable is not set; the message names it.</exception>
    public static Secret FromEnvironment(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? new Secret(value)
        : throw new InvalidOperationException($"The environment variable {variable}, which holds a secret of alerting, is not set; set it.");

    /// <summary>Makes one.</summary>
    public static implicit operator Secret(string value) => new(value);

    /// <summary>The same as the conversion.</summary>
    public static Secret FromString(string value) => new(value);

    /// <summary>Three asterisks.</summary>
    public override string ToString() => "***";

    internal string Reveal() => _value;
}
