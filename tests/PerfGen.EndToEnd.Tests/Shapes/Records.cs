// Records: their own methods, with-expressions, derived records.
// expect: Shapes.Records.Shape.Older calls 1
// expect: Shapes.Records.Person.Describe calls 2
// result: Ann is 31 Bob is 40

using PerfGen;

namespace Shapes.Records;

public record Person(string Name, int Age)
{
    [Profile]
    public virtual string Describe() => $"{Name} is {Age}";
}

public sealed record Employee(string Name, int Age, string Job) : Person(Name, Age);

public static class Shape
{
    public static string Run() => $"{Older(new Person("Ann", 30)).Describe()} {new Employee("Bob", 40, "cook").Describe()}";

    [Profile]
    private static Person Older(Person person) => person with { Age = person.Age + 1 };
}
