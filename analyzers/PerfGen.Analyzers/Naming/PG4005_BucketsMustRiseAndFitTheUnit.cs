using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Naming;

/// <summary>Boundaries out of order throw when the histogram is made; boundaries for another unit put everything into the last bucket.</summary>
internal sealed class PG4005_BucketsMustRiseAndFitTheUnit() : NamingRule(Descriptors.PG4005)
{
    private const string OpenTelemetryConfiguration = "OpenTelemetry.Metrics.ExplicitBucketHistogramConfiguration";
    private const int MostBuckets = 60;

    /// <summary>Seconds: what takes a minute at most and begins with fractions. In milliseconds that would be all below the first few.</summary>
    private const double LongestSeconds = 60;
    private const double ShortestSeconds = 0.1;

    protected override Action<RuleContext, InstrumentCreation, string> Begin(RuleRegistration rule, PublishedNames published)
    {
        if (rule.Types.Compilation.GetTypeByMetadataName(OpenTelemetryConfiguration) is { } configuration)
            JudgeViews(rule, configuration, published);
        return static (context, creation, name) =>
        {
            if (creation.Kind != InstrumentKind.Histogram)
                return;
            if (creation.Buckets is { } buckets && !buckets.Unwrapped().ConstantValue.HasValue)
                Judge(context, buckets, name, creation.Unit.ConstantText());
            else if (creation.Library == MetricLibrary.PrometheusNet && creation.IsConfigurationSeen && IsInMilliseconds(name, unit: null))
                context.Report(Descriptors.PG4005, creation.Name!, $"'{name}' is in milliseconds and has the default buckets, which are for seconds: up to 10; set Buckets, or record seconds");
        };
    }

    private static void JudgeViews(RuleRegistration rule, INamedTypeSymbol configuration, PublishedNames published) =>
        rule.OnOperation([OperationKind.ObjectCreation], (context, operation) =>
        {
            if (!SymbolEqualityComparer.Default.Equals(operation.Type, configuration)
                || CreationReader.ValueOf((IObjectCreationOperation)operation, "Boundaries") is not { } boundaries)
            {
                return;
            }

            string? name = NameOfView(operation);
            if ((name is null || !published.Contains(name)) && context.IsInScope())
                Judge(context, boundaries, name ?? "", unit: null);
        });

    private static void Judge(RuleContext context, IOperation expression, string name, string? unit)
    {
        if (BucketBoundaries.Read(expression, context.Types.Compilation, context.Cancellation) is { Count: > 0 } boundaries && Fault(boundaries, name, unit) is { } fault)
            context.Report(Descriptors.PG4005, expression, fault);
    }

    private static string? Fault(IReadOnlyList<double> boundaries, string name, string? unit)
    {
        for (int index = 0; index < boundaries.Count; index++)
        {
            // The last bucket may be written out: everything is at most infinite.
            if (double.IsNaN(boundaries[index]) || double.IsInfinity(boundaries[index]) && !(index == boundaries.Count - 1 && boundaries[index] > 0))
                return $"{Text(boundaries[index])} is no boundary of a bucket; boundaries are finite";
            if (index > 0 && boundaries[index] == boundaries[index - 1])
                return $"{Text(boundaries[index])} stands twice among the boundaries";
            if (index > 0 && boundaries[index] < boundaries[index - 1])
                return $"{Text(boundaries[index])} stands after {Text(boundaries[index - 1])}; boundaries must rise";
        }

        if (boundaries.Count > MostBuckets)
            return $"{boundaries.Count.ToString(CultureInfo.InvariantCulture)} buckets are as many series for each set of labels; {MostBuckets.ToString(CultureInfo.InvariantCulture)} show any distribution";
        double[] finite = [.. boundaries.Where(static boundary => !double.IsInfinity(boundary))];
        if (finite.Length == 0)
            return null;
        double first = finite.FirstOrDefault(static boundary => boundary > 0);
        if (IsInMilliseconds(name, unit) && first is > 0 and < ShortestSeconds && finite[finite.Length - 1] <= LongestSeconds)
            return $"Boundaries from {Text(first)} to {Text(finite[finite.Length - 1])} are for seconds, and '{name}' is in milliseconds";
        return IsInSeconds(name, unit) && IsDefaultOfMilliseconds(finite)
            ? $"Boundaries up to {Text(finite[finite.Length - 1])} are those for milliseconds, and '{name}' is in seconds"
            : null;
    }

    private static bool IsInMilliseconds(string name, string? unit) => unit is { Length: > 0 } ? Units.IsMilliseconds(unit) : LastWord(name) is { } last && Units.IsMilliseconds(last);

    private static bool IsInSeconds(string name, string? unit) => unit is { Length: > 0 } ? unit is "s" or "seconds" or "second" : LastWord(name) is "seconds";

    /// <summary>The usual ladder for milliseconds; one that merely goes far may be that of a slow job.</summary>
    private static bool IsDefaultOfMilliseconds(double[] boundaries) =>
        boundaries.All(static boundary => boundary is 0 or >= 5) && new double[] { 5, 10, 25, 50, 75, 100, 250, 500 }.All(boundaries.Contains);

    private static string? LastWord(string name) => Words.Of(name) is [.., var last] ? last : null;

    /// <summary><c>AddView("name", new ExplicitBucketHistogramConfiguration { .. })</c></summary>
    private static string? NameOfView(IOperation configuration)
    {
        IOperation? parent = configuration.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AddView" } view } ? view.Argument("instrumentName").ConstantText() : null;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
