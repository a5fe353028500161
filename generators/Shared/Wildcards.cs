using System.Text.RegularExpressions;

namespace PerfGen.Shared;

/// <summary>Patterns in which <c>*</c> stands for any characters.</summary>
internal static class Wildcards
{
    public static Regex Regex(string pattern) =>
        new($"^{System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", ".*")}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
