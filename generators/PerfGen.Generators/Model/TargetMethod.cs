using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>
/// Everything a wrapper has to know of the method that it calls, as C# text. <paramref name="MetadataName"/> is the type's own,
/// as reflection would look for it; it is filled in for static classes, which no parameter can name.
/// <paramref name="IsOfCommand"/>: the object is a database command, whose statement those want to see who watch calls.
/// <paramref name="Measured"/>: where the measured call stands that all files share; null where calls are not redirected.
/// </summary>
internal sealed record TargetMethod(
    string Name,
    string ContainingType,
    bool ContainingTypeIsValue,
    string MetadataName,
    Receiver Receiver,
    EquatableArray<TypeParameter> TypeParameters,
    int ContainingArity,
    EquatableArray<Parameter> Parameters,
    string ReturnType,
    ReturnPassing ReturnPassing,
    ResultKind Result,
    Access Access,
    bool Unsafe,
    EquatableArray<string> Attributes,
    bool IsOfCommand = false,
    MeasuredReference? Measured = null)
{
    /// <summary>
    /// Whether its calls may go untimed. A sampled call also measures what is not sampled, only not as cheaply: one of them does for all
    /// cases. A sequence is always timed.
    /// </summary>
    public bool Samples(EquatableArray<Case> cases) => Result != ResultKind.Sequence && cases.Any(static one => !one.Method.Sampling.IsEveryCall);
}

/// <summary>How the wrapper takes the object that the method is called on.</summary>
internal enum Receiver
{
    None,
    Object,
    RefStruct,
    InStruct,
    Extension,
}

/// <summary>How the wrapper reaches the method.</summary>
internal enum Access
{
    Direct,
    UnsafeAccessor,
    UnsafeAccessorOfStaticClass,
}

internal enum ReturnPassing
{
    Value,
    Ref,
    RefReadonly,
}

/// <summary>A parameter; <paramref name="Attributes"/> are those that a wrapper has to repeat, in their brackets.</summary>
internal sealed record Parameter(string Name, string Type, string Attributes, string Modifiers, string ArgumentModifier);

internal sealed record TypeParameter(string Name, string Attributes, string Constraints);
