using System;
using System.Collections.Generic;
using PerfGen;

namespace Shop;

public class Constrained
{
    [Profile]
    public void Values<TStruct, TUnmanaged, TEnum>(TStruct first, TUnmanaged second, TEnum third)
        where TStruct : struct
        where TUnmanaged : unmanaged
        where TEnum : struct, Enum
    {
    }

    [Profile]
    public void References<TClass, TMaybe, TNotNull, TNew>(TClass first, TMaybe second, TNotNull third, TNew fourth)
        where TClass : class
        where TMaybe : class?
        where TNotNull : notnull
        where TNew : new()
    {
    }

    [Profile]
    public void Types<TComparable, TDerived, TBase, TMaybe>(TComparable first, TDerived second, TBase third, TMaybe fourth)
        where TComparable : IComparable<TComparable>, IDisposable
        where TDerived : TBase
        where TBase : List<string?>, new()
        where TMaybe : IDisposable?
    {
    }

    [Profile]
    public int Anything<TAny>(TAny first) where TAny : allows ref struct => 1;

    public virtual T? Create<T>(T? template) where T : class, ICloneable => null;
}

public class Derived : Constrained
{
    [Profile]
    public override T? Create<T>(T? template) where T : class => template;
}

public static class Caller
{
    public static void Call<T>(Derived constrained, T item, ReadOnlySpan<char> text) where T : IComparable<T>, IDisposable
    {
        constrained.Values(1, 2L, DayOfWeek.Monday);
        constrained.References<string, string?, int, object>("", null, 1, new());
        constrained.Types<T, List<string?>, List<string?>, IDisposable?>(item, [], [], null);
        constrained.Anything(text);
        constrained.Create("x");
    }
}
