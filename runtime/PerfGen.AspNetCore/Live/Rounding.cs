namespace PerfGen.AspNetCore.Live;

/// <summary>As many digits as mean something: shorter answers, and numbers that do not flicker in their last digits.</summary>
internal static class Rounding
{
    public static double Rate(double perSecond) => Math.Round(Finite(perSecond), 3);

    public static double Ratio(double share) => Math.Round(Finite(share), 6);

    /// <summary>JSON has no infinity.</summary>
    private static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
