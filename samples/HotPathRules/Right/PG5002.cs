using PerfGen;

namespace HotPathRules.Right;

/// <summary>A promise to allocate nothing.</summary>
public sealed class PG5002
{
    private string _last = "";

    [Threshold(MaxAllocatedBytes = 0)]
    public void Handle(string order)
    {
        _last = order;
    }

    public override string ToString() => $"order {_last}";
}
