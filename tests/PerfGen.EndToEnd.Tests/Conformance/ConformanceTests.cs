using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests.Conformance;

/// <summary>
/// Every shape of a call that a C# program can write, in one program: a file in the folder <c>Shapes</c> for each, which says how
/// many calls and errors of which series it expects, what is not measured and why, and what it prints, with PerfGen and without.
/// </summary>
[Collection(PackageUsers.Name)]
public sealed class ConformanceTests(LocalFeed feed, ShapesPrograms programs) : IClassFixture<ShapesPrograms>
{
    private const string CSharp12Unoptimized = """
        <ImplicitUsings>disable</ImplicitUsings>
        <Optimize>false</Optimize>
        """;

    private const string CSharp13Checked = """
        <ImplicitUsings>disable</ImplicitUsings>
        <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
        """;

    public static TheoryData<string> Shapes { get; } = [.. ShapeFile.All.Keys];

    public static TheoryData<string> ShapesOfCSharp12 { get; } = [.. Of(12)];

    public static TheoryData<string> ShapesOfCSharp13 { get; } = [.. Of(13)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task AShapeIsMeasuredAndRunsAsItWouldWithout(string shape)
    {
        ShapeFile file = ShapeFile.All[shape];
        ShapesProgram measured = await programs.MeasuredAsync(feed);
        ShapesProgram plain = await programs.PlainAsync(feed);

        Assert.Equal(file.Result, plain.Results.GetValueOrDefault(shape, "(did not run)"));
        Assert.Equal(file.Result, measured.Results.GetValueOrDefault(shape, "(did not run)"));
        Assert.Equal(file.Rows, file.RowsIn(measured.Snapshot));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task WhatIsNotMeasuredIsSaid(string shape)
    {
        ShapeFile file = ShapeFile.All[shape];
        string[] said = [.. (await programs.MeasuredAsync(feed)).Remarks[shape].Order(StringComparer.Ordinal)];
        if (Repository.UpdatesSnapshots)
            file.Rewrite(said);
        else
            Assert.Equal(file.Remarks, said);
    }

    [Theory]
    [MemberData(nameof(ShapesOfCSharp12))]
    public async Task ItIsTheSameInCSharp12WithoutOptimization(string shape) => Same(shape, await programs.VariantAsync(feed, 12, CSharp12Unoptimized));

    [Theory]
    [MemberData(nameof(ShapesOfCSharp13))]
    public async Task ItIsTheSameInCSharp13WithOverflowChecked(string shape) => Same(shape, await programs.VariantAsync(feed, 13, CSharp13Checked));

    [Fact]
    public async Task WithoutProfilingNothingIsRecorded() => Assert.Null((await programs.PlainAsync(feed)).Snapshot);

    [Fact]
    public async Task DebuggersStepThroughWhatIsGeneratedAndStackTracesLeaveItOut()
    {
        List<GeneratedMethod> methods = GeneratedMethods.In((await programs.MeasuredAsync(feed)).Assembly);

        Assert.True(methods.Count > ShapeFile.All.Count, $"{methods.Count} generated methods are fewer than there are shapes.");
        Assert.Empty(methods.Where(static method => !method.IsHidden).Select(static method => method.Name));
    }

    private static void Same(string shape, ShapesProgram variant)
    {
        Assert.Equal(ShapeFile.All[shape].Result, variant.Results.GetValueOrDefault(shape, "(did not run)"));
        Assert.Equal(ShapeFile.All[shape].Rows, ShapeFile.All[shape].RowsIn(variant.Snapshot));
    }

    private static IEnumerable<string> Of(int language) => ShapeFile.All.Values.Where(shape => shape.Language <= language).Select(static shape => shape.Name);
}
