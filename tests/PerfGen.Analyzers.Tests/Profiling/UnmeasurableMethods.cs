namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>An example, or several, of each reason why a method is not measured; the methods are called wherever they can be.</summary>
internal static class UnmeasurableMethods
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using System.Threading.Tasks; using PerfGen;\n";

    /// <summary>The reason, and source in which the method's name is marked.</summary>
    public static TheoryData<string, string> All { get; } = new()
    {
        // The kind of method.
        { "calls of a constructor cannot be redirected", Usings + "class C { [{|CS0592:Profile|}] public [|C|]() { } object Call() => new C(); }" },
        { "calls of a property cannot be redirected", Usings + "class C { int P { [Profile] [|get|] => 1; } int Call() => P; }" },
        { "calls of a property cannot be redirected", Usings + "class C { int this[int i] { [Profile] [|set|] { } } void Call() => this[0] = 1; }" },
        { "calls of an event accessor cannot be redirected", Usings + "class C { event Action E { [Profile] [|add|] { } remove { } } void Call() => E += Call; }" },
        { "calls of an operator cannot be redirected", Usings + "class C { [Profile] public static C operator [|+|](C a, C b) => a; object Call() => this + this; }" },
        { "calls of an operator cannot be redirected", Usings + "class C { [Profile] public static implicit operator [|int|](C c) => 1; int Call() => this; }" },
        { "calls of a finalizer cannot be redirected", Usings + "class C { [Profile] ~[|C|]() { } }" },
        { "calls of a local function cannot be redirected", Usings + "class C { int M() { [Profile] int [|Local|]() => 1; return Local(); } }" },
        { "calls of a lambda cannot be redirected", Usings + "class C { Func<int> M() => [|[Profile] () => 1|]; }" },
        { "it is declared in an extension block, whose receiver no wrapper can name", Usings + "static class C { extension(string text) { [Profile] public int [|Letters|]() => text.Length; } static int Call() => \"x\".Letters(); }" },
        { "it is declared in an extension block, whose receiver no wrapper can name", Usings + "static class C { extension(string) { [Profile] public static int [|Count|]() => 1; } static int Call() => string.Count(); }" },
        { "it is a static abstract member, called on a type parameter", Usings + "interface I<T> where T : I<T> { [Profile] static abstract int [|M|](); static int Call() => T.M(); }" },
        { "its body is outside .NET (extern)", Usings + "class C { [Profile, DllImport(\"native\")] static extern int [|M|](); int Call() => M(); }" },
        { "it takes a variable argument list (__arglist)", Usings + "class C { [Profile] void [|M|](__arglist) { } void Call() => M(__arglist(1)); }" },
        { "only unmanaged code may call it", Usings + "class C { [Profile, UnmanagedCallersOnly] static void [|M|]() { } static unsafe delegate* unmanaged<void> Call() => &M; }" },

        // What stands in the way of a decorator.
        { "'P' is private, so no decorator can name it", Usings + "class C { [Profile] private interface P { int [|M|](); } }" },
        { "its interface has the static abstract member 'Make', which no decorator can pass on to an object", Usings + "[Profile] interface I { static abstract int Make { get; } int [|M|](); }" },
        { "the member 'P' of its interface is protected, so no decorator can call it", Usings + "[Profile] interface I { protected int P { get; } int [|M|](); }" },
        { "the member 'P' of its interface is protected, so no decorator can call it", Usings + "interface IBase { protected int P { get; } } [Threshold(MaxMs = 1)] interface I : IBase { int [|M|](); }" },
        { "the member 'M' of its interface has a type parameter 'T', as the interface has", Usings + "#pragma warning disable CS0693\n[Profile] interface I<T> { int [|M|]<T>(T value); }" },
        { "the member 'M' of its interface takes a variable argument list (__arglist)", Usings + "[Profile] interface I { void [|M|](__arglist); }" },

        // What the body does.
        { "it is async void, whose end nobody can observe", Usings + "class C { [Profile] async void [|M|]() => await Task.Yield(); void Call() => M(); }" },
        { "it is async void, whose end nobody can observe", Usings + "partial class C { [Profile] public partial void [|M|](); void Call() => M(); } partial class C { public async partial void M() => await Task.Yield(); }" },
        { "it is asynchronous and returns 'Own', whose end cannot be observed", Usings + "[AsyncMethodBuilder(typeof(Builder))] class Own { } class C { [Profile] async Own [|M|]() => await Task.Yield(); object Call() => M(); }\n" + Builder },

        // What a wrapper would have to name.
        { "'P' is private, so no wrapper can name it", Usings + "class C { private class P { [Profile] public int [|M|]() => 1; } int Call() => new P().M(); }" },
        { "'P' is private, so no wrapper can name it", Usings + "class C { private static class P { internal class Inner { [Profile] public int [|M|]() => 1; } } int Call() => new P.Inner().M(); }" },
        { "'P' is protected, so no wrapper can name it", Usings + "class C { protected class P { [Profile] public int [|M|]() => 1; } int Call() => new P().M(); }" },
        { "'P' is protected, so no wrapper can name it", Usings + "class C { private protected class P { [Profile] public static int [|M|]() => 1; } int Call() => P.M(); }" },
        { "'F' is local to its file, so no wrapper can name it", Usings + "file class F { [Profile] public int [|M|]() => 1; int Call() => M(); }" },
        { "its signature names 'P', which is private", Usings + "class C { class P { } [Profile] int [|M|](P p) => 1; int Call() => M(new P()); }" },
        { "its signature names 'P', which is private", Usings + "class C { class P { } [Profile] P? [|M|]() => null; object? Call() => M(); }" },
        { "its signature names 'P', which is private", Usings + "class C { enum P { } [Profile] int [|M|](Dictionary<string, (P?, int)[]> ps) => 1; int Call() => M([]); }" },
        { "its signature names 'P', which is private", Usings + "class C { struct P { } [Profile] unsafe int [|M|](delegate*<P*, void> f) => 1; unsafe int Call() => M(null); }" },
        { "its signature names 'P', which is private", Usings + "class C { interface P { } [Profile] int [|M|]<T>() where T : IEnumerable<P> => 1; int Call() => M<List<P>>(); }" },
        { "two of its type parameters, counting those of its type, have the same name", Usings + "class C<T> { [Profile] int [|M|]<T>(T t) => 1; int Call() => M(1); }" },
        { "its parameter 'T' has the name of a type parameter of its type", Usings + "class C<T> { [Profile] int [|M|](int T) => T; int Call() => M(1); }" },
    };

    private const string Builder = """
        class Builder
        {
            public static Builder Create() => new();
            public Own Task => new();
            public void SetResult() { }
            public void SetException(Exception exception) { }
            public void SetStateMachine(IAsyncStateMachine machine) { }
            public void Start<T>(ref T machine) where T : IAsyncStateMachine => machine.MoveNext();
            public void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine) where TAwaiter : INotifyCompletion where TMachine : IAsyncStateMachine { }
            public void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine) where TAwaiter : ICriticalNotifyCompletion where TMachine : IAsyncStateMachine { }
        }
        """;
}
