using PerfGen.Build.Manifests;
using PerfGen.Build.Reading;
using PerfGen.Build.Warnings;

namespace PerfGen.Build.Tests.Warnings;

public class ErrorLogReaderTests
{
    [Fact]
    public void WarningsOfPerfGensRulesThatAreNotSuppressedAreRead()
    {
        string log = Log(
            Result("PG2002", "warning", "later", "file:///src/Pr%C3%A4i%20x/B.cs", 1, 5),
            Result("PG1001", "warning", "An \\\"id\\\"", "file:///src/Pr%C3%A4i%20x/A/A.cs", 12, 3),
            Result("PG1001", "warning", "An \\\"id\\\"", "file:///src/Pr%C3%A4i%20x/A/A.cs", 12, 3),
            Result("PG1002", "warning", "quiet", "file:///src/Pr%C3%A4i%20x/A/A.cs", 1, 1, suppressed: true),
            Result("PG6002", "note", "a suggestion", "file:///src/Pr%C3%A4i%20x/A/A.cs", 1, 1),
            Result("CA1822", "warning", "someone else's", "file:///src/Pr%C3%A4i%20x/A/A.cs", 1, 1),
            Result("PG10010", "warning", "someone else's", "file:///src/Pr%C3%A4i%20x/A/A.cs", 1, 1),
            Result("PG3001", "warning", "outside", "file:///src/Shared/C.cs", 2, 2),
            """{ "ruleId": "PG6008", "level": "warning", "message": { "text": "the project" } }""");

        Assert.Equal(
            [
                new RuleWarning("PG6008", "the project", null),
                new RuleWarning("PG3001", "outside", new SourcePlace("../Shared/C.cs", 2, 2)),
                new RuleWarning("PG1001", "An \"id\"", new SourcePlace("A/A.cs", 12, 3)),
                new RuleWarning("PG2002", "later", new SourcePlace("B.cs", 1, 5)),
            ],
            Read(log));
    }

    [Theory]
    [InlineData("{}", "' is no error log of the compiler; build the project again.")]
    [InlineData("""{ "version": "1.0.0", "runs": [] }""", "' is SARIF 1.0.0, and SARIF 2.1.0 is read here; add ',version=2.1' to ErrorLog.")]
    [InlineData("""{ "version": "2.1""", "' cannot be read: The JSON ends too soon.")]
    public void WhatIsNoSuchLogIsToldInOneSentence(string json, string end) =>
        Assert.EndsWith(end, Assert.Throws<ManifestException>(() => Read(json)).Message);

    [Fact]
    public void ALogThatIsNotThereIsToldInOneSentence() =>
        Assert.StartsWith("The error log 'nowhere.sarif' cannot be read: ", Assert.Throws<ManifestException>(() => ErrorLogReader.Read("nowhere.sarif", "/src")).Message);

    [Theory]
    [InlineData("obj/log.sarif", "obj/log.sarif")]
    [InlineData("obj/log.sarif,version=2.1", "obj/log.sarif")]
    [InlineData("obj/log.sarif;Version=1", "obj/log.sarif")]
    [InlineData("\"obj/a b.sarif\", version=2", "obj/a b.sarif")]
    [InlineData("a,b.sarif", "a,b.sarif")]
    public void TheOptionHasThePathAndPerhapsAVersion(string option, string path) => Assert.Equal(path, ErrorLogOption.PathOf(option));

    private static IReadOnlyList<RuleWarning> Read(string log)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, log);
            return ErrorLogReader.Read(path, "/src/Präi x");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Log(params string[] results) => $$"""{ "version": "2.1.0", "runs": [ { "results": [ {{string.Join(", ", results)}} ] } ] }""";

    private static string Result(string rule, string level, string message, string file, int line, int column, bool suppressed = false) => $$"""
        { "ruleId": "{{rule}}", "level": "{{level}}", "message": { "text": "{{message}}" },{{(suppressed ? """ "suppressions": [ { "kind": "inSource" } ],""" : "")}}
          "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{file}}" }, "region": { "startLine": {{line}}, "startColumn": {{column}} } } } ] }
        """;
}
