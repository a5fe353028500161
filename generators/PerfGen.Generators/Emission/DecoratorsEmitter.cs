using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>The decorators of one source file's interfaces, and the methods that put them around an object.</summary>
internal static class DecoratorsEmitter
{
    public const string Namespace = KnownNames.GeneratedNamespace + ".Decorators";

    /// <summary>Where users write <c>[Profile]</c>, this namespace is imported.</summary>
    private const string UsersNamespace = "PerfGen";

    public static string HintName(FileDecorators file) => GeneratedFile.HintName("Decorators", file.OutputName);

    /// <summary>The method for objects that a container disposes of.</summary>
    public const string Borrowed = "Borrowed";

    /// <summary>The class that declares an interface's <c>Profiled</c>.</summary>
    public static string EntryClass(string decoratorClass) => $"ProfilingOf_{decoratorClass.TrimStart('@')}";

    public static string Emit(FileDecorators file)
    {
        SourceWriter writer = GeneratedFile.Begin($"the decorators of the interfaces declared in {file.File}");
        if (file.Enabled)
        {
            using (writer.Block($"namespace {Namespace}"))
            {
                bool first = true;
                foreach (Decorator decorator in file.Decorators)
                {
                    if (!first)
                        writer.Line();
                    first = false;
                    DecoratorEmitter.Emit(writer, decorator);
                }
            }

            writer.Line();
        }

        using (writer.Block($"namespace {UsersNamespace}"))
        {
            bool first = true;
            foreach (Decorator decorator in file.Decorators)
            {
                if (!first)
                    writer.Line();
                first = false;
                EmitEntry(writer, decorator, file.Enabled);
            }
        }

        return writer.ToString();
    }

    private static void EmitEntry(SourceWriter writer, Decorator decorator, bool enabled)
    {
        string access = decorator.IsPublic ? "public" : "internal";
        string typeParameters = WrapperSignature.AngleBrackets(decorator.TypeParameters.Select(static parameter => parameter.Name));
        writer.Line($"/// <summary>Measures what is called through <c>{Literals.Xml(decorator.Name)}</c>.</summary>");
        writer.Line(GeneratedFile.GeneratedCode);
        foreach (string attribute in decorator.Attributes)
            writer.Line(attribute);
        using (writer.Block($"{access} static class {EntryClass(decorator.Class)}"))
        {
            string signature = $"{typeParameters}(this {decorator.Interface} inner){WrapperSignature.Where(decorator.TypeParameters)}";
            writer.Line($"/// <summary>{(enabled ? "The same object, every call of which is measured; one whose calls are measured already is handed back as it is." : "The same object: measuring is switched off in the build (PerfGenEnabled).")}</summary>");
            EmitMethod(writer, $"{access} static {decorator.Interface} Profiled{signature}", enabled, Owned(decorator, typeParameters));
            writer.Line();
            writer.Line("/// <summary>The same for an object that somebody else disposes of: a container that made it.</summary>");
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            EmitMethod(writer, $"{access} static {decorator.Interface} {Borrowed}{signature.Replace("(this ", "(")}", enabled, New(decorator, typeParameters, ""));
        }
    }

    private static void EmitMethod(SourceWriter writer, string head, bool enabled, string decorated)
    {
        if (!enabled)
        {
            writer.Line($"{head} => inner;");
            return;
        }

        using (writer.Block(head))
        {
            writer.Line($"""
                global::System.ArgumentNullException.ThrowIfNull(inner);
                return inner is global::PerfGen.CompilerServices.IDecorator ? inner : {decorated};
                """);
        }
    }

    /// <summary>A decorator that can be disposed of as the object can.</summary>
    private static string Owned(Decorator decorator, string typeParameters)
    {
        string plain = New(decorator, typeParameters, "");
        string disposable = New(decorator, typeParameters, "." + DecoratorEmitter.DisposableClass);
        return decorator.Disposal switch
        {
            Disposal.None => $"global::PerfGen.CompilerServices.Disposal.Needs(inner) ? {disposable} : {plain}",
            Disposal.Now => $"inner is global::System.IAsyncDisposable ? {disposable} : {plain}",
            Disposal.Async => $"inner is global::System.IDisposable ? {disposable} : {plain}",
            _ => plain,
        };
    }

    private static string New(Decorator decorator, string typeParameters, string nested) => $"new global::{Namespace}.{decorator.Class}{typeParameters}{nested}(inner)";
}
