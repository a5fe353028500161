namespace PerfGen.Shared;

/// <summary>Why a call, or another use, of a profiled method is not measured.</summary>
/// <param name="Reason">As the end of "this is not measured: ...".</param>
/// <param name="Advice">What would help, as a sentence; null where it helps to make the method partial.</param>
internal sealed record CallObstacle(string Reason, string? Advice = null)
{
    /// <summary>The wrapper would call the method virtually, and so itself, until the stack overflows.</summary>
    public static CallObstacle BaseCall { get; } = new("it is a call through 'base'");

    public static CallObstacle MethodGroup { get; } = new("it is a method group, and whoever invokes the delegate calls the method itself");

    /// <summary>A redirected call there would name the wrapper, which a LINQ provider does not know.</summary>
    public static CallObstacle ExpressionTree { get; } = new("it stands in an expression tree", "Call it outside the tree.");

    /// <summary>The compiler accepts an interceptor here, and calls the method past it.</summary>
    public static CallObstacle DynamicArgument { get; } = new("an argument is dynamic, so the call is bound at run time", "Cast the argument to the parameter's type.");

    public static CallObstacle DynamicReceiver { get; } = new("its receiver is dynamic, so the call is bound at run time and may reach the method", "Cast the receiver to the method's type.");

    /// <summary>A symbol that one file defines is not defined where the wrapper stands: its own call would be left out.</summary>
    public static CallObstacle ConditionalElsewhere { get; } = new("it is conditional on a symbol that the project does not define", "Define the symbol for the whole project.");

    public static CallObstacle CopiedStruct { get; } = new("the compiler would hand a copy of the generic struct to the wrapper");

    /// <summary>The wrapper of an interface's member takes the interface: a struct would be changed in a box of its own.</summary>
    public static CallObstacle TypeParameterReceiver { get; } = new("its receiver is a type parameter that may be a struct, and the wrapper would get a copy of it");

    public static CallObstacle StaticAbstract { get; } = new("it is a static abstract member, called on a type parameter");

    /// <summary>No pattern says "of this type, whatever its other type arguments".</summary>
    public static CallObstacle UntestableReceiver { get; } = new("it may reach an implementation whose type has type parameters, or constraints, that the member's own type does not have, so no wrapper can test for it");

    public static CallObstacle NotRedirectable { get; } = new("the compiler cannot redirect this form of call");

    public static CallObstacle ScopeName { get; } = new("the scope's name is not a constant", "Use a literal: a series exists for each name, so names must be few.");
}
