using PerfGen;

namespace Quickstart;

/// <summary>Finds what each file repeats of the files before it.</summary>
internal sealed class PassageFinder
{
    private readonly Dictionary<ulong, Place> _firstSeen = [];
    private readonly List<Passage> _passages = [];

    private readonly record struct Place(SourceFile File, int Start);

    [Profile]
    internal IReadOnlyList<Passage> Find(IEnumerable<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            Match(file);
            Remember(file);
        }

        return _passages;
    }

    [Profile]
    private void Match(SourceFile file)
    {
        for (int start = 0; start < file.Fingerprints.Length;)
        {
            int length = _firstSeen.TryGetValue(file.Fingerprints[start], out Place earlier)
                ? CommonLength(earlier.File.Tokens.AsSpan(earlier.Start), file.Tokens.AsSpan(start))
                : 0;
            if (length < Passage.ShortestLength)
            {
                start++;
                continue;
            }

            _passages.Add(new Passage(Lines(earlier.File, earlier.Start, length), Lines(file, start, length), length));
            start += length;
        }
    }

    [Profile]
    private void Remember(SourceFile file)
    {
        for (int start = 0; start < file.Fingerprints.Length; start++)
            _firstSeen.TryAdd(file.Fingerprints[start], new Place(file, start));
    }

    private static int CommonLength(ReadOnlySpan<Token> left, ReadOnlySpan<Token> right)
    {
        int length = 0;
        while (length < left.Length && length < right.Length && left[length].Text == right[length].Text)
            length++;
        return length;
    }

    private static LineRange Lines(SourceFile file, int start, int length) =>
        new(file.Name, file.Tokens[start].Line, file.Tokens[start + length - 1].Line);
}
