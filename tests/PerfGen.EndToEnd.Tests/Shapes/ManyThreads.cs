// Calls from several threads at once, each of them counted, those that threw as errors.
// expect: Shapes.ManyThreads.Shape.Work calls 4000 errors 400
// result: 3600

using System;
using System.Linq;
using System.Threading;
using PerfGen;

namespace Shapes.ManyThreads;

public static class Shape
{
    private static int _done;

    public static string Run()
    {
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(static _ => new Thread(static () =>
        {
            for (int i = 0; i < 1000; i++)
            {
                try
                {
                    Work(i);
                }
                catch (InvalidOperationException)
                {
                }
            }
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return $"{_done}";
    }

    [Profile]
    private static void Work(int number)
    {
        if (number % 10 == 9)
            throw new InvalidOperationException();
        Interlocked.Increment(ref _done);
    }
}
