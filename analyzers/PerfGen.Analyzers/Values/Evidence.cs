using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers.Values;

/// <summary>Which rule an unbounded value belongs to.</summary>
internal enum EvidenceKind
{
    Identifier,
    Url,
    ExceptionText,
    TimeOrRandom,
    NumberOrText,

    /// <summary>A string parameter passed straight through: perhaps harmless, which only its callers know.</summary>
    FreeParameter,
}

/// <summary>Why a value is unbounded.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Operation">The expression that is unbounded; often a part of the label's value.</param>
/// <param name="Reason">Stands in brackets behind the expression: <c>int, its name ends in Id</c>.</param>
internal sealed record Evidence(EvidenceKind Kind, IOperation Operation, string Reason)
{
    private const int LongestQuote = 60;

    /// <summary>The expression as it is written, on one line.</summary>
    public string Expression
    {
        get
        {
            string text = string.Join(" ", Operation.Syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - 3) + "...";
        }
    }
}
