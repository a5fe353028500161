namespace PerfGen.Cli;

/// <summary>What the exit code of every verb means.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>A regression, or a broken threshold.</summary>
    public const int Alarm = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Bad, missing or empty input; nothing compared is an error.</summary>
    public const int Input = 3;

    /// <summary>Only when asked for.</summary>
    public const int Inconclusive = 4;
}
