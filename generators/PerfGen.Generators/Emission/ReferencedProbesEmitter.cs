using PerfGen.Generators.Model;

namespace PerfGen.Generators.Emission;

/// <summary>The probes of other assemblies' methods that are called from here; at run time they are the same series as there.</summary>
internal static class ReferencedProbesEmitter
{
    public const string HintName = "Probes.References.g.cs";

    public static string Emit(ReferencedMethods referenced)
    {
        SourceWriter writer = GeneratedFile.Begin("the profiled methods of other assemblies that are called here");
        using (writer.Block($"namespace {ProbesEmitter.Namespace}"))
        {
            foreach (IGrouping<string, ProfiledMethod> type in referenced.Methods.GroupBy(static method => method.Probe.Class))
            {
                using (writer.Block($"internal static class {type.Key}"))
                {
                    foreach (ProfiledMethod method in type)
                        ProbesEmitter.EmitField(writer, new ProfiledDeclaration(method, new Position("", 0, 0), Body: null));
                }
            }
        }

        return writer.ToString();
    }
}
