namespace PerfGen;

/// <summary>
/// Measures every call of what it stands on: a method, the ordinary methods of a type, the methods of an interface, or the methods of an
/// assembly that match a pattern.
/// </summary>
/// <remarks>
/// <para>
/// The attribute is read by the compiler only. Calls of an ordinary method are redirected to a generated wrapper; a
/// <c>partial</c> method without a body gets one that measures <c>private ... &lt;Name&gt;Core(...)</c>. Nothing reads the attribute at
/// run time, and with <c>PerfGenEnabled=false</c> nothing is measured.
/// </para>
/// <para>
/// For an interface an implementation is generated that passes everything on to another one and measures the methods. It stands before
/// a service that <c>services.AddProfiled&lt;IOrders, SqlOrders&gt;()</c> registers, or before the object in <c>orders.Profiled()</c>.
/// <see cref="Callers"/> does not apply: it does not see who calls.
/// </para>
/// <para>On a virtual or abstract method it covers the overrides as well; on an override it opens a series of its own.</para>
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false,
    AllowMultiple = true)]
public sealed class ProfileAttribute : Attribute
{
    /// <summary>On a method or a type.</summary>
    public ProfileAttribute()
    {
    }

    /// <summary>On an assembly.</summary>
    /// <param name="pattern">
    /// Full names of methods or types, such as <c>Shop.Services.*</c>; <c>*</c> stands for any characters, dots included. Of several
    /// patterns that match a method, <see cref="ProfileIgnoreAttribute"/> among them, the last one counts.
    /// </param>
    public ProfileAttribute(string pattern) => Pattern = pattern;

    /// <summary>The pattern; null on a method or a type.</summary>
    public string? Pattern { get; }

    /// <summary>
    /// The name of the series. By default the method's full name, such as <c>Shop.OrderService.PlaceAsync</c>.
    /// Ignored on a type and with a pattern, whose methods keep their own names.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// Whether allocated bytes are measured as well. True by default; false saves two reads of the thread's allocation
    /// counter per call.
    /// </summary>
    public bool Memory { get; set; } = true;

    /// <summary>
    /// Which calls are timed. By default every call. Of iterators and async streams, and of methods with a limit for each single call
    /// (<see cref="ThresholdAttribute.MaxMs"/>, <see cref="ThresholdAttribute.MaxAllocatedBytes"/>), it is every call in any case.
    /// </summary>
    public Sampling Sampling { get; set; }

    /// <summary>
    /// Times one call in so many, on average and in the long run; each stands for those that were not timed. With
    /// <see cref="Sampling.Adaptive"/>, the most calls that one may stand for. 0 by default: no such number.
    /// </summary>
    public int SampleOneIn { get; set; }

    /// <summary>
    /// Whether there is one series for each member that calls the method. Costs nothing at run time, as the callers are known at
    /// compile time. False by default.
    /// </summary>
    public bool Callers { get; set; }
}
