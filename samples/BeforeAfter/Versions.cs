namespace BeforeAfter;

/// <summary>Which of the two versions of the routine this process runs.</summary>
public static class Versions
{
    public const string Variable = "BEFORE_AFTER";

    public static bool IsAfter { get; } = Environment.GetEnvironmentVariable(Variable) == "after";
}
