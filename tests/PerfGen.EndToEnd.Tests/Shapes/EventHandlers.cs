// A handler that is handed over as a method group is out of reach; as a lambda it contains a call that is not.
// expect: Shapes.EventHandlers.Shape.OnLater calls 2
// diagnostic: PG6001 OnLater
// diagnostic: PG6001 OnNow
// diagnostic: PG6002 OnNow
// diagnostic: PG6002 OnNow
// unmeasured: Shapes.EventHandlers.Shape.OnNow: it is a method group, and whoever invokes the delegate calls the method itself
// unmeasured: Shapes.EventHandlers.Shape.OnNow: it is a method group, and whoever invokes the delegate calls the method itself
// result: 1 2 2

using System;
using PerfGen;

namespace Shapes.EventHandlers;

public sealed class Clock
{
    public event EventHandler? Ticked;

    public void Tick() => Ticked?.Invoke(this, EventArgs.Empty);
}

public static class Shape
{
    private static int _now;
    private static int _later;

    public static string Run()
    {
        var clock = new Clock();
        clock.Ticked += OnNow;
        clock.Ticked += static (sender, arguments) => OnLater(sender, arguments);
        clock.Tick();
        clock.Ticked -= OnNow;
        clock.Tick();
        return $"{_now} {_later} {_later}";
    }

    [Profile]
    private static void OnNow(object? sender, EventArgs arguments) => _now++;

    [Profile]
    private static void OnLater(object? sender, EventArgs arguments) => _later++;
}
