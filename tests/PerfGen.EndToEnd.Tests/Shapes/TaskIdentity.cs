// The very task that the method returned is the one that its caller gets.
// expect: Shapes.TaskIdentity.Shape.Get calls 1
// expect: Shapes.TaskIdentity.Shape.Cached calls 2
// expect: Shapes.TaskIdentity.Shape.Nothing calls 1
// result: True True True

using System.Threading.Tasks;
using PerfGen;

namespace Shapes.TaskIdentity;

public static class Shape
{
    private static readonly TaskCompletionSource<int> _source = new();
    private static readonly Task<int> _cached = Task.FromResult(1);

    public static string Run()
    {
        Task<int> task = Get();
        bool same = ReferenceEquals(task, _source.Task);
        _source.SetResult(1);
        return $"{same} {ReferenceEquals(Cached(), Cached())} {ReferenceEquals(Nothing(), Task.CompletedTask)}";
    }

    [Profile]
    private static Task<int> Get() => _source.Task;

    [Profile]
    private static Task<int> Cached() => _cached;

    [Profile]
    private static Task Nothing() => Task.CompletedTask;
}
