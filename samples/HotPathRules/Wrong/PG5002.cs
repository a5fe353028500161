using PerfGen;

namespace HotPathRules.Wrong;

/// <summary>A promise to allocate nothing.</summary>
public sealed class PG5002
{
    private string _last = "";

    [Threshold(MaxAllocatedBytes = 0)]
    public void Handle(string order)
    {
        _last = "order " + order;
    }

    public override string ToString() => _last;
}
