using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The shape of a method, as far as a wrapper has to repeat it.</summary>
internal static class TargetMethodParser
{
    /// <summary>Of an original definition, not of a construction.</summary>
    public static TargetMethod Parse(IMethodSymbol method, Compilation compilation)
    {
        return new TargetMethod(
            TypeNames.Escaped(method.Name),
            TypeNames.Code(method.ContainingType),
            method.ContainingType.IsValueType,
            method.ContainingType.IsStatic ? MetadataNames.Of(method.ContainingType) : "",
            ReceiverOf(method),
            TypeParameters.Of(method).Select(ParseTypeParameter).ToEquatableArray(),
            TypeParameters.Of(method.ContainingType).Count(),
            method.Parameters.Select(ParseParameter).ToEquatableArray(),
            TypeNames.Code(method.ReturnType),
            PassingOf(method),
            ResultKinds.Of(method),
            compilation.IsSymbolAccessibleWithin(method, compilation.Assembly) ? Access.Direct
                : method.ContainingType.IsStatic ? Access.UnsafeAccessorOfStaticClass
                : Access.UnsafeAccessor,
            HasPointer(method),
            CarriedAttributes.Of(method),
            IsCommand(method.ContainingType),
            MeasuredNames.Of(method));
    }

    private static bool IsCommand(INamedTypeSymbol type) =>
        IsCommandInterface(type) || (type.TypeKind == TypeKind.Class && type.AllInterfaces.Any(IsCommandInterface));

    private static bool IsCommandInterface(INamedTypeSymbol type) =>
        type is { Name: "IDbCommand", ContainingNamespace: { Name: "Data", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Of a core, which is called by its simple name from inside its type and so needs neither receiver nor the type's parameters.</summary>
    public static TargetMethod OfCore(IMethodSymbol core) => CalledFromInside(core, receiver: "", CarriedAttributes.Of(core));

    /// <summary>Of a member of the object behind a decorator, which names the object and has the interface's type parameters.</summary>
    public static TargetMethod OfInner(IMethodSymbol method, string receiver) => CalledFromInside(method, receiver, CarriedAttributes.Of(method));

    private static TargetMethod CalledFromInside(IMethodSymbol method, string receiver, EquatableArray<string> attributes) => new(
        TypeNames.Escaped(method.Name),
        receiver,
        method.ContainingType.IsValueType,
        MetadataName: "",
        Receiver.None,
        method.TypeParameters.Select(ParseTypeParameter).ToEquatableArray(),
        ContainingArity: 0,
        method.Parameters.Select(ParseParameter).ToEquatableArray(),
        TypeNames.Code(method.ReturnType),
        PassingOf(method),
        ResultKinds.Of(method),
        Access.Direct,
        Unsafe: false,
        attributes);

    public static TypeParameter ParseTypeParameter(ITypeParameterSymbol parameter) =>
        new(TypeNames.Escaped(parameter.Name), CarriedAttributes.Of(parameter), Constraints(parameter));

    private static ReturnPassing PassingOf(IMethodSymbol method) =>
        method.ReturnsByRef ? ReturnPassing.Ref : method.ReturnsByRefReadonly ? ReturnPassing.RefReadonly : ReturnPassing.Value;

    private static Receiver ReceiverOf(IMethodSymbol method) => method switch
    {
        { IsExtensionMethod: true } => Receiver.Extension,
        { IsStatic: true } => Receiver.None,
        { ContainingType.IsValueType: false } => Receiver.Object,
        { IsReadOnly: true } => Receiver.InStruct,
        _ => Receiver.RefStruct,
    };

    public static Parameter ParseParameter(IParameterSymbol parameter)
    {
        (string modifiers, string argument) = parameter.RefKind switch
        {
            RefKind.Ref => ("ref ", "ref "),
            RefKind.Out => ("out ", "out "),
            RefKind.In => ("in ", "in "),
            RefKind.RefReadOnlyParameter => ("ref readonly ", "in "),
            _ => ("", ""),
        };

        // 'params' is for callers, and these have been bound. A 'params' span is scoped without saying so; an 'out' is, too, and
        // may not say so.
        bool scoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out;
        bool unscoped = parameter.RefKind == RefKind.Out
            && parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute");
        string prefix = unscoped ? "[global::System.Diagnostics.CodeAnalysis.UnscopedRef] " : scoped ? "scoped " : "";
        return new Parameter(TypeNames.Escaped(parameter.Name), TypeNames.Code(parameter.Type), CarriedAttributes.Of(parameter), prefix + modifiers, argument);
    }

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        var constraints = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
            constraints.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            constraints.Add("struct");
        else if (parameter.HasReferenceTypeConstraint)
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        else if (parameter.HasNotNullConstraint)
            constraints.Add("notnull");

        constraints.AddRange(parameter.ConstraintTypes.Select(TypeNames.Code));
        if (parameter.HasConstructorConstraint)
            constraints.Add("new()");
        if (parameter.AllowsRefLikeType)
            constraints.Add("allows ref struct");
        return string.Join(", ", constraints);
    }

    public static bool HasPointer(IMethodSymbol method) => method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType).Any(HasPointer);

    private static bool HasPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointer),
        _ => false,
    };
}
