using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>Lets the report and the snapshot be written at exit, also by a program that never calls a profiled method.</summary>
internal static class StartupEmitter
{
    public const string HintName = "Startup.g.cs";

    public static string Emit()
    {
        SourceWriter writer = GeneratedFile.Begin("what happens when this assembly is loaded");
        using (writer.Block($"namespace {KnownNames.GeneratedNamespace}"))
        {
            writer.Line(GeneratedFile.GeneratedCode);
            using (writer.Block("file static class Startup"))
            {
                writer.Line($"""
                    [global::System.Runtime.CompilerServices.ModuleInitializer]
                    {GeneratedFile.Hidden}
                    internal static void Initialize() => global::PerfGen.CompilerServices.Startup.Initialize();
                    """);
            }
        }

        return writer.ToString();
    }
}
