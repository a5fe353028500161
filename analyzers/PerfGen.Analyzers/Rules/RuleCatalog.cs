using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Allocation;
using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Correctness;
using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Naming;
using PerfGen.Analyzers.Profiling;

namespace PerfGen.Analyzers.Rules;

/// <summary>All rules. Which analyzer runs a rule follows from its descriptor.</summary>
internal static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new PG1001_LabelValueMustNotBeAnIdentifier(),
        new PG1002_LabelValueMustNotBeARawUrl(),
        new PG1003_LabelValueMustNotBeExceptionText(),
        new PG1004_LabelValueMustNotBeTimeOrRandom(),
        new PG1005_LabelValueMustComeFromASmallSet(),
        new PG1006_MetricNameMustNotBeBuiltFromData(),
        new PG1007_MetricMustNotHaveTooManySeries(),
        new PG2001_MeterMustNotBeCreatedPerCall(),
        new PG2002_InstrumentMustNotBeCreatedPerCall(),
        new PG2003_MetricMustNotBeOwnedByAShortLivedType(),
        new PG2004_CachedMetricMustBeCreatedByAFactory(),
        new PG2005_MetricOptionsMustNotBeBuiltPerCall(),
        new PG2006_MetricMustNotBeLookedUpPerCall(),
        new PG2007_ConstantChildMustNotBeLookedUpPerCall(),
        new PG2008_StaticObservableMustBeReferenced(),
        new PG3001_LabelValuesMustMatchTheNames(),
        new PG3002_MetricMustBeDeclaredOneWay(),
        new PG3003_CounterMustNotBeDecreased(),
        new PG3004_TagsMustBeInOneOrder(),
        new PG3005_NameMustBeValidForTheExporter(),
        new PG4001_UnitMustBeABaseUnit(),
        new PG4002_OnlyPrometheusCountersMustEndInTotal(),
        new PG4003_MetricNamesMustBeInOneStyle(),
        new PG4004_NameMustNotEndInAReservedWord(),
        new PG4005_BucketsMustRiseAndFitTheUnit(),
        new PG5001_ManyTagsMustBeInATagList(),
        new PG5002_MethodWithoutAllocationsMustNotAllocate(),
        new PG5003_TagValueMustNotBeBoxedInHotCode(),
        new PG5004_TagsMustNotBeBuiltThroughCollections(),
        new PG6001AtTheEnd_ProfiledMethodMustBeCalledHere(),
        new PG6001_ProfiledMethodMustBeMeasurable(),
        new PG6002_CallMustNotEscapeMeasurement(),
        new PG6003_TrivialMethodMustNotBeProfiledInALoop(),
        new PG6004_ThresholdsMustNotContradict(),
        new PG6005_ExplicitNameMustBeUsedOnce(),
        new PG6006_LabelMustBeBounded(),
        new PG6007AtTheEnd_PatternMustMatchAMethod(),
        new PG6007_ProfiledTypeMustHaveMethods(),
        new PG6008_ProjectMustBeAbleToIntercept(),
        new PG6009_CallMustBeInterceptedOnce(),
        new PG6010_ScopeNameMustBeConstant(),
        new PG6011_CallersMustBeKnown(),
    ];

    /// <summary>
    /// Rules that a build runs by default stand apart from those that it does not: the compiler leaves an analyzer out only when nothing that it supports would be shown. So do those that
    /// are judged at the end, which an editor need not run.
    /// </summary>
    public static IEnumerable<Rule> Of(bool isWarning, bool isJudgedAtTheEnd) => All.Where(rule =>
        rule.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning == isWarning
        && rule.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd) == isJudgedAtTheEnd);
}
