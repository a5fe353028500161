using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace PerfGen.Tests.PublicApi;

/// <summary>The public types and members of an assembly as text, in ordinal order, nothing but what a caller sees.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")
                + (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
        };
        IEnumerable<string> parent = type.BaseType is { } derivedFrom && derivedFrom != typeof(object) && !type.IsValueType
            ? [TypeNames.Of(derivedFrom)]
            : [];
        IEnumerable<string> interfaces = type.GetInterfaces()
            .Where(face => !type.IsEnum && face.Name != "IEquatable`1")
            .Select(TypeNames.Of)
            .Order(StringComparer.Ordinal);
        string[] bases = [.. parent, .. interfaces];
        return $"public {kind} {TypeNames.Of(type)}{(bases.Length == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared)
        .Where(static member => !member.IsDefined(typeof(CompilerGeneratedAttribute)))
        .Select(Text)
        .OfType<string>();

    private static string? Text(MemberInfo member) => member switch
    {
        ConstructorInfo made when IsVisible(made) => $"{Access(made)}{TypeNames.Of(made.DeclaringType!)}({Parameters(made)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) => Method(method, method.Name),
        MethodInfo method when IsVisible(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) => Method(method, method.Name),
        PropertyInfo property when Accessors(property) is { Length: > 0 } accessors => Property(property, accessors),
        EventInfo happening when IsVisible(happening.AddMethod!) =>
            $"{Access(happening.AddMethod!)}event {TypeNames.Of(happening)} {happening.Name}",
        FieldInfo { IsSpecialName: false, IsPublic: true } field => Field(field),
        _ => null,
    };

    private static string Method(MethodInfo method, string name)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        return $"{Access(method)}{TypeNames.Of(method.ReturnParameter)} {name}{generic}({Parameters(method)})";
    }

    private static string Property(PropertyInfo property, string[] accessors)
    {
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Access((property.GetMethod ?? property.SetMethod)!)}{required}{TypeNames.Of(property)} {property.Name} {{ {string.Join(" ", accessors)} }}";
    }

    private static string[] Accessors(PropertyInfo property) =>
    [
        .. property.GetMethod is { } get && IsVisible(get) ? new[] { "get;" } : [],
        .. property.SetMethod is { } set && IsVisible(set)
            ? new[] { set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;" }
            : [],
    ];

    private static string Field(FieldInfo field) => field.DeclaringType!.IsEnum
        ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}"
        : $"public {(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeNames.Of(field)} {field.Name}"
            + (field.IsLiteral ? $" = {TypeNames.Literal(field.GetRawConstantValue())}" : "");

    private static string Parameters(MethodBase method) => (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")
        + string.Join(", ", method.GetParameters().Select(static parameter =>
            (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
            + $"{TypeNames.Of(parameter)} {parameter.Name}"
            + (parameter.HasDefaultValue ? $" = {TypeNames.Literal(parameter.DefaultValue)}" : "")));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => (method.IsPublic ? "public " : "protected ") + method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: false } or { IsFinal: true } => "",
        MethodInfo info when info.GetBaseDefinition() != info => "override ",
        _ => "virtual ",
    };
}
