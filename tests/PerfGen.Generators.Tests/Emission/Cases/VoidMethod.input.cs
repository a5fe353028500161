using PerfGen;

namespace Shop;

public class Log
{
    [Profile]
    public void Write(string line) { }

    public void Call() => Write("started");
}
