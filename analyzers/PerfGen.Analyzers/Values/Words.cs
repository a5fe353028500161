namespace PerfGen.Analyzers.Values;

/// <summary>Takes names apart: <c>lastUserID</c>, <c>last_user_id</c> and <c>last.user-id</c> are all last, user, id.</summary>
internal static class Words
{
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int index = 0; index <= name.Length; index++)
        {
            if (index < name.Length && char.IsLetterOrDigit(name[index]) && !IsBoundary(name, index, start))
                continue;

            if (index > start)
                words.Add(name.Substring(start, index - start).ToLowerInvariant());
            start = index < name.Length && char.IsLetterOrDigit(name[index]) ? index : index + 1;
        }

        return words;
    }

    private static bool IsBoundary(string name, int index, int start)
    {
        if (index == start || !char.IsUpper(name[index]))
            return false;

        // aB begins a word, and so does the last capital of ABc.
        return !char.IsUpper(name[index - 1]) || index + 1 < name.Length && char.IsLower(name[index + 1]);
    }
}
