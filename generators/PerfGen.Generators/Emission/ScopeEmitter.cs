using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>Scopes of a literal name: a static probe each, instead of a look-up at run time.</summary>
internal static class ScopeEmitter
{
    /// <summary>Within that of the wrappers.</summary>
    public const string Class = "Scopes";

    private const string Prefix = "Scope_";

    public static void EmitProbes(SourceWriter writer, FileCalls file)
    {
        if (file.Scopes.Count == 0)
            return;

        writer.Line();
        using (writer.Block($"internal static class {Class}"))
        {
            foreach (IGrouping<string, (ScopeCalls Scope, int Number)> named in Numbered(file))
            {
                (ScopeCalls scope, int number) = named.First();
                Position first = scope.Sites[0].Position;
                writer.Line($"internal static readonly global::PerfGen.Probe {Field(number)} = global::PerfGen.CompilerServices.Probes.Scope({Literals.Of(scope.Name)}, {Literals.Of(first.File)}, {first.Line});");
            }
        }
    }

    public static void EmitWrappers(SourceWriter writer, FileCalls file, string wrappers)
    {
        foreach (IGrouping<string, (ScopeCalls Scope, int Number)> named in Numbered(file))
        {
            foreach ((ScopeCalls scope, _) in named)
                EmitWrapper(writer, scope, named.First().Number, wrappers);
        }
    }

    private static void EmitWrapper(SourceWriter writer, ScopeCalls scope, int number, string wrappers)
    {
        string suffix = scope.Awaits ? "_Awaiting" : "";
        writer.Line($"// scope {Literals.Of(scope.Name)}");
        foreach (CallSite site in scope.Sites)
            writer.Line(WrapperEmitter.InterceptsLocation(site));
        writer.Line($"internal static global::PerfGen.ProfilerScope {Field(number)}{suffix}(string name) =>");
        writer.Line($"    global::PerfGen.CompilerServices.Gate.On ? new global::PerfGen.ProfilerScope(global::{KnownNames.GeneratedNamespace}.{wrappers}.{Class}.{Field(number)}, awaits: {(scope.Awaits ? "true" : "false")}) : default;");
        writer.Line();
    }

    /// <summary>Whether a wrapper of this name could meet one of a scope.</summary>
    public static bool IsTaken(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A name that awaits in one place and not in another is one series.</summary>
    private static IEnumerable<IGrouping<string, (ScopeCalls Scope, int Number)>> Numbered(FileCalls file) =>
        file.Scopes.Select(static (scope, index) => (Scope: scope, Number: index + 1)).GroupBy(static numbered => numbered.Scope.Name);

    private static string Field(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);
}
