using PerfGen.Generators.Model;

namespace PerfGen.Generators.Emission;

/// <summary>The recurring parts of a wrapper's text.</summary>
internal sealed class WrapperSignature
{
    private readonly TargetMethod _target;

    /// <param name="target">What is called.</param>
    /// <param name="name">The wrapper's own name, unique in its file.</param>
    /// <param name="measured">The measured call, if it does not stand beside the wrapper.</param>
    public WrapperSignature(TargetMethod target, string name, string? measured = null)
    {
        _target = target;
        Name = name;
        Measured = measured ?? $"{name}_Measured";
        Self = Unused("self");
        Thread = Unused("thread");
        Probe = Unused("probe");
        Call = Unused("call");
        Result = Unused("result");
        Exception = Unused("exception");
    }

    public string Name { get; }

    public string Measured { get; }

    /// <summary>Names of the wrapper's own parameters and locals: none of the target's.</summary>
    public string Self { get; }

    public string Thread { get; }

    public string Probe { get; }

    public string Call { get; }

    public string Result { get; }

    public string Exception { get; }

    public string TypeParameters => AngleBrackets(_target.TypeParameters.Select(static parameter => parameter.Name));

    public string DeclaredTypeParameters => AngleBrackets(_target.TypeParameters.Select(static parameter => parameter.Attributes + parameter.Name));

    public string Constraints => Where(_target.TypeParameters);

    public string ReturnType => _target.ReturnPassing switch
    {
        ReturnPassing.Ref => $"ref {_target.ReturnType}",
        ReturnPassing.RefReadonly => $"ref readonly {_target.ReturnType}",
        _ => _target.ReturnType,
    };

    /// <summary>The parameters as the compiler demands them of an interceptor.</summary>
    public string Parameters => string.Join(", ", DeclaredReceiver("this ").Concat(_target.Parameters.Select((parameter, index) =>
        Declare(parameter, index == 0 && _target.Receiver == Receiver.Extension ? "this " : ""))));

    /// <summary>The same of a method that no call is redirected to.</summary>
    public string PlainParameters => string.Join(", ", DeclaredReceiver("").Concat(_target.Parameters.Select(static parameter => Declare(parameter))));

    /// <summary>The same arguments, passed on to another method with the same parameters.</summary>
    public string PassedOn => string.Join(", ", PassedReceiver().Concat(_target.Parameters.Select(Pass)));

    /// <summary>The call of the target itself.</summary>
    public string TargetCall
    {
        get
        {
            string methodArguments = AngleBrackets(_target.TypeParameters.Skip(_target.ContainingArity).Select(static parameter => parameter.Name));
            string arguments = string.Join(", ", _target.Parameters.Select(Pass));
            return _target switch
            {
                { Access: not Access.Direct } => $"{AccessorClass}.{_target.Name}{methodArguments}({AccessorArguments})",
                { ContainingType.Length: 0 } => $"{_target.Name}{methodArguments}({arguments})",
                { Receiver: Receiver.None or Receiver.Extension } => $"{_target.ContainingType}.{_target.Name}{methodArguments}({arguments})",
                _ => $"{Self}.{_target.Name}{methodArguments}({arguments})",
            };
        }
    }

    /// <summary>The class that holds the accessor, generic where the target's type is.</summary>
    public string AccessorClass => $"{MeasuredEmitter.Method(_target)}_Accessor{AngleBrackets(_target.TypeParameters.Take(_target.ContainingArity).Select(static parameter => parameter.Name))}";

    public string DeclaredAccessorClass => $"{_target.Measured!.Method}_Accessor{AngleBrackets(_target.TypeParameters.Take(_target.ContainingArity).Select(static parameter => parameter.Attributes + parameter.Name))}";

    /// <summary>The accessor's parameters: the receiver first, as a null where there is none.</summary>
    public string AccessorParameters => string.Join(", ", new[]
    {
        _target switch
        {
            { Access: Access.UnsafeAccessorOfStaticClass } => $"[global::System.Runtime.CompilerServices.UnsafeAccessorType({Literals.Of(_target.MetadataName)})] object? {Self}",
            { Receiver: Receiver.RefStruct or Receiver.InStruct } => $"ref {_target.ContainingType} {Self}",
            { ContainingTypeIsValue: true } => $"{_target.ContainingType} {Self}",
            { Receiver: Receiver.Object } => $"{_target.ContainingType} {Self}",
            _ => $"{_target.ContainingType}? {Self}",
        },
    }.Concat(_target.Parameters.Select(static parameter => Declare(parameter))));

    private string AccessorArguments => string.Join(", ", new[]
    {
        _target switch
        {
            { Receiver: Receiver.Object } => Self,
            { Receiver: Receiver.RefStruct } => $"ref {Self}",

            // An accessor takes every struct by reference.
            { Receiver: Receiver.InStruct } => $"ref global::System.Runtime.CompilerServices.Unsafe.AsRef(in {Self})",
            { ContainingTypeIsValue: true } => "default",
            _ => "null",
        },
    }.Concat(_target.Parameters.Select(Pass)));

    public static string Declare(Parameter parameter, string receiver = "") => $"{parameter.Attributes}{receiver}{parameter.Modifiers}{parameter.Type} {parameter.Name}";

    public static string AngleBrackets(IEnumerable<string> names)
    {
        string list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }

    public static string Where(IEnumerable<TypeParameter> parameters) => string.Concat(parameters
        .Where(static parameter => parameter.Constraints.Length > 0)
        .Select(static parameter => $" where {parameter.Name} : {parameter.Constraints}"));

    private static string Pass(Parameter parameter) => parameter.ArgumentModifier + parameter.Name;

    private IEnumerable<string> DeclaredReceiver(string prefix) => _target.Receiver switch
    {
        Receiver.Object => [$"{prefix}{_target.ContainingType} {Self}"],
        Receiver.RefStruct => [$"{prefix}ref {_target.ContainingType} {Self}"],
        Receiver.InStruct => [$"{prefix}in {_target.ContainingType} {Self}"],
        _ => [],
    };

    private IEnumerable<string> PassedReceiver() => _target.Receiver switch
    {
        Receiver.Object => [Self],
        Receiver.RefStruct => [$"ref {Self}"],
        Receiver.InStruct => [$"in {Self}"],
        _ => [],
    };

    private string Unused(string name)
    {
        while (_target.Parameters.Any(parameter => parameter.Name == name) || _target.TypeParameters.Any(parameter => parameter.Name == name))
            name += "_";
        return name;
    }
}
