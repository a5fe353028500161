using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PerfGen.Generators.Tests.Switching;

/// <summary>Names of what metadata refers to, the same wherever it stands in its table.</summary>
internal sealed class MetadataText(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
{
    public string UserString(int token) => $"\"{metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(token))}\"";

    public string Locals(StandaloneSignatureHandle handle) =>
        handle.IsNil ? "" : string.Join(", ", metadata.GetStandaloneSignature(handle).DecodeLocalSignature(this, null));

    public string Of(EntityHandle handle) => handle.IsNil ? "" : handle.Kind switch
    {
        HandleKind.TypeDefinition => GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        HandleKind.MethodDefinition => Method((MethodDefinitionHandle)handle),
        HandleKind.FieldDefinition => Field((FieldDefinitionHandle)handle),
        HandleKind.MemberReference => Member((MemberReferenceHandle)handle),
        HandleKind.MethodSpecification => Construction((MethodSpecificationHandle)handle),
        HandleKind.StandaloneSignature => Locals((StandaloneSignatureHandle)handle),
        _ => throw new NotSupportedException($"No text for a {handle.Kind}."),
    };

    private string Method(MethodDefinitionHandle handle)
    {
        MethodDefinition method = metadata.GetMethodDefinition(handle);
        return $"{Of(method.GetDeclaringType())}.{metadata.GetString(method.Name)}{Signature(method.DecodeSignature(this, null))}";
    }

    private string Field(FieldDefinitionHandle handle)
    {
        FieldDefinition field = metadata.GetFieldDefinition(handle);
        return $"{Of(field.GetDeclaringType())}.{metadata.GetString(field.Name)} {field.DecodeSignature(this, null)}";
    }

    private string Member(MemberReferenceHandle handle)
    {
        MemberReference member = metadata.GetMemberReference(handle);
        string signature = member.GetKind() == MemberReferenceKind.Field ? member.DecodeFieldSignature(this, null) : Signature(member.DecodeMethodSignature(this, null));
        return $"{Of(member.Parent)}.{metadata.GetString(member.Name)}{signature}";
    }

    private string Construction(MethodSpecificationHandle handle)
    {
        MethodSpecification method = metadata.GetMethodSpecification(handle);
        return $"{Of(method.Method)}<{string.Join(", ", method.DecodeSignature(this, null))}>";
    }

    private static string Signature(MethodSignature<string> signature) =>
        $"`{signature.GenericParameterCount}({string.Join(", ", signature.ParameterTypes)}) {signature.ReturnType} {signature.Header.IsInstance}";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string outer = type.IsNested ? $"{GetTypeFromDefinition(reader, type.GetDeclaringType(), 0)}+" : $"{reader.GetString(type.Namespace)}.";
        return outer + reader.GetString(type.Name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string outer = type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}+" : $"{reader.GetString(type.Namespace)}.";
        return outer + reader.GetString(type.Name);
    }

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(handle);

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{shape.Rank}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"*{Signature(signature)}";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} {modifier}";

    public string GetPinnedType(string elementType) => $"pinned {elementType}";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => $"{elementType}[]";
}
