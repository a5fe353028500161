using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers;

/// <summary>
/// All rules, one line each. Ids are never reused. The ranges: 1xxx cardinality, 2xxx lifetime, 3xxx correctness, 4xxx naming, 5xxx allocation,
/// 6xxx profiling itself.
/// </summary>
internal static class Descriptors
{
    /// <summary>The rule looks at the whole compilation: it shows in a build, not while typing.</summary>
    private const string JudgedAtTheEnd = WellKnownDiagnosticTags.CompilationEnd;

    public static readonly DiagnosticDescriptor PG1001 = Cardinality("PG1001", "A label value must not be an identifier", "{0} '{1}' ({2}), which makes a series per value; drop the label, or put the value on the current Activity");
    public static readonly DiagnosticDescriptor PG1002 = Cardinality("PG1002", "A label value must not be a raw URL", "{0} '{1}' ({2}), which makes a series per address; use the endpoint's route pattern");
    public static readonly DiagnosticDescriptor PG1003 = Cardinality("PG1003", "A label value must not be the text of an exception", "{0} '{1}' ({2}), which makes a series per wording; use the exception's type");
    public static readonly DiagnosticDescriptor PG1004 = Cardinality("PG1004", "A label value must not be a time or random", "{0} '{1}' ({2}), which makes a series per measurement; drop the label");
    public static readonly DiagnosticDescriptor PG1005 = Cardinality("PG1005", "A label value must come from a small set", "{0} '{1}' ({2}), of which there is no end; put it in a few named buckets");
    public static readonly DiagnosticDescriptor PG1006 = Cardinality("PG1006", "A metric's name and label keys must not be built from data", "The {0} contains '{1}' ({2}), so there is a metric per value; use a constant name, and a label for what has few values");
    public static readonly DiagnosticDescriptor PG1007 = Cardinality("PG1007", "A metric must not have too many series", "{0} may become {1} series ({2}); the limit is {3}", JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG2001 = Lifetime("PG2001", "A meter must not be created per call", "A meter is created {0}, and each stays until it is disposed; create it once, in a static readonly field or a singleton", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG2002 = Lifetime("PG2002", "An instrument must not be created per call", "This {0} is created {1}; create it once, in a field, or keep it by its key", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG2003 = Lifetime("PG2003", "A metric must not be owned by a short-lived type", "This is created for every '{0}', which is {1}; make it static, or let a singleton own it", DiagnosticSeverity.Warning, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG2004 = Lifetime("PG2004", "A cached metric must be created by a factory", "This is created at every call of '{0}', also when the dictionary holds one; pass a factory", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG2005 = Lifetime("PG2005", "Metric options must not be built per call", "These options are the same each time and are built {0}; keep them in a static readonly field", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PG2006 = Lifetime("PG2006", "A metric must not be looked up per call in hot code", "This looks its metric up {0}; look it up once and keep it in a field", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PG2007 = Lifetime("PG2007", "A child with constant labels must not be looked up per call", "This finds the same child each time, {0}; keep the child in a field", DiagnosticSeverity.Hidden);
    public static readonly DiagnosticDescriptor PG2008 = Lifetime("PG2008", "A static observable instrument must be referenced", "'{0}' is never created: nothing reads a static member of '{1}', so its initializer does not run; create it in code that runs", DiagnosticSeverity.Info, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG3001 = Correctness("PG3001", "The number of label values must match the names", "{0} but {1} given here; the call throws", DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor PG3002 = Correctness("PG3002", "A metric must be declared one way", "'{0}' is declared here {1}, but {2} at {3}; give it one declaration, or another name", DiagnosticSeverity.Warning, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG3003 = Correctness("PG3003", "A counter must not be decreased", "'{0}' decreases a counter, which only ever rises: {1}; use {2}", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG3004 = Correctness("PG3004", "Tags must be in one order", "The tags of '{0}' are in the order {1} here and {2} at {3}; one order lets the SDK find the series without sorting", DiagnosticSeverity.Hidden, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG3005 = Correctness("PG3005", "A metric's name and keys must be valid for its exporter", "'{0}' {1}", DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor PG4001 = Naming("PG4001", "A metric's unit must be a base unit", "'{0}' {1}", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PG4002 = Naming("PG4002", "Only counters of Prometheus must end in total", "'{0}' {1}", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PG4003 = Naming("PG4003", "Metric names must be in one style", "'{0}' is written in {1}, most metrics here in {2}; write it like the others", DiagnosticSeverity.Hidden, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG4004 = Naming("PG4004", "A metric's name must not end in a reserved word", "'{0}' {1}", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PG4005 = Naming("PG4005", "Buckets must rise and fit the unit", "{0}", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG5001 = Allocation("PG5001", "Many tags must be in a TagList", "{0} tags go into an array that is built for each call; put them into a TagList", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PG5002 = Allocation("PG5002", "A method without allocations must not allocate", "'{0}' promises to allocate nothing, and this {1}", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG5003 = Allocation("PG5003", "A tag's value must not be boxed in hot code", "'{0}' ({1}) is boxed each time, {2}; pass a text, or a box that is kept", DiagnosticSeverity.Hidden);
    public static readonly DiagnosticDescriptor PG5004 = Allocation("PG5004", "Tags must not be built through collections", "These tags are put together {0} for each measurement; put them into a TagList", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor PG6001 = Profiling("PG6001", "A profiled method must be measurable", "'{0}' is not measured: {1}.{2}", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG6002 = Profiling("PG6002", "A call must not escape measurement", "This use of '{0}' is not measured: {1}.{2}", DiagnosticSeverity.Info, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG6003 = Profiling("PG6003", "A trivial method must not be profiled in a loop", "'{0}' only returns {1} and is called in a loop at {2}: reading the clock costs more than the method; profile what holds the loop", DiagnosticSeverity.Info, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG6004 = Profiling("PG6004", "Thresholds must not contradict", "Thresholds that cannot hold: {0}", DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor PG6005 = Profiling("PG6005", "An explicit name must be used once", "The name '{0}' is that of '{1}' already; give each method a name of its own", DiagnosticSeverity.Error, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG6006 = Profiling("PG6006", "A label must be bounded", "'{0}' makes no series: {1}", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG6007 = Profiling("PG6007", "A profiled type or pattern must match a method", "This measures nothing: {0}", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG6008 = Profiling("PG6008", "The project must be able to intercept", "Nothing can be measured in this project: {0}. {1}", DiagnosticSeverity.Error, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG6009 = Profiling("PG6009", "A call must be intercepted once", "The call of '{0}' is intercepted by PerfGen and by {1}, and a call can be intercepted once (CS9153); leave the method out with [ProfileIgnore], or with a narrower ProfileCalls", DiagnosticSeverity.Error, JudgedAtTheEnd);
    public static readonly DiagnosticDescriptor PG6010 = Profiling("PG6010", "A scope's name must be constant", "This scope measures nothing: {0}; use a literal", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor PG6011 = Profiling("PG6011", "Callers must be known", "'Callers' has no effect on '{0}': {1}; leave it out", DiagnosticSeverity.Warning);

    /// <summary>The part of a rule that looks at the whole compilation. It is the same rule for users; only its analyzer is another.</summary>
    internal static DiagnosticDescriptor PG6001AtTheEnd { get; } = AtTheEnd(PG6001);

    internal static DiagnosticDescriptor PG6007AtTheEnd { get; } = AtTheEnd(PG6007);

    private static DiagnosticDescriptor Cardinality(string id, string title, string message, params string[] tags) => Rule(id, title, message, "PerfGen.Cardinality", DiagnosticSeverity.Warning, tags);

    private static DiagnosticDescriptor Lifetime(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) => Rule(id, title, message, "PerfGen.Lifetime", severity, tags);

    private static DiagnosticDescriptor Correctness(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) => Rule(id, title, message, "PerfGen.Correctness", severity, tags);

    private static DiagnosticDescriptor Naming(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) => Rule(id, title, message, "PerfGen.Naming", severity, tags);

    private static DiagnosticDescriptor Allocation(string id, string title, string message, DiagnosticSeverity severity) => Rule(id, title, message, "PerfGen.Allocation", severity);

    private static DiagnosticDescriptor Profiling(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) => Rule(id, title, message, "PerfGen.Profiling", severity, tags);

    private static DiagnosticDescriptor AtTheEnd(DiagnosticDescriptor rule) => Rule(rule.Id, rule.Title.ToString(CultureInfo.InvariantCulture), rule.MessageFormat.ToString(CultureInfo.InvariantCulture), rule.Category, rule.DefaultSeverity, JudgedAtTheEnd);

    private static DiagnosticDescriptor Rule(string id, string title, string message, string category, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, customTags: tags);
}
