using System.Runtime.CompilerServices;

namespace PerfGen.Tests.PublicApi;

public sealed class PublicApiTests
{
    private const string Update = "PERFGEN_UPDATE_SNAPSHOTS";

    [Fact]
    public void ThePublicApiIsTheOneThatWasAgreedOn()
    {
        string path = Path.Combine(Folder(), "PublicApi.txt");
        string actual = PublicApiText.Of(typeof(Profiler).Assembly);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(path, actual);

        string[] expected = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'), found = actual.Split('\n');
        Assert.True(
            expected.SequenceEqual(found),
            $"""
            The public API of PerfGen is not the one in PublicApi.txt.
            Gone:  {List(expected.Except(found))}
            Added: {List(found.Except(expected))}
            If that is what you want, run this test with {Update}=1 and check in the file that it writes.
            """);
    }

    [Fact]
    public void WhatGeneratedCodeCallsIsHiddenFromEditors() => Assert.All(
        typeof(Profiler).Assembly.GetExportedTypes().Where(static type => type.Namespace == "PerfGen.CompilerServices"),
        static type => Assert.Contains(
            type.GetCustomAttributesData(),
            static attribute => attribute.AttributeType == typeof(System.ComponentModel.EditorBrowsableAttribute)));

    private static string List(IEnumerable<string> lines) =>
        string.Join("\n       ", lines.Select(static line => line.Trim()).DefaultIfEmpty("nothing"));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
