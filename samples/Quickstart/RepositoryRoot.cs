namespace Quickstart;

internal static class RepositoryRoot
{
    internal const string Marker = "PerfGen.sln";

    internal static string? Find() => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, Marker)))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
