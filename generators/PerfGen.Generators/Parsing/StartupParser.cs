using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Which assemblies do something when they are loaded.</summary>
internal static class StartupParser
{
    public static Startup Parse(Compilation compilation, EquatableArray<ProfiledMethod> methods) => new(methods.Count > 0
        || (compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication && compilation.GetTypeByMetadataName(KnownNames.Profiler) is not null));
}
