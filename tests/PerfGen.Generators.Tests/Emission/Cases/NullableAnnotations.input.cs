using System.Collections.Generic;
using PerfGen;

namespace Shop;

public class Directory
{
    [Profile]
    public string? Find(string? name, List<string?>? names, Dictionary<string, string?[]?> more, int? number) => name;

    public string? Call() => Find(null, null, [], null);
}

#nullable disable

public class OldDirectory
{
    [Profile]
    public string Find(string name, List<string> names) => name;

    public string Call() => Find(null, null);
}
