using PerfGen.Analyzers.Allocation;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Allocation;

public sealed class PG5002_MethodWithoutAllocationsMustNotAllocateTests
{
    [Theory]
    [InlineData("object o = [|n|];", "boxes a value of type int")]
    [InlineData("IComparable c = [|n|];", "boxes a value of type int")]
    [InlineData("Counter!.Add(1, new KeyValuePair<string, object?>(\"n\", [|n|]));", "boxes a value of type int")]
    [InlineData("string s = [|\"a\" + text|];", "concatenates strings")]
    [InlineData("string s = [|text + n + \"b\" + text|];", "concatenates strings")]
    [InlineData("text = \"\"; [|text += \"a\"|];", "concatenates strings")]
    [InlineData("string s = [|$\"{n} of it\"|];", "builds a string")]
    [InlineData("int[] a = [|new int[n]|];", "builds an array")]
    [InlineData("int[] a = [|[n, 2]|];", "builds a collection")]
    [InlineData("List<int> a = [|[]|];", "builds a collection")]
    [InlineData("Many([|n|], [|n|]);", null)]
    [InlineData("Func<int> f = [|() => n|];", "makes a delegate that captures variables")]
    [InlineData("Action f = [|Dispose|];", "makes a delegate of an instance's method")]
    [InlineData("object o = [|new object()|];", "creates an object")]
    [InlineData("object o = [|new { n }|];", "creates an object")]
    public async Task WhatAllocatesInAMethodThatPromisesNoneIsReported(string statement, string? what)
    {
        // Many's array stands for the whole call.
        string source = Source(statement == "Many([|n|], [|n|]);" ? "[|Many([|n|], [|n|])|];" : statement);
        var diagnostics = await RuleVerifier<PG5002_MethodWithoutAllocationsMustNotAllocate>.DiagnosticsAsync([source]);
        if (what is not null)
            Assert.Equal($"'Handle' promises to allocate nothing, and this {what}", Assert.Single(diagnostics).GetMessage(null));
    }

    [Theory]
    [InlineData("int m = n + 1;")]
    [InlineData("Func<int, int> f = static x => x + 1;")]
    [InlineData("Func<int, int> f = x => x + 1;")]
    [InlineData("Func<int, int> f = Twice;")]
    [InlineData("const string S = \"a\" + \"b\";")]
    [InlineData("if (n < 0) throw new ArgumentException($\"{n} is negative\");")]
    [InlineData("_kept ??= new object();")]
    [InlineData("Span<int> s = stackalloc int[4];")]
    [InlineData("ReadOnlySpan<int> s = [1, 2, 3];")]
    [InlineData("ReadOnlySpan<byte> s = new byte[] { 1, 2 };")]
    [InlineData("int[] none = [];")]
    [InlineData("var point = new DateTime(n, 1, 1);")]
    [InlineData("string s = nameof(Handle);")]
    [InlineData("Counter!.Add(1, new KeyValuePair<string, object?>(\"n\", text));")]
    public Task WhatDoesNotAllocateIsNot(string statement) => RuleVerifier<PG5002_MethodWithoutAllocationsMustNotAllocate>.VerifyAnalyzerAsync(Source(statement));

    [Fact]
    public Task OtherMethodsMayAllocate() => RuleVerifier<PG5002_MethodWithoutAllocationsMustNotAllocate>.VerifyAnalyzerAsync("""
        class C
        {
            object A() => new();
            [PerfGen.Threshold(MaxAllocatedBytes = 64)] object B() => new();
            [PerfGen.Threshold(MaxMs = 0)] object D() => new();
            [PerfGen.Threshold(MaxAllocatedBytes = 0)] object E() => [|new()|];
        }
        """);

    private static string Source(string statement) => $$"""
        class C : IDisposable
        {
            private object? _kept;
            private static readonly Counter<int>? Counter;

            [PerfGen.Threshold(MaxAllocatedBytes = 0)]
            void Handle(int n, string text)
            {
                {{statement}}
            }

            public void Dispose() { }
            static int Twice(int x) => 2 * x;
            static void Many(params object[] all) { }
        }
        """;
}
