namespace PerfGen.Shared;

/// <summary>How calls of a method come to be measured.</summary>
internal enum Mechanism
{
    /// <summary>Not at all; a reason goes with it.</summary>
    None,

    /// <summary>Every call in the compilation is redirected to a wrapper.</summary>
    Interceptor,

    /// <summary>The method is partial, and its generated body measures a core that the user wrote.</summary>
    PartialBody,

    /// <summary>The method belongs to an interface that carries the attribute, and a generated implementation stands before the real one.</summary>
    Decorator,
}
