// Every attribute that the nullable analysis reads: on parameters, results and methods that do not return.
// expect: Shapes.NullabilityOfResults.Store<T>.Find calls 2
// expect: Shapes.NullabilityOfResults.Store<T>.Put calls 1
// expect: Shapes.NullabilityOfResults.Store<T>.Fill calls 1
// expect: Shapes.NullabilityOfResults.Shape.Fail calls 1 errors 1
// expect: Shapes.NullabilityOfResults.Shape.Check calls 1
// expect: Shapes.NullabilityOfResults.Shape.Load calls 1
// result: none a b 2 odd

using System;
using System.Diagnostics.CodeAnalysis;
using PerfGen;

namespace Shapes.NullabilityOfResults;

public sealed class Store<T>
{
    private T? _value;

    [Profile]
    [return: MaybeNull]
    public T Find() => _value!;

    [Profile]
    public void Put([AllowNull] T value) => _value = value;

    [Profile]
    public void Fill([DisallowNull] ref T? value) => _value = value;
}

public static class Shape
{
    private static string? _name;

    public static string Run()
    {
        var store = new Store<string>();
        string seen = store.Find() ?? "none";
        store.Put("a");
        string again = store.Find() ?? "none";
        string? given = "b";
        store.Fill(ref given);
        string? length = Environment.ProcessId > 0 ? "ab" : null;
        Check(length is not null);
        Load();
        return $"{seen} {again} {given} {length.Length} {OrFail(_name)}";
    }

    private static string OrFail(string? name)
    {
        try
        {
            if (name != null)
                Fail(name);
            return name!;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Profile]
    [DoesNotReturn]
    private static void Fail(string message) => throw new InvalidOperationException(message);

    [Profile]
    private static void Check([DoesNotReturnIf(false)] bool condition)
    {
        if (!condition)
            Fail("false");
    }

    [Profile]
    [MemberNotNull(nameof(_name))]
    private static void Load() => _name = "odd";
}
