using PerfGen.Build.Manifests;

namespace PerfGen.Build.Warnings;

/// <summary>A warning of one of PerfGen's rules that stands, suppressed ones do not.</summary>
/// <param name="Rule">Its id, such as <c>PG1001</c>.</param>
/// <param name="Place">Null for one that is about the project as a whole.</param>
internal sealed record RuleWarning(string Rule, string Message, SourcePlace? Place);
