using PerfGen;

namespace Shop;

public class Animal
{
    [Profile]
    public virtual string Speak() => "";
}

public class Dog : Animal
{
    public override string Speak() => "woof";
}

public class Puppy : Dog
{
    [Profile]
    public override string Speak() => "yip";
}

public static class Caller
{
    public static string Call(Animal animal, Dog dog, Puppy puppy) => animal.Speak() + dog.Speak() + puppy.Speak();
}
