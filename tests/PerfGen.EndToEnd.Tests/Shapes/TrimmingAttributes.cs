// What trimmers and ahead-of-time compilers are told about a method, its parameters and its result.
// expect: Shapes.TrimmingAttributes.Shape.Load calls 1
// expect: Shapes.TrimmingAttributes.Shape.Emit calls 1
// expect: Shapes.TrimmingAttributes.Shape.Locate calls 1
// expect: Shapes.TrimmingAttributes.Shape.Create calls 1
// expect: Shapes.TrimmingAttributes.Shape.Make<T> calls 1
// expect: Shapes.TrimmingAttributes.Shape.TypeOf calls 1
// expect: Shapes.TrimmingAttributes.Plugins.Count calls 1
// expect: Shapes.TrimmingAttributes.Box<T>.Make calls 1
// result: load emit locate Target Target 1 plugins Target

using System;
using System.Diagnostics.CodeAnalysis;
using PerfGen;

namespace Shapes.TrimmingAttributes;

public sealed class Target
{
    public override string ToString() => nameof(Target);
}

[RequiresUnreferencedCode("All of it.")]
public static class Plugins
{
    [Profile]
    public static string Count() => "plugins";
}

public sealed class Box<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
{
    public static object? Get() => Make();

    [Profile]
    private static T Make() => Activator.CreateInstance<T>();
}

public static class Shape
{
    public static string Run() => Callers();

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Nothing is loaded.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Nothing is emitted.")]
    [UnconditionalSuppressMessage("SingleFile", "IL3002", Justification = "Nothing is located.")]
    private static string Callers() =>
        $"{Load()} {Emit()} {Locate()} {Create(typeof(Target))} {Make<Target>()} {TypeOf(new Target()).GetConstructors().Length} {Plugins.Count()} {Box<Target>.Get()}";

    [Profile]
    [RequiresUnreferencedCode("It loads \"types\" by name.", Url = "about:blank")]
    private static string Load() => "load";

    [Profile]
    [RequiresDynamicCode("It emits code.")]
    private static string Emit() => "emit";

    [Profile]
    [RequiresAssemblyFiles]
    private static string Locate() => "locate";

    [Profile]
    private static object? Create([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type type) => Activator.CreateInstance(type);

    [Profile]
    private static T Make<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>() => Activator.CreateInstance<T>();

    [Profile]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    private static Type TypeOf(Target _) => typeof(Target);
}
