using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>A profiled interface, and all that an implementation has to repeat that passes everything on to another one.</summary>
/// <param name="File">Where the interface is declared; of a partial one, where it carries the attribute.</param>
/// <param name="Interface">The interface as C#.</param>
/// <param name="Name">The interface's name for people.</param>
/// <param name="Class">The name of the class to write.</param>
/// <param name="IsPublic">Whether other assemblies see the interface, and so may decorate its implementations as well.</param>
/// <param name="TypeParameters">Those of the interface and of the types around it.</param>
/// <param name="Unsafe">Whether a signature holds a pointer.</param>
/// <param name="Disposal">Which ways of disposing the interface declares itself, and so passes on like any other call.</param>
/// <param name="Attributes">What the interface passes on to whatever names it.</param>
/// <param name="Methods">Its ordinary methods and those that it inherits.</param>
/// <param name="Members">Its properties, indexers and events and those that it inherits.</param>
internal sealed record Decorator(
    string File,
    string Interface,
    string Name,
    string Class,
    bool IsPublic,
    EquatableArray<TypeParameter> TypeParameters,
    bool Unsafe,
    Disposal Disposal,
    EquatableArray<string> Attributes,
    EquatableArray<DecoratedMethod> Methods,
    EquatableArray<ForwardedMember> Members);

/// <summary>A method of a decorator.</summary>
/// <param name="Inner">The method of the object behind the decorator.</param>
/// <param name="Interface">The interface that declares it, as C#.</param>
/// <param name="Constraints">The few that an explicit implementation has to repeat.</param>
/// <param name="Method">What is measured; null if the call is only passed on.</param>
/// <param name="Referenced">The id of a method of another assembly, whose manifest says what is measured; null for those declared here.</param>
internal sealed record DecoratedMethod(TargetMethod Inner, string Interface, string Constraints, ProfiledMethod? Method, string? Referenced);

/// <summary>A property, indexer or event: <c>int global::Shop.IStock.Count</c>, and what its accessors do.</summary>
internal sealed record ForwardedMember(string Declaration, EquatableArray<string> Attributes, EquatableArray<ForwardedAccessor> Accessors);

/// <summary>One accessor: <c>get</c>, and <c>this._inner.Count</c>.</summary>
internal sealed record ForwardedAccessor(string Keyword, string Expression, EquatableArray<string> Attributes);

/// <summary>Ways in which whoever holds an interface may dispose of the object.</summary>
[Flags]
internal enum Disposal
{
    None = 0,
    Now = 1,
    Async = 2,
}
