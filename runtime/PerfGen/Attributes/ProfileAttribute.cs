namespace PerfGen;

/// <summary>
/// Measures every call of the method it stands on, or of every ordinary method of the type it stands on: time, self time,
/// allocated bytes, errors and percentiles.
/// </summary>
/// <remarks>
/// The attribute is read by the compiler only: calls in the compilation are redirected to a generated wrapper. Nothing
/// reads it at run time, and with <c>PerfGenEnabled=false</c> the build leaves the calls as they were written.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProfileAttribute : Attribute
{
    /// <summary>
    /// The name of the series. By default the method's full name, such as <c>Shop.OrderService.PlaceAsync</c>.
    /// Ignored on a type, whose methods keep their own names.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// Whether allocated bytes are measured as well. True by default; false saves two reads of the thread's allocation
    /// counter per call.
    /// </summary>
    public bool Memory { get; set; } = true;
}
