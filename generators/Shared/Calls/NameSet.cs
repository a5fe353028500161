namespace PerfGen.Shared;

/// <summary>Names that are looked for in many files, by hash first: where none has the hash, none is there.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _names;
    private readonly HashSet<int> _hashes;

    public NameSet(IEnumerable<string> names)
    {
        _names = new(names, StringComparer.Ordinal);
        _hashes = [.. _names.Select(WordScanner.HashOf)];
    }

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>False when none of the names has this hash of <see cref="WordScanner"/>.</summary>
    public bool MayContain(int hash) => _hashes.Contains(hash);
}
