using System;
using System.Diagnostics.CodeAnalysis;
using PerfGen;

namespace Shop;

[RequiresUnreferencedCode("All of it.")]
public static class Plugins
{
    [Profile]
    public static int Count() => 1;
}

public class Loader
{
    [Profile]
    [RequiresDynamicCode("It \"emits\" code.", Url = "about:blank")]
    [return: NotNullIfNotNull(nameof(text))]
    public string? Load<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>(
        string? text, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicEvents)] Type type, [DoesNotReturnIf(false)] bool sure) => text;

    [Profile]
    [DoesNotReturn]
    private static void Fail([AllowNull] ref string reason) => throw new InvalidOperationException(reason);

    public void Call(ref string text)
    {
        Load<Loader>(text, typeof(Loader), true);
        Plugins.Count();
        Fail(ref text);
    }
}
