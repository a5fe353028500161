using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests.Conformance;

/// <summary>
/// The programs made of the shapes, each built and run once, when it is first asked for; one that does not build is not
/// tried again.
/// </summary>
public sealed class ShapesPrograms
{
    private const string Strict = """
        <AnalysisLevel>latest-all</AnalysisLevel>
        <IsAotCompatible>true</IsAotCompatible>
        """;

    private readonly Dictionary<string, Task<ShapesProgram>> _programs = [];

    /// <summary>Every analyzer that the SDK has, those of trimming and ahead-of-time compilation included.</summary>
    internal Task<ShapesProgram> MeasuredAsync(LocalFeed feed) => OfAsync(feed, ShapeFile.All.Values, Strict);

    /// <summary>The same build with profiling switched off.</summary>
    internal Task<ShapesProgram> PlainAsync(LocalFeed feed) => OfAsync(feed, ShapeFile.All.Values, Strict + "<PerfGenEnabled>false</PerfGenEnabled>");

    /// <summary>Of the shapes that an older version of C# has, in a build with other settings.</summary>
    internal Task<ShapesProgram> VariantAsync(LocalFeed feed, int language, string properties) =>
        OfAsync(feed, ShapeFile.All.Values.Where(shape => shape.Language <= language), properties + $"<LangVersion>{language}</LangVersion>");

    private Task<ShapesProgram> OfAsync(LocalFeed feed, IEnumerable<ShapeFile> shapes, string properties)
    {
        if (!_programs.TryGetValue(properties, out Task<ShapesProgram>? program))
            _programs.Add(properties, program = ShapesProgram.BuildAndRunAsync(feed, [.. shapes], properties));
        return program;
    }
}
