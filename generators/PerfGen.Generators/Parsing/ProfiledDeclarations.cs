using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Brings what the attributes name into one list.</summary>
internal static class ProfiledDeclarations
{
    /// <summary>Each method once, whichever attributes it carries; in the order of files and lines.</summary>
    public static EquatableArray<ProfiledDeclaration> Gather(EquatableArray<ProfiledDeclaration> found, Settings settings) => WithoutTwoWays(found)
        .GroupBy(static declaration => declaration.Method.Id)

        // A local function, or a method of a file-local type, has the id of its namesake that can be measured.
        .Select(static group => group.OrderBy(static declaration => declaration.Method.Mechanism == Mechanism.None).First())
        .Select(declaration => declaration with { Position = declaration.Position.RelativeTo(settings) })
        .OrderBy(static declaration => declaration.Position.File, StringComparer.Ordinal)
        .ThenBy(static declaration => declaration.Position.Line)
        .ThenBy(static declaration => declaration.Position.Column)
        .ToEquatableArray();

    /// <summary>A method that an interface inherits is its decorator's to measure, unless its calls are redirected already.</summary>
    private static IEnumerable<ProfiledDeclaration> WithoutTwoWays(IEnumerable<ProfiledDeclaration> found)
    {
        ProfiledDeclaration[] declarations = [.. found];
        HashSet<string> intercepted = [.. declarations.Select(static declaration => declaration.Method).Where(static method => method.Mechanism == Mechanism.Interceptor).Select(static method => method.Id)];
        return declarations.Where(declaration => declaration.Method.Mechanism != Mechanism.Decorator || !declaration.Method.Slots.Any(slot => intercepted.Contains(slot.Id)));
    }

    /// <summary>The partial methods that want a body, by declaring file; also when profiling is switched off.</summary>
    public static EquatableArray<FileBodies> BodiesByFile(EquatableArray<ProfiledDeclaration> declarations, Settings settings) => declarations
        .Where(static declaration => declaration.Body is not null)
        .GroupBy(static declaration => declaration.Position.File)
        .Select(group => new FileBodies(group.Key, OutputName: "", group.Select(static declaration => declaration.Body!).ToEquatableArray(), settings.Enabled))
        .WithOwnNames(static file => file.File, static (file, name) => file with { OutputName = name })
        .ToEquatableArray();

    /// <summary>All of them, by declaring file: those that are not measured have a place in the source, too.</summary>
    public static EquatableArray<FileDeclarations> ByFile(EquatableArray<ProfiledDeclaration> declarations) => declarations
        .GroupBy(static declaration => declaration.Position.File)
        .Select(static group => new FileDeclarations(group.Key, OutputName: "", group.ToEquatableArray()))
        .WithOwnNames(static file => file.File, static (file, name) => file with { OutputName = name })
        .ToEquatableArray();
}
