using System.Runtime.CompilerServices;

namespace PerfGen.Cli.Tests.Data;

/// <summary>The files of this folder, and folders for files of one test.</summary>
internal static class Reports
{
    private static readonly string _folder = OwnFolder();

    public static string PathOf(string name) => Path.Combine(_folder, name);

    public static string TextOf(string name) => File.ReadAllText(PathOf(name));

    private static string OwnFolder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("perfgen-cli-").FullName;

    public string Write(string name, string text)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public string Write(string name, byte[] content)
    {
        string file = Write(name, "");
        File.WriteAllBytes(file, content);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
