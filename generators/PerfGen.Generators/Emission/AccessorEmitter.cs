using PerfGen.Generators.Model;

namespace PerfGen.Generators.Emission;

/// <summary>
/// Reaches private and protected methods without reflection: the run time binds an [UnsafeAccessor] to the member itself. That of
/// a method of a generic type has to stand in a generic class with the same parameters, so each gets a class.
/// </summary>
internal static class AccessorEmitter
{
    public static void Emit(SourceWriter writer, TargetMethod target, WrapperSignature wrapper)
    {
        string kind = target.Receiver is Receiver.None or Receiver.Extension ? "StaticMethod" : "Method";
        TypeParameter[] own = [.. target.TypeParameters.Skip(target.ContainingArity)];
        string methodParameters = WrapperSignature.AngleBrackets(own.Select(static parameter => parameter.Attributes + parameter.Name));
        string containingConstraints = WrapperSignature.Where(target.TypeParameters.Take(target.ContainingArity));

        writer.Line(GeneratedFile.Hidden);
        using (writer.Block($"internal static class {wrapper.DeclaredAccessorClass}{containingConstraints}"))
        {
            writer.Line($$"""
                [global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{{kind}}, Name = {{Literals.Of(target.Name.TrimStart('@'))}})]
                public static extern {{wrapper.ReturnType}} {{target.Name}}{{methodParameters}}({{wrapper.AccessorParameters}}){{WrapperSignature.Where(own)}};
                """);
        }
    }
}
