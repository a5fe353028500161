using PerfGen;

namespace Shop;

public class Search
{
    [Profile]
    public int Find(string text) => 1;

    [Profile]
    public int Find(int number) => 2;

    [Profile]
    public int Find<T>(T[] items) => 3;

    public int Find(object anything) => 4;

    public int Call() => Find(1) + Find("a") + Find([1]) + Find((object)1) + Find(2);
}
