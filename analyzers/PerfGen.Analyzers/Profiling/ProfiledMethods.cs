using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>Finds the methods that are to be measured.</summary>
internal static class ProfiledMethods
{
    public static IEnumerable<AnalyzedMethod> Declared(Compilation compilation, ProfilePatterns patterns, CancellationToken cancellation)
    {
        foreach (INamedTypeSymbol type in SourceTypes.Of(compilation.Assembly))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (!method.IsImplicitlyDeclared
                    && AskedBy(method, patterns) is { } askedBy
                    && AnalyzedMethod.Of(method, askedBy, cancellation) is { } found
                    && (found.Mechanism != Mechanism.None || askedBy != Profiling.AskedBy.Pattern))
                {
                    yield return found;
                }
            }

            foreach (IMethodSymbol method in DecoratedInterfaces.Inherited(type).Where(_ => DecoratorEligibility.Of(type).Mechanism == Mechanism.Decorator))
                yield return AnalyzedMethod.Inherited(method, type);
        }
    }

    /// <summary>Those of referenced assemblies, from the manifests that they carry.</summary>
    public static IEnumerable<AnalyzedMethod> Referenced(Compilation compilation, CancellationToken cancellation)
    {
        var methods = new List<AnalyzedMethod>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (EmbeddedManifest.TextOf(assembly) is { } manifest)
                    methods.AddRange(EmbeddedManifest.MeasuredMethods(manifest)
                        .Where(method => !method.Flag("friends") || assembly.GivesAccessTo(compilation.Assembly))
                        .Select(AnalyzedMethod.Of));
            }
            catch (FormatException)
            {
                // A manifest of another make: the generator measures nothing of it from here either.
            }
        }

        return methods;
    }

    /// <summary>What asks to measure a method; null when nothing does.</summary>
    private static AskedBy? AskedBy(IMethodSymbol method, ProfilePatterns patterns)
    {
        if (ProfiledMembers.AsksForItself(method))
            return Profiling.AskedBy.Method;
        if (ProfiledMembers.IsCoveredByItsType(method))
            return Profiling.AskedBy.Type;
        return patterns.Covering(method) is not null ? Profiling.AskedBy.Pattern : null;
    }
}
