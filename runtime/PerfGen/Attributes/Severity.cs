namespace PerfGen;

/// <summary>How bad it is when a threshold is exceeded.</summary>
public enum Severity
{
    /// <summary>Someone should look at it.</summary>
    Warning,

    /// <summary>Someone must look at it now.</summary>
    Critical,
}
