using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>A method that the generator wrote, and whether stack traces and debuggers pass it by.</summary>
internal sealed record GeneratedMethod(string Name, bool IsHidden);

/// <summary>The methods of an assembly that the generator wrote: its wrappers, and what it added to users' types.</summary>
internal static class GeneratedMethods
{
    private static readonly string[] _hiding = ["StackTraceHiddenAttribute", "DebuggerStepThroughAttribute"];

    public static List<GeneratedMethod> In(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = image.GetMetadataReader();
        return
        [
            .. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .SelectMany(type => type.GetMethods().Select(reader.GetMethodDefinition)
                    .Where(method => IsGenerated(method, type, reader))
                    .Select(method => new GeneratedMethod(
                        $"{reader.GetString(type.Name)}.{reader.GetString(method.Name)}",
                        _hiding.All(hiding => Carries(method.GetCustomAttributes(), hiding, reader) || Carries(type.GetCustomAttributes(), hiding, reader))))),
        ];
    }

    /// <summary>Calls reach the wrappers and what these call; static constructors are not called.</summary>
    private static bool IsGenerated(MethodDefinition method, TypeDefinition type, MetadataReader reader)
    {
        string name = reader.GetString(method.Name);
        return name != ".cctor"
            && (NamespaceOf(type, reader) is "PerfGen.Generated" or "PerfGen.Generated.Measured" || IsOfAPartialBody(name, type, reader));
    }

    private static bool IsOfAPartialBody(string name, TypeDefinition type, MetadataReader reader)
    {
        HashSet<string> names = [.. type.GetMethods().Select(method => reader.GetString(reader.GetMethodDefinition(method).Name))];
        return name.EndsWith("_Measured", StringComparison.Ordinal) ? names.Contains($"{name[..^"_Measured".Length]}Core") : names.Contains($"{name}_Measured") && names.Contains($"{name}Core");
    }

    private static string NamespaceOf(TypeDefinition type, MetadataReader reader) =>
        type.GetDeclaringType() is { IsNil: false } outer ? NamespaceOf(reader.GetTypeDefinition(outer), reader) : reader.GetString(type.Namespace);

    private static bool Carries(CustomAttributeHandleCollection attributes, string name, MetadataReader reader) => attributes
        .Select(handle => reader.GetCustomAttribute(handle).Constructor)
        .Where(static constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        .Any(parent => parent.Kind == HandleKind.TypeReference && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, name));
}
