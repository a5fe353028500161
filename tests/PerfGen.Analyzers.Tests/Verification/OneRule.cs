using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Tests.Verification;

#pragma warning disable RS1001 // No compiler is to find it.
/// <summary>An analyzer that runs one rule, as those of the package run many.</summary>
internal sealed class OneRule(Rule rule) : RuleAnalyzer([rule])
{
    /// <summary>The rule of that id; of one that has a part at the end, the part that judges at once.</summary>
    public static OneRule Of(string id) => new(RuleCatalog.All.Single(rule => rule.GetType().Name.StartsWith(id + "_", StringComparison.Ordinal)));
}
