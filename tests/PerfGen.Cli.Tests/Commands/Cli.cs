namespace PerfGen.Cli.Tests.Commands;

/// <summary>One command line, in this process.</summary>
internal sealed record Cli(int ExitCode, string Output, string Error)
{
    public static async Task<Cli> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandLine.RunAsync(arguments, output, error);
        return new Cli(code, output.ToString(), error.ToString());
    }
}
