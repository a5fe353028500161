using System.Globalization;
using System.Reflection;

namespace PerfGen.Tests.PublicApi;

/// <summary>Types as C# writes them, with the question mark of what may be null.</summary>
internal static class TypeNames
{
    private static readonly NullabilityInfoContext _nullability = new();

    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static string Of(ParameterInfo parameter) => Of(_nullability.Create(parameter));

    public static string Of(PropertyInfo property) => Of(_nullability.Create(property));

    public static string Of(FieldInfo field) => Of(_nullability.Create(field));

    public static string Of(EventInfo happening) => Of(_nullability.Create(happening));

    public static string Of(Type type)
    {
        if (_keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (type.IsByRef)
            return "ref " + Of(type.GetElementType()!);
        return type.IsGenericParameter ? type.Name : Named(type, [.. type.GetGenericArguments().Select(Of)]);
    }

    public static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Of(NullabilityInfo info)
    {
        Type type = info.Type;
        string name = type.IsArray && info.ElementType is { } element ? Of(element) + "[]"
            : type.IsGenericType && Nullable.GetUnderlyingType(type) is null ? Named(type, [.. info.GenericTypeArguments.Select(Of)])
            : Of(type);
        return info.ReadState == NullabilityState.Nullable && !type.IsValueType ? name + "?" : name;
    }

    private static string Named(Type type, string[] arguments)
    {
        string name = type.DeclaringType is { } outer ? $"{Of(outer)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        int arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : $"{name[..arity]}<{string.Join(", ", arguments)}>";
    }
}
