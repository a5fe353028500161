namespace PerfGen.Tests.Snapshots;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("perfgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatWasWrittenIsReadBack()
    {
        string path = Path.Combine(_folder, "shop.json");
        SnapshotFile.Write(Samples.Shop, path);

        Assert.Equal(Samples.Shop.ToJson(), SnapshotFile.Read(path).ToJson());
        Assert.Equal(["shop.json"], Files());
    }

    [Fact]
    public void MissingFoldersAreMade()
    {
        string path = Path.Combine(_folder, "a", "b", "shop.json");
        SnapshotFile.Write(Samples.Shop, path);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void AnOlderFileIsReplaced()
    {
        string path = Path.Combine(_folder, "shop.json");
        File.WriteAllText(path, new string('x', 1_000_000));
        SnapshotFile.Write(Samples.Shop, path);

        Assert.Equal(Samples.Shop.ToJson(), SnapshotFile.Read(path).ToJson());
    }

    [Fact]
    public void ASnapshotThatCannotBeWrittenWholeLeavesTheOlderFileAndNothingElse()
    {
        string path = Path.Combine(_folder, "shop.json");
        File.WriteAllText(path, "the older one");
        // JSON has no infinity: writing fails at the very end of the file.
        MethodSnapshot last = Samples.Shop.Methods[1] with { Time = Samples.Shop.Methods[1].Time! with { MeanNs = double.PositiveInfinity } };

        Assert.ThrowsAny<Exception>(() => SnapshotFile.Write(Samples.With([.. Enumerable.Repeat(Samples.Shop.Methods[0], 1_000), last]), path));
        Assert.Equal("the older one", File.ReadAllText(path));
        Assert.Equal(["shop.json"], Files());
    }

    [Fact]
    public void AFolderIsNotReplaced()
    {
        string path = Path.Combine(_folder, "folder");
        Directory.CreateDirectory(path);

        Assert.Throws<IOException>(() => SnapshotFile.Write(Samples.Shop, path));
        Assert.Empty(Directory.GetFileSystemEntries(path));
        Assert.Equal(["folder"], Files());
    }

    [Fact]
    public void APathThroughAFileCannotBeWritten()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Assert.ThrowsAny<IOException>(() => SnapshotFile.Write(Samples.Shop, Path.Combine(file, "shop.json")));
        Assert.Equal(["file"], Files());
    }

    [Fact]
    public void AFolderThatMayNotBeWrittenToIsRefused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The folder of the processes is Linux's.");

        // Nobody may make a file there, not even the superuser.
        Exception error = Assert.ThrowsAny<Exception>(static () => SnapshotFile.Write(Samples.Shop, "/proc/self/shop.json"));
        Assert.True(error is IOException or UnauthorizedAccessException, error.ToString());
    }

    [Fact]
    public void ThreadsThatWriteTheSameFileAtTheSameTimeDoNotDisturbEachOther()
    {
        string path = Path.Combine(_folder, "shop.json");
        Parallel.For(0, 64, _ => SnapshotFile.Write(Samples.Shop, path));

        Assert.Equal(Samples.Shop.ToJson(), SnapshotFile.Read(path).ToJson());
        Assert.Equal(["shop.json"], Files());
    }

    [Fact]
    public void AFileThatIsNoSnapshotIsRefused()
    {
        string path = Path.Combine(_folder, "other.json");
        File.WriteAllText(path, "[1, 2, 3]");

        Assert.Throws<FormatException>(() => SnapshotFile.Read(path));
        Assert.ThrowsAny<IOException>(() => SnapshotFile.Read(path + ".missing"));
    }

    private string[] Files() => [.. Directory.GetFileSystemEntries(_folder).Select(static path => Path.GetFileName(path))];
}
