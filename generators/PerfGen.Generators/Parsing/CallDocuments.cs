using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// A generated file for each source file with calls, so that an edit re-emits one; but never more than the compiler can bear. Each of them declares InterceptsLocationAttribute for
/// itself, since others' generators do so too, and wherever one is looked up the compiler asks all of that name which file they are local to, which takes a SHA-256 of the file's path each time:
/// five hundred files would cost it a quarter of a million of those.
/// </summary>
internal static class CallDocuments
{
    public const int Most = 32;

    public static EquatableArray<CallDocument> Of(EquatableArray<FileCalls> files) => files.Count <= Most
        ? files.Select(static file => new CallDocument(file.OutputName, new([file]))).ToEquatableArray()
        : files
            .GroupBy(static file => (uint)WordScanner.HashOf(file.File) % Most)
            .OrderBy(static group => group.Key)
            .Select(static group => new CallDocument(group.Key.ToString("00", CultureInfo.InvariantCulture), group.ToEquatableArray()))
            .ToEquatableArray();
}
