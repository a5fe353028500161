using System;
using System.Diagnostics.CodeAnalysis;
using PerfGen;

namespace Shop;

[Profile]
internal unsafe interface @event
{
    int @class { get; init; }

    ref readonly int @ref { get; }

    ref int this[in int @in, string? _inner] { get; }

    event Action<int?> @add;

    int call(int probe, int result, int exception, int self, int _inner);

    int* @namespace(int* @int);

    Span<int> Slice(Span<int> all, scoped ReadOnlySpan<char> name, params ReadOnlySpan<int> rest);

    ref readonly int Peek(ref readonly int item);

    dynamic Dynamic(dynamic value);

    (int Left, int Right) Pair((int A, int B) pair, nint size);

    bool TryFind(string key, [NotNullWhen(true)] out string? value);

    [return: NotNullIfNotNull(nameof(value))]
    string? Same(string? value);

    [Obsolete("Use another.")]
    void Old();

    [RequiresUnreferencedCode("Reflection.")]
    void Reflect();
}
