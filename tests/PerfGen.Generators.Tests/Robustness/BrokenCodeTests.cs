namespace PerfGen.Generators.Tests.Robustness;

/// <summary>Code as it is while someone types.</summary>
public class BrokenCodeTests
{
    public static TheoryData<string> HalfWritten =>
    [
        // Attributes that are not finished, or do not fit.
        "[Profile",
        "[Profile]",
        "class C { [Profile }",
        "class C { [Profile( int M() => 1; }",
        "class C { [Profile(Name = )] int M() => 1; int N() => M(); }",
        "class C { [Profile(Name = 5)] int M() => 1; int N() => M(); }",
        "class C { [Profile(Name = null, Memory = \"no\")] int M() => 1; int N() => M(); }",
        "class C { [Profile(Nam = \"x\")] int M() => 1; int N() => M(); }",
        "class C { [Profile(\"x\", 1)] int M() => 1; int N() => M(); }",
        "class C { [Profile, Profile] int M() => 1; int N() => M(); }",
        "class C { [Profile(Name = Missing.Name)] int M() => 1; int N() => M(); }",
        "class C { [Threshold(P95Ms = \"fifty\")] int M() => 1; int N() => M(); }",
        "class C { [Threshold(P95Ms = )] int M() => 1; int N() => M(); }",
        "class C { [Threshold(MaxAllocatedBytes = 1.5, Severity = 7, Wrong = true)] int M() => 1; int N() => M(); }",
        "class C { [Threshold(Severity = (Severity)7)] int M() => 1; int N() => M(); }",
        "class C { [Threshold(P95Ms = new[] { 1.0 })] int M() => 1; int N() => M(); }",
        "[Profile] interface I { void M(); } [Profile] enum E { A } [Profile] delegate void D();",
        "class C { [Profile] C() { } [Profile] int _f; [Profile] int P => 1; [Profile] event System.Action E; }",

        // Methods that are not finished.
        "class C { [Profile] }",
        "class C { [Profile] int }",
        "class C { [Profile] int M }",
        "class C { [Profile] int M( }",
        "class C { [Profile] M() => 1; int N() => M(); }",
        "class C { [Profile] int () => 1; }",
        "class C { [Profile] int M<>() => 1; int N() => M<int>(); }",
        "class C { [Profile] int M<T, T>(T a, T a) => 1; int N() => M<int, int>(1, 2); }",
        "class C { [Profile] int M(int, string) => 1; int N() => M(1, null); }",
        "class C { [Profile] void M(this int x, params int y, ref out int z) { } void N() => M(1, 2, 3); }",
        "class C { [Profile] int M() => 1; [Profile] int M() => 2; int N() => M(); }",
        "class C { [Profile] int M(Missing x) => 1; int N() => M(null); }",
        "class C { [Profile] Missing<int> M() => null; object N() => M(); }",
        "class C { [Profile] int M<T>() where T : Missing, struct, class => 1; int N() => M<int>(); }",
        "class C { [Profile] async int M() => 1; int N() => M(); }",
        "class C { [Profile] partial int M(); int N() => M(); }",
        "class C { [Profile] abstract int M(); [Profile] override int O() => 1; int N() => M() + O(); }",
        "class C { [Profile] int this[int i] => 1; [Profile] static C operator +(C a) => a; }",
        "[Profile] int M() => 1; M();",
        "class C { int N() { [Profile] int L() => 1; return L( }",

        // Types that are not finished.
        "class { [Profile] int M() => 1; }",
        "class C : C { [Profile] int M() => 1; int N() => M(); }",
        "class A : B { [Profile] public override int M() => base.M(); } class B : A { [Profile] public virtual int M() => M(); }",
        "class C<T> where T : C<T>, T { [Profile] int M(T t) => t.M(t); }",
        "class C<T, T> { [Profile] int M(T t) => M(t); }",
        "class C { [Profile] int M() => 1; } class C { [Profile] int M() => 2; int N() => M(); }",
        "struct S { S _s; [Profile] void M() { } void N() => M(); }",
        "namespace { class C { [Profile] int M() => 1; int N() => M(); } }",
        "[Profile] class C : Missing, I<> { public int M() => 1; int N() => M(); }",
        "static class C { [Profile] int M() => 1; extension(int) { [Profile] int E() => 1; } extension { [Profile] int F() => 1; } }",
        "class PerfGen { [Profile] int M() => 1; int N() => M(); }",
        "namespace PerfGen { class ProfileAttribute : System.Attribute { } class C { [Profile] int M() => 1; int N() => M(); } }",

        // Calls that are not finished, or of nothing.
        "class C { [Profile] int M(int x) => 1; int N() => M(; }",
        "class C { [Profile] int M(int x) => 1; int N() => M(1, 2, y: 3) + M(M(M(; }",
        "class C { [Profile] int M(int x) => 1; int N() => M(out _) + M(x: 1, x: 2) + M<int>(1); }",
        "class C { [Profile] int M() => 1; int N(C c) => c.(); int O(C c) => c?.M()?.().M().Missing().M(); }",
        "class C { [Profile] static int M() => 1; int N(C c) => c.M() + C.M( + Missing.M() + this.base.M(); }",
        "class C { void N() { using (Profiler.Scope()) using (Profiler.Scope(null)) using (Profiler.Scope(1)) using (Profiler.Scope(\"a\", \"b\")) { } } }",
        "class C { void N() { using var s = Profiler.Scope(\"; } }",
        "class C { void N() { using (Profiler.Scope(\"a\" } async void O() { using (Profiler.Scope(\"b\")) await",
        "using var s = Profiler.Scope(name: Missing); await",
        "class C { [Profile] void Add(int x) { } C N() => new C { 1, 2 }; void O(C c) => c.Add(); }",
        "class C : System.Collections.IEnumerable { [Profile] public void Add(int x) { } void N() { var c = new C { 1, 2 c.Add(3); } }",
        "class C { [Profile] int M() => 1; void N() { var q = from x in M() select M( ; System.Linq.Expressions.Expression<> e = () => M(); } }",
    ];

