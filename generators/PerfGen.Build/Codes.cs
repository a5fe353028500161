namespace PerfGen.Build;

/// <summary>What the build task says has a code, so that it can be looked up; the folder's README explains them.</summary>
internal static class Codes
{
    public const string CoverageTooLow = "PG7001";
    public const string TooManySeries = "PG7002";
    public const string UnreadableBudget = "PG7003";

    /// <summary>A warning: the report is not there, or not up to date.</summary>
    public const string NoReport = "PG7004";

    /// <summary>A warning: the report is there without measured numbers.</summary>
    public const string NoSnapshot = "PG7005";

    /// <summary>A warning: the report is there without the warnings of the rules that it was asked for.</summary>
    public const string NoWarnings = "PG7006";
}
