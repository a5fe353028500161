using Microsoft.CodeAnalysis;

namespace PerfGen.Shared;

/// <summary>What [assembly: ProfileCalls] asks for: calls of methods of someone else's.</summary>
internal sealed class CallRules
{
    public CallRules(Compilation compilation)
    {
        Rules = [.. compilation.Assembly.GetAttributes()
            .Where(static attribute => ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ProfileCallsAttribute))
            .Select(CallRule.Parse)
            .OfType<CallRule>()];
        Names = [.. Rules.SelectMany(static rule => rule.Names)];
    }

    public IReadOnlyList<CallRule> Rules { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The last rule that matches counts.</summary>
    public CallRule? Find(IMethodSymbol target)
    {
        for (int i = Rules.Count - 1; i >= 0; i--)
        {
            if (Rules[i].Matches(target))
                return Rules[i];
        }

        return null;
    }
}
