// Stack traces of asynchronous methods, iterators and generated bodies: the user's methods, in order, and nothing else.
// expect: Shapes.StackTracesAsync.Shape.OuterAsync calls 1 errors 1
// expect: Shapes.StackTracesAsync.Shape.Items calls 1 errors 1
// expect: Shapes.StackTracesAsync.Shape.Written calls 1 errors 1
// result: Items OuterAsync WrittenCore

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.StackTracesAsync;

public static partial class Shape
{
    public static async Task<string> Run()
    {
        string seen = "";
        try
        {
            await OuterAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException exception)
        {
            seen = Methods(exception);
        }

        try
        {
            Written();
        }
        catch (InvalidOperationException exception)
        {
            seen += " " + Methods(exception);
        }

        return seen;
    }

    /// <summary>Without the caller, the line breaks of awaits, and the body that only calls the core: it may be inlined.</summary>
    private static string Methods(InvalidOperationException exception) => string.Join(' ', exception.StackTrace!.Split('\n')
        .Where(static line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal))
        .Select(static line => line.Trim()["at ".Length..].Split('(')[0].Replace(".MoveNext", "", StringComparison.Ordinal).Split('.')[^1])
        .Where(static name => name is not (nameof(Run) or nameof(Written))));

    [Profile]
    private static async Task OuterAsync()
    {
        await Task.Yield();
        foreach (int item in Items())
            await Task.Delay(item).ConfigureAwait(false);
    }

    [Profile]
    private static IEnumerable<int> Items()
    {
        yield return 1;
        throw new InvalidOperationException();
    }

    [Profile]
    private static partial void Written();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WrittenCore() => throw new InvalidOperationException();
}
