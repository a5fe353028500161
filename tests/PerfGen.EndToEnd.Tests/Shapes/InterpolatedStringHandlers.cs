// A handler that the compiler builds from the receiver and an argument before the call.
// expect: Shapes.InterpolatedStringHandlers.Log.Write calls 2
// result: on:a1b off: 1

using System.Runtime.CompilerServices;
using System.Text;
using PerfGen;

namespace Shapes.InterpolatedStringHandlers;

[InterpolatedStringHandler]
public ref struct Handler
{
    private readonly StringBuilder? _text;

    public Handler(int literalLength, int formattedCount, Log log, bool on, out bool proceed)
    {
        proceed = on && log is not null;
        _text = proceed ? new StringBuilder(literalLength + formattedCount) : null;
    }

    public readonly void AppendLiteral(string text) => _text?.Append(text);

    public readonly void AppendFormatted(int number) => _text?.Append(number);

    public override readonly string ToString() => _text?.ToString() ?? "";
}

public sealed class Log
{
    [Profile]
    public string Write(bool on, [InterpolatedStringHandlerArgument("", nameof(on))] ref Handler handler) => $"{(on ? "on" : "off")}:{handler.ToString()}";
}

public static class Shape
{
    private static int _evaluated;

    public static string Run()
    {
        var log = new Log();
        return $"{log.Write(true, $"a{Evaluate()}b")} {log.Write(false, $"a{Evaluate()}b")} {_evaluated}";
    }

    private static int Evaluate() => ++_evaluated;
}
