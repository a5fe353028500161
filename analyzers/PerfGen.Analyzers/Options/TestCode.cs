using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Options;

/// <summary>What is a test: a project that the SDK calls so, or a type with test methods in it.</summary>
internal static class TestCode
{
    public static bool Contains(ISymbol symbol, AnalyzerOptions options)
    {
        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.IsTestProject", out string? isTest)
            && string.Equals(isTest, "true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (HasTestMethods(type))
                return true;
        }

        return false;
    }

    private static bool HasTestMethods(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary })
                continue;

            foreach (AttributeData attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestCaseAttribute" or "TestMethodAttribute" or "DataTestMethodAttribute" or "BenchmarkAttribute")
                    return true;
            }
        }

        return false;
    }
}
