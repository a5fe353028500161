// Three levels: abstract, overridden, overridden and sealed; one of them with a series of its own.
// expect: Shapes.AbstractOverrides.Animal.Speak calls 2
// expect: Shapes.AbstractOverrides.Puppy.Speak calls 3
// result: woof woof wif wif wif

using PerfGen;

namespace Shapes.AbstractOverrides;

public abstract class Animal
{
    [Profile]
    public abstract string Speak();
}

public class Dog : Animal
{
    public override string Speak() => "woof";
}

public class Puppy : Dog
{
    [Profile]
    public sealed override string Speak() => "wif";
}

public static class Shape
{
    public static string Run()
    {
        Animal dog = new Dog();
        Animal puppy = new Puppy();
        Dog puppyAsDog = new Puppy();
        return $"{dog.Speak()} {new Dog().Speak()} {puppy.Speak()} {puppyAsDog.Speak()} {new Puppy().Speak()}";
    }
}
