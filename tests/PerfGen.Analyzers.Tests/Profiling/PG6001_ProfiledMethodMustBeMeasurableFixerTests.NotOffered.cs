using AtOnce = PerfGen.Analyzers.Tests.Verification.FixVerifier<
    PerfGen.Analyzers.Profiling.PG6001_ProfiledMethodMustBeMeasurable, PerfGen.CodeFixes.Profiling.PG6001_ProfiledMethodMustBeMeasurableFixer>;
using AtTheEnd = PerfGen.Analyzers.Tests.Verification.FixVerifier<
    PerfGen.Analyzers.Profiling.PG6001AtTheEnd_ProfiledMethodMustBeCalledHere, PerfGen.CodeFixes.Profiling.PG6001_ProfiledMethodMustBeMeasurableFixer>;

namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>Where a fix would not compile, or not help, none is offered.</summary>
public sealed partial class PG6001_ProfiledMethodMustBeMeasurableFixerTests
{
    [Theory]
    [InlineData("abstract class C { [Profile] public abstract int [|M|](); }")]
    [InlineData("interface I { [Profile] int [|M|]() => 1; }")]
    [InlineData("class C : IDisposable { [Profile] void IDisposable.[|Dispose|]() { } }")]
    [InlineData("class C { int MCore => 1; [Profile] int [|M|]() => MCore; }")]
    [InlineData("class B { protected void MCore() { } } class C : B { [Profile] int [|M|]() => 1; }")]
    [InlineData("partial class C { [Profile] private partial int [|M|](); private partial int M() => 1; }")]
    [InlineData("class C { [Profile] int\n#if true\n[|M|]() => 1;\n#endif\n }")]
    [InlineData("class B { public virtual T M<T>(T t) where T : struct => t; } class C : B { [Profile] public override T [|M|]<T>(T t) => t; }")]
    public Task NothingIsOfferedWhereAMethodCannotBePartial(string source) => AtTheEnd.VerifyNoFixAsync("using PerfGen;\n" + source);

    [Theory]
    [InlineData("class C { [Profile] public async void [|M|]() => await Task.Yield(); }")]
    [InlineData("file class C { [Profile] public int [|M|]() => 1; }")]
    [InlineData("class C { [Profile, System.Runtime.InteropServices.DllImport(\"native\")] static extern int [|M|](); }")]
    [InlineData("class C { int N() { [Profile] int [|Local|]() => 1; return Local(); } }")]
    [InlineData("class C { int P { [Profile] [|get|] => 1; } }")]
    public Task NothingIsOfferedWhereAPartialMethodWouldNotHelp(string source) => AtOnce.VerifyNoFixAsync("using PerfGen;\n" + source);
}
