using PerfGen.Generators.Model;
using PerfGen.Generators.Parsing;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>What <c>AddProfiled</c> has to know of each interface, looked up without reflection.</summary>
internal static class RegisteredInterfacesEmitter
{
    public const string HintName = "Services.Interfaces.g.cs";

    private const string Class = "DecoratedServices";
    private const string Method = "DecoratorOf";

    public const string Lookup = $"global::{KnownNames.GeneratedNamespace}.{Class}.{Method}";

    public static string Emit(RegisteredInterfaces registered)
    {
        SourceWriter writer = GeneratedFile.Begin("the interfaces that AddProfiled knows in this project");
        using (writer.Block($"namespace {KnownNames.GeneratedNamespace}"))
        {
            writer.Line(GeneratedFile.GeneratedCode);
            using (writer.Block($"internal static class {Class}"))
            using (writer.Block($"internal static global::System.Func<TService, TService>? {Method}<TService>(out bool disposes) where TService : class"))
            {
                foreach (RegisteredInterface one in registered.Interfaces)
                {
                    using (writer.Block($"if (typeof(TService) == typeof({one.Interface}))"))
                    {
                        writer.Line($"""
                            disposes = {(one.IsDisposable ? "true" : "false")};
                            return static inner => (TService)(object)global::PerfGen.{one.Class}.{(one.IsDisposable ? "Profiled" : DecoratorsEmitter.Borrowed)}(({one.Interface})(object)inner);
                            """);
                    }

                    writer.Line();
                }

                writer.Line("""
                    disposes = false;
                    return null;
                    """);
            }

            foreach (IGrouping<string, UnmeasuredRegistration> file in registered.Unmeasured.GroupBy(static one => one.Position.File))
            {
                writer.Line();
                foreach (UnmeasuredRegistration one in file)
                    writer.Line($"// {Literals.Comment(one.Position.File)}({one.Position.Line},{one.Position.Column}) is not measured: {Literals.Comment(one.Reason)}");
                using (writer.Block($"file static class Unmeasured_{ProbeNames.StableHash(file.Key)}"))
                    ManifestEmitter.EmitRegistrations(writer, file.Key, file);
            }
        }

        return writer.ToString();
    }
}
