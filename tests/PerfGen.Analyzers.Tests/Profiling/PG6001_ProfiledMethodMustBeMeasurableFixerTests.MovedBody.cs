namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>What a body needs where it goes: type parameters with their constraints, modifiers, comments.</summary>
public sealed partial class PG6001_ProfiledMethodMustBeMeasurableFixerTests
{
    [Fact]
    public Task WhatTheBodyNeedsGoesWithIt() => VerifyAtTheEndAsync(
        """
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using PerfGen;

        #nullable enable
        struct Reader<TItem>
            where TItem : notnull
        {
            private int _at;

            [Profile]
            [return: NotNullIfNotNull(nameof(line))]
            public readonly string? [|Trim|]([DisallowNull] string? line, [CallerMemberName] string caller = "", params int[] more) => line.Trim() + caller + more.Length + _at;

            [Profile, Obsolete("Use the other one.")]
            internal static async IAsyncEnumerable<TItem?> [|Read|](
                TItem first, // The first one.
                [EnumeratorCancellation] CancellationToken token = default)
            {
                await Task.Delay(1, token);
                yield return first;
            }

            [Profile]
            private unsafe int* [|Point|](scoped ref readonly int a, in int b, int* c)
            {
                _at++;
                return c;
            }
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using PerfGen;

        #nullable enable
        partial struct Reader<TItem>
            where TItem : notnull
        {
            private int _at;

            [Profile]
            [return: NotNullIfNotNull(nameof(line))]
            public readonly partial string? Trim([DisallowNull] string? line, [CallerMemberName] string caller = "", params int[] more);

            [return: NotNullIfNotNull(nameof(line))]
            private readonly string? TrimCore([DisallowNull] string? line, string caller, int[] more) => line.Trim() + caller + more.Length + _at;

            [Profile, Obsolete("Use the other one.")]
            internal static partial IAsyncEnumerable<TItem?> Read(
                TItem first, // The first one.
                CancellationToken token = default);

            [Obsolete("Use the other one.")]
            private static async IAsyncEnumerable<TItem?> ReadCore(
                TItem first, // The first one.
                [EnumeratorCancellation] CancellationToken token)
            {
                await Task.Delay(1, token);
                yield return first;
            }

            [Profile]
            private unsafe partial int* Point(scoped ref readonly int a, in int b, int* c);

            private unsafe int* PointCore(scoped ref readonly int a, in int b, int* c)
            {
                _at++;
                return c;
            }
        }
        """);

    [Fact]
    public Task AnUnsafeTypeMakesItsMethodsUnsafe() => VerifyAtTheEndAsync(
        """
        using PerfGen;
        unsafe class C
        {
            internal struct S
            {
                [Profile] internal int* [|M|](int* p) => p;
            }
        }
        """,
        """
        using PerfGen;
        unsafe partial class C
        {
            internal partial struct S
            {
                [Profile] internal partial int* M(int* p);

                private int* MCore(int* p) => p;
            }
        }
        """);
}
