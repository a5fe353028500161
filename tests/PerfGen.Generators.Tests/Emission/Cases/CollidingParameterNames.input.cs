using PerfGen;

namespace Shop;

public class Phone
{
    [Profile]
    public int Dial(int self, int call, int call_, int result, int exception) => self + call + call_ + result + exception;

    public int Call() => Dial(1, 2, 3, 4, 5);
}
