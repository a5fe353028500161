using System.Reflection;
using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;

namespace PerfGen.Generators.Tests.Model;

/// <summary>
/// What the pipeline hands on must be plain data: a symbol or a syntax node in a model never equals that of the next
/// compilation, so nothing behind it would ever be cached, and the old compilation would be kept alive.
/// </summary>
public class ModelGuardTests
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly Type[] _forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(SemanticModel), typeof(Location), typeof(AttributeData),
        typeof(SyntaxReference), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(TypedConstant), typeof(Diagnostic),
    ];

    public static TheoryData<Type> Models => [.. ModelTypes()];

    [Fact]
    public void TheNamespaceIsNotEmpty() => Assert.Contains(typeof(FileCalls), ModelTypes());

    [Theory]
    [MemberData(nameof(Models))]
    public void AModelIsASealedRecordOrAnEnum(Type model) =>
        Assert.True(model.IsEnum || (model.IsSealed && model.GetMethod("<Clone>$") is not null), $"{model} is neither.");

    [Theory]
    [MemberData(nameof(Models))]
    public void NothingOfTheCompilerIsReachableFromAModel(Type model) =>
        Assert.DoesNotContain(ReachableFrom(model), static type => _forbidden.Any(forbidden => forbidden.IsAssignableFrom(type)));

    [Theory]
    [MemberData(nameof(Models))]
    public void NothingMutableOrComparedByReferenceIsReachableFromAModel(Type model) =>
        Assert.All(ReachableFrom(model), static type => Assert.True(
            type.IsEnum || type.IsPrimitive || type == typeof(string) || type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type)),
            $"{type} has no equality by value."));

    private static IEnumerable<Type> ModelTypes() => typeof(ProfileGenerator).Assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(FileCalls).Namespace && !type.IsNested);

    private static HashSet<Type> ReachableFrom(Type model)
    {
        var reached = new HashSet<Type>();
        var toVisit = new Stack<Type>([model]);
        while (toVisit.TryPop(out Type? type))
        {
            if (!reached.Add(type))
                continue;
            foreach (Type part in PartsOf(type))
                toVisit.Push(part);
        }

        return reached;
    }

    private static IEnumerable<Type> PartsOf(Type type)
    {
        if (type.HasElementType)
            yield return type.GetElementType()!;
        foreach (Type argument in type.GetGenericArguments())
            yield return argument;

        // The insides of other libraries' types are their own business.
        if (type.Assembly != typeof(ProfileGenerator).Assembly)
            yield break;
        foreach (PropertyInfo property in type.GetProperties(Instance))
        {
            // The compiler adds this one to every record.
            if (property.Name != "EqualityContract")
                yield return property.PropertyType;
        }

        if (ModelTypes().Contains(type))
        {
            foreach (FieldInfo field in type.GetFields(Instance))
                yield return field.FieldType;
        }
    }
}
