using System.CommandLine;
using System.Text;

namespace PerfGen.Cli.Commands;

/// <summary>The options <c>--format</c> and <c>-o</c>, which every verb that prints has.</summary>
internal sealed class OutputOptions
{
    public const string Table = "table";
    public const string Markdown = "markdown";
    public const string Html = "html";
    public const string Json = "json";

    private readonly Option<string> _format;
    private readonly bool _hasFormats;
    private readonly Option<string?> _file = new("--output", "-o") { Description = "Write to this file instead of standard output." };

    /// <param name="formats">None for a verb whose output has one format.</param>
    public OutputOptions(params string[] formats)
    {
        _format = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = static _ => Table };
        _hasFormats = formats.Length > 0;
        if (_hasFormats)
            _format.AcceptOnlyFromAmong(formats);
    }

    public void AddTo(Command command)
    {
        if (_hasFormats)
            command.Options.Add(_format);
        command.Options.Add(_file);
    }

    public string FormatOf(ParseResult parsed) => parsed.GetValue(_format) ?? Table;

    public string? FileOf(ParseResult parsed) => parsed.GetValue(_file);

    /// <summary>Hands out where the output goes, and complains in one sentence if it cannot be written.</summary>
    public void Write(ParseResult parsed, Action<TextWriter> write)
    {
        if (FileOf(parsed) is not { } path)
        {
            write(parsed.InvocationConfiguration.Output);
            return;
        }

        try
        {
            string target = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var writer = new StreamWriter(target, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            write(writer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandException.Usage($"'{path}' cannot be written ({error.Message.TrimEnd('.')}); name a file in a folder that can.");
        }
    }
}
