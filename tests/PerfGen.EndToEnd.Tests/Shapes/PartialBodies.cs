// A partial method whose body is generated: measured through whatever calls it.
// expect: Shapes.PartialBodies.Till.Add calls 6
// expect: Shapes.PartialBodies.Till.Name calls 1
// expect: Shapes.PartialBodies.Till.Fail calls 1 errors 1
// diagnostic: PG6002 Add
// unmeasured: Shapes.ExtensionReceivers.Extensions.Add: its receiver is dynamic, so the call is bound at run time and may reach the method
// result: 3 3 3 3 3 3 till odd

using System;
using System.Linq;
using System.Linq.Expressions;
using PerfGen;
#pragma warning disable IL2026, IL3050 // What is dynamic is no friend of trimming, with a profiler or without.

namespace Shapes.PartialBodies;

public interface IAdder
{
    int Add(int first, int second = 2);
}

public sealed partial class Till : IAdder
{
    [Profile]
    public partial int Add(int first, int second = 2);

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

    private int AddCore(int first, int second) => first + second;

    private void FailCore() => throw new InvalidOperationException("odd");
}

public static class Shape
{
    public static string Run()
    {
        var till = new Till();
        IAdder through = till;
        Func<int, int, int> method = till.Add;
        Expression<Func<int, int>> tree = number => till.Add(number, 2);
        dynamic late = till;
        object reflected = typeof(Till).GetMethod(nameof(Till.Add))!.Invoke(till, [1, 2])!;
        return $"{till.Add(1)} {through.Add(1)} {method(1, 2)} {tree.Compile()(1)} {late.Add(1)} {reflected} {Till.Name()} {till.TryFail()}";
    }
}
