using System.Collections.Frozen;

namespace Quickstart;

/// <summary>The words of C# that name nothing.</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> _all = """
        abstract and as async await base bool break byte case catch char checked class const continue decimal default
        delegate do double else enum event explicit extern false file finally fixed float for foreach get global goto if
        implicit in init int interface internal is lock long namespace new nint not null object operator or out override
        params partial private protected public readonly record ref required return sbyte scoped sealed set short sizeof
        stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var
        virtual void volatile when where while with yield
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    internal static bool Contains(string word) => _all.Contains(word);
}