    [Theory]
    [MemberData(nameof(HalfWritten))]
    public void HalfWrittenCodeIsSurvived(string source) => Survival.Survives(SourceProject.Of("using PerfGen;\n" + source));

    [Theory]
    [InlineData("using PerfGen; class C { [Profile(Name = \"\")] int M() => 1; [Profile(Name = null)] int O() => 1; int N() { using (Profiler.Scope(\"\")) return M() + O(); } }")]
    [InlineData("using PerfGen; class C { [Threshold] int M() => 1; [Threshold, Threshold(Severity = (Severity)7)] int O() => 1; int N() => M() + O(); }")]
    [InlineData("using PerfGen; [Profile] class Empty; [Profile] struct EmptyStruct; [Profile] static class EmptyStatic;")]
    [InlineData("using PerfGen; [Profile] abstract record R(int X) { public int M() => X; public abstract void A(); int N() => M(); }")]
    [InlineData("class C { void Profiler() { } void Scope(string name) { } void N() { Scope(\"x\"); Profiler(); } }")]
    [InlineData("namespace Other { class ProfileAttribute : System.Attribute; static class Profiler { public static void Scope(string name) { } } class C { [Profile] void M() { } void N() { M(); Profiler.Scope(\"x\"); } } }")]
    [InlineData("")]
    public void UnusualCodeGetsNoProblems(string source) => Survival.SurvivesWithoutProblems(SourceProject.Of(source));

    [Theory]
    [InlineData("System.Console.WriteLine();")]
    [InlineData("class C { [Profile] int M() => 1; int N() => M(); }")]
    public void WithoutTheRuntimeLibraryNothingIsGenerated(string source) =>
        Assert.Empty(Survival.Survives(SourceProject.Of(source) with { References = ReferenceAssemblies.WithoutPerfGen }).Files);
}
