using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>
/// A class that implements an interface by passing everything on to another implementation, and measures the methods on the way. All
/// implementations are explicit, so that no two members get in each other's way.
/// </summary>
internal static class DecoratorEmitter
{
    /// <summary>The class for objects that their holder disposes of, inside the decorator's.</summary>
    public const string DisposableClass = "_Disposable";

    private const Disposal Everything = Disposal.Now | Disposal.Async;

    public static void Emit(SourceWriter writer, Decorator decorator)
    {
        string typeParameters = WrapperSignature.AngleBrackets(decorator.TypeParameters.Select(static parameter => parameter.Name));
        string declared = WrapperSignature.AngleBrackets(decorator.TypeParameters.Select(static parameter => parameter.Attributes + parameter.Name));
        writer.Line($"// {Literals.Comment(decorator.Name)}");
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line(GeneratedFile.Hidden);
        foreach (string attribute in decorator.Attributes)
            writer.Line(attribute);
        string head = $"internal {(decorator.Disposal == Everything ? "sealed " : "")}{(decorator.Unsafe ? "unsafe " : "")}class {decorator.Class}{declared}";
        using (writer.Block($"{head} : {decorator.Interface}, global::PerfGen.CompilerServices.IDecorator{WrapperSignature.Where(decorator.TypeParameters)}"))
        {
            writer.Line($"private readonly {decorator.Interface} _inner;");
            writer.Line();
            writer.Line($"internal {decorator.Class}({decorator.Interface} inner) => _inner = inner;");

            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (DecoratedMethod method in decorator.Methods)
            {
                writer.Line();
                if (method.Method is null)
                    EmitForwarded(writer, method);
                else
                    EmitMeasured(writer, method, method.Method, new WrapperSignature(method.Inner, Unique(method.Inner.Name.TrimStart('@'), names)));
            }

            foreach (ForwardedMember member in decorator.Members)
            {
                writer.Line();
                EmitMember(writer, member);
            }

            if (decorator.Disposal != Everything)
                EmitDisposable(writer, decorator, $"{decorator.Class}{typeParameters}");
        }
    }

    /// <summary>What the interface does not say of disposing, but a container would find out from the object.</summary>
    private static void EmitDisposable(SourceWriter writer, Decorator decorator, string decoratorType)
    {
        string[] missing =
        [
            .. decorator.Disposal.HasFlag(Disposal.Now) ? [] : new[] { "global::System.IDisposable" },
            .. decorator.Disposal.HasFlag(Disposal.Async) ? [] : new[] { "global::System.IAsyncDisposable" },
        ];
        writer.Line();
        writer.Line("// Of an object that whoever holds the decorator disposes of.");
        using (writer.Block($"internal sealed class {DisposableClass}({decorator.Interface} inner) : {decoratorType}(inner), {string.Join(", ", missing)}"))
        {
            if (!decorator.Disposal.HasFlag(Disposal.Now))
                writer.Line("void global::System.IDisposable.Dispose() => global::PerfGen.CompilerServices.Disposal.Dispose(this._inner);");
            if (decorator.Disposal == Disposal.None)
                writer.Line();
            if (!decorator.Disposal.HasFlag(Disposal.Async))
                writer.Line("global::System.Threading.Tasks.ValueTask global::System.IAsyncDisposable.DisposeAsync() => global::PerfGen.CompilerServices.Disposal.DisposeAsync(this._inner);");
        }
    }

    private static void EmitForwarded(SourceWriter writer, DecoratedMethod method)
    {
        var wrapper = new WrapperSignature(method.Inner, method.Inner.Name);
        EmitAttributes(writer, method.Inner.Attributes);
        string reference = method.Inner.ReturnPassing == ReturnPassing.Value ? "" : "ref ";
        writer.Line($"{Head(method, wrapper)} => {reference}{wrapper.TargetCall};");
    }

    private static void EmitMeasured(SourceWriter writer, DecoratedMethod method, ProfiledMethod profiled, WrapperSignature wrapper)
    {
        writer.Line($"// {Literals.Comment(profiled.Series.Name)}{Literals.Comment(profiled.Series.Signature)}");
        EmitAttributes(writer, method.Inner.Attributes);
        EquatableArray<Case> cases = new([new Case(null, profiled, "")]);
        using (writer.Block(Head(method, wrapper)))
            WrapperEmitter.EmitGate(writer, method.Inner, cases, wrapper, CallSiteSeries.None);

        writer.Line();
        EmitAttributes(writer, method.Inner.Attributes);
        writer.Line(WrapperEmitter.NeverInlined);
        string parameters = string.Join(", ", new[] { $"global::PerfGen.Probe {wrapper.Probe}", wrapper.Parameters }.Where(static text => text.Length > 0));
        using (writer.Block($"private {wrapper.ReturnType} {wrapper.Measured}{wrapper.DeclaredTypeParameters}({parameters}){wrapper.Constraints}"))
            WrapperEmitter.EmitMeasured(writer, method.Inner, method.Inner.Samples(cases), wrapper);
    }

    private static string Head(DecoratedMethod method, WrapperSignature wrapper) =>
        $"{wrapper.ReturnType} {method.Interface}.{method.Inner.Name}{wrapper.DeclaredTypeParameters}({wrapper.Parameters}){method.Constraints}";

    private static void EmitMember(SourceWriter writer, ForwardedMember member)
    {
        EmitAttributes(writer, member.Attributes);
        using (writer.Block(member.Declaration))
        {
            foreach (ForwardedAccessor accessor in member.Accessors)
            {
                EmitAttributes(writer, accessor.Attributes);
                writer.Line($"{accessor.Keyword} => {accessor.Expression};");
            }
        }
    }

    private static void EmitAttributes(SourceWriter writer, IEnumerable<string> attributes)
    {
        foreach (string attribute in attributes)
            writer.Line(attribute);
    }

    /// <summary>Two interfaces may declare the same method, so overloading is not enough to tell their measured parts apart.</summary>
    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
            unique = $"{name}_{number.ToString(CultureInfo.InvariantCulture)}";
        return unique;
    }
}
