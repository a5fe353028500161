namespace PerfGen.Cli;

/// <summary>Ends the command with an exit code and one sentence: what, where, what to do.</summary>
internal sealed class CommandException(int exitCode, string sentence) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;

    public static CommandException Usage(string sentence) => new(ExitCodes.Usage, sentence);

    public static CommandException Input(string sentence) => new(ExitCodes.Input, sentence);
}
