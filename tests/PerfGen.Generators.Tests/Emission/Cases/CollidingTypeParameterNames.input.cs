#pragma warning disable CS8981 // Names of lower-case letters only.
using PerfGen;

namespace Shop;

public class Phone<self>
{
    [Profile]
    public call Dial<call, result, exception>(self first, call second, result third, exception fourth) => second;

    public int Call(self own) => Dial(own, 1, 2, 3);
}
