using System.Collections.Generic;
using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public class Scripts
{
    [Profile]
    public dynamic? Run(dynamic script, List<dynamic?> arguments, (dynamic First, int Second) pair) => script;

    public int Run(int script, List<object?> arguments, (object First, int Second) pair) => script;

    [Profile]
    private Task<dynamic> RunAsync(dynamic script) => Task.FromResult<dynamic>(script);

    public object? Call()
    {
        RunAsync("x");
        return Run((object)1, [], (1, 2));
    }
}
