// Every keyword as the name of a parameter, and an escaped name that needs no escape.
// expect: Shapes.EveryKeyword.Shape.Sum calls 1
// expect: Shapes.EveryKeyword.Shape.Rest calls 1
// expect: Shapes.EveryKeyword.Shape.plain calls 1
// result: 39 38 1

using PerfGen;

namespace Shapes.EveryKeyword;

public static class Shape
{
    public static string Run() =>
        $"{Sum(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)} " +
        $"{Rest(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)} {@plain(@value: 1)}";

    [Profile]
    private static int Sum(
        int @abstract, int @as, int @base, int @bool, int @break, int @byte, int @case, int @catch, int @char, int @checked, int @class, int @const, int @continue,
        int @decimal, int @default, int @delegate, int @do, int @double, int @else, int @enum, int @event, int @explicit, int @extern, int @false, int @finally,
        int @fixed, int @float, int @for, int @foreach, int @goto, int @if, int @implicit, int @in, int @int, int @interface, int @internal, int @is, int @lock, int @long) =>
        @abstract + @as + @base + @bool + @break + @byte + @case + @catch + @char + @checked + @class + @const + @continue +
        @decimal + @default + @delegate + @do + @double + @else + @enum + @event + @explicit + @extern + @false + @finally +
        @fixed + @float + @for + @foreach + @goto + @if + @implicit + @in + @int + @interface + @internal + @is + @lock + @long;

    [Profile]
    private static int Rest(
        int @namespace, int @new, int @null, int @object, int @operator, int @out, int @override, int @params, int @private, int @protected, int @public, int @readonly,
        int @ref, int @return, int @sbyte, int @sealed, int @short, int @sizeof, int @stackalloc, int @static, int @string, int @struct, int @switch, int @this,
        int @throw, int @true, int @try, int @typeof, int @uint, int @ulong, int @unchecked, int @unsafe, int @ushort, int @using, int @virtual, int @void, int @volatile, int @while) =>
        @namespace + @new + @null + @object + @operator + @out + @override + @params + @private + @protected + @public + @readonly +
        @ref + @return + @sbyte + @sealed + @short + @sizeof + @stackalloc + @static + @string + @struct + @switch + @this +
        @throw + @true + @try + @typeof + @uint + @ulong + @unchecked + @unsafe + @ushort + @using + @virtual + @void + @volatile + @while;

    [Profile]
    private static int @plain(int @value) => @value;
}
