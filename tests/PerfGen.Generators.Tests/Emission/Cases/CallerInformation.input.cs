using System.Runtime.CompilerServices;
using PerfGen;

namespace Shop;

public static class Log
{
    [Profile]
    public static string Write(string text, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0, int repeat = 1) => $"{text}{member}{line}{repeat}";

    public static string Call() => Write(repeat: 2, text: "a") + Write("b");
}
