using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>What a decorator does not measure: properties, indexers and events, accessor by accessor.</summary>
internal static class DecoratorMembers
{
    /// <summary>The object behind a decorator. With <c>this</c>, because a parameter may have the field's name.</summary>
    public const string Inner = "this._inner";

    public static ForwardedMember Parse(IPropertySymbol property, string receiver)
    {
        Parameter[] parameters = [.. property.Parameters.Select(TargetMethodParser.ParseParameter)];
        string access = property.IsIndexer
            ? $"{receiver}[{string.Join(", ", parameters.Select(static parameter => parameter.ArgumentModifier + parameter.Name))}]"
            : $"{receiver}.{TypeNames.Escaped(property.Name)}";
        string name = property.IsIndexer
            ? $"this[{string.Join(", ", parameters.Select(static parameter => Emission.WrapperSignature.Declare(parameter)))}]"
            : TypeNames.Escaped(property.Name);
        string passing = property.ReturnsByRef ? "ref " : property.ReturnsByRefReadonly ? "ref readonly " : "";
        return new ForwardedMember(
            $"{passing}{TypeNames.Code(property.Type)} {TypeNames.Code(property.ContainingType)}.{name}",
            CarriedAttributes.OfMember(property),
            Accessors(
                Accessor(property.GetMethod, "get", passing.Length > 0 ? $"ref {access}" : access),

                // Nobody can set it but an object initializer, and none creates a decorator.
                property.SetMethod is { IsInitOnly: true }
                    ? Accessor(property.SetMethod, "init", "throw new global::System.NotSupportedException()")
                    : Accessor(property.SetMethod, "set", $"{access} = value")));
    }

    public static ForwardedMember Parse(IEventSymbol @event, string receiver)
    {
        string access = $"{receiver}.{TypeNames.Escaped(@event.Name)}";
        return new ForwardedMember(
            $"event {TypeNames.Code(@event.Type)} {TypeNames.Code(@event.ContainingType)}.{TypeNames.Escaped(@event.Name)}",
            CarriedAttributes.OfMember(@event),
            Accessors(Accessor(@event.AddMethod, "add", $"{access} += value"), Accessor(@event.RemoveMethod, "remove", $"{access} -= value")));
    }

    private static EquatableArray<ForwardedAccessor> Accessors(params ForwardedAccessor?[] accessors) => accessors.OfType<ForwardedAccessor>().ToEquatableArray();

    private static ForwardedAccessor? Accessor(IMethodSymbol? accessor, string keyword, string expression) =>
        accessor is not null && DecoratedInterfaces.IsLeftToImplementations(accessor) ? new ForwardedAccessor(keyword, expression, CarriedAttributes.On(accessor)) : null;
}
