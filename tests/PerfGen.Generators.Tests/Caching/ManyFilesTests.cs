using System.Globalization;
using PerfGen.Generators.Parsing;
using PerfGen.Generators.Tests.Robustness;

namespace PerfGen.Generators.Tests.Caching;

/// <summary>The calls of a great many files share a bounded number of generated ones: the compiler's work for them would grow with its square.</summary>
public class ManyFilesTests
{
    private const int Files = 5 * CallDocuments.Most;

    private const string Orders = """
        using PerfGen;

        public class Orders
        {
            [Profile(Callers = true)]
            public int Place(int id) => id;
        }
        """;

    private static readonly SourceProject _project = Enumerable.Range(0, Files).Aggregate(new SourceProject().With("Orders.cs", Orders), static (project, file) =>
        project.With($"Shop{Number(file)}.cs", $$"""
            public class Shop{{Number(file)}}
            {
                public int Sell(Orders orders)
                {
                    using var scope = PerfGen.Profiler.Scope("sell");
                    return orders.Place(2);
                }
            }
            """));

    [Fact]
    public void ShareABoundedNumberOfGeneratedOnes()
    {
        GeneratorRun run = Survival.SurvivesWithoutProblems(_project);

        string[] calls = [.. run.Files.Where(static file => file.Key.StartsWith("Calls.", StringComparison.Ordinal)).Select(static file => file.Value)];
        Assert.InRange(calls.Length, CallDocuments.Most / 2, CallDocuments.Most);
        Assert.Equal(2 * Files, calls.Sum(static text => text.Split("[InterceptsLocation(").Length - 1));
        Assert.Equal(calls.Length, calls.Sum(static text => text.Split("class InterceptsLocationAttribute").Length - 1));
    }

    [Fact]
    public void AnEditReEmitsOneOfThem()
    {
        var session = new EditingSession(_project);

        string reasons = session.Edit("Shop7.cs", "orders.Place(2)", "1 + orders.Place(2)");

        Assert.Single(reasons.Split('\n'), static line => line.StartsWith("Calls.", StringComparison.Ordinal) && line.EndsWith(": Modified", StringComparison.Ordinal));
        Assert.DoesNotContain("Measured.g.cs: Modified", reasons, StringComparison.Ordinal);
    }

    private static string Number(int file) => file.ToString(CultureInfo.InvariantCulture);
}
