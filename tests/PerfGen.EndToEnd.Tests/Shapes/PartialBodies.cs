// A partial method whose body is generated: measured through whatever calls it.
// expect: Shapes.PartialBodies.Till.AddUp calls 6
// expect: Shapes.PartialBodies.Till.Name calls 1
// expect: Shapes.PartialBodies.Till.Fail calls 1 errors 1
// result: 3 3 3 3 3 3 till odd

using System;
using System.Linq;
using System.Linq.Expressions;
using PerfGen;
#pragma warning disable IL2026, IL3050 // What is dynamic is no friend of trimming, with a profiler or without.

namespace Shapes.PartialBodies;

public interface IAdder
{
    int AddUp(int first, int second = 2);
}

public sealed partial class Till : IAdder
{
    [Profile]
    public partial int AddUp(int first, int second = 2);

    [Profile]
    internal static partial string Name();

    [Profile]
    private partial void Fail();

    public string TryFail()
    {
        try
        {
            Fail();
            return "";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static string NameCore() => "till";

    private int AddUpCore(int first, int second) => first + second;

    private void FailCore() => throw new InvalidOperationException("odd");
}

public static class Shape
{
    public static string Run()
    {
        var till = new Till();
        IAdder through = till;
        Func<int, int, int> method = till.AddUp;
        Expression<Func<int, int>> tree = number => till.AddUp(number, 2);
        dynamic late = till;
        object reflected = typeof(Till).GetMethod(nameof(Till.AddUp))!.Invoke(till, [1, 2])!;
        return $"{till.AddUp(1)} {through.AddUp(1)} {method(1, 2)} {tree.Compile()(1)} {late.AddUp(1)} {reflected} {Till.Name()} {till.TryFail()}";
    }
}
