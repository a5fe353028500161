namespace PerfGen.Analyzers.Options;

/// <summary>What may stand in <c>.editorconfig</c> behind <c>dotnet_diagnostic.PGxxxx.</c> or <c>dotnet_code_quality.PGxxxx.</c></summary>
internal static class OptionNames
{
    public const string BoundedNames = "bounded_names";
    public const string UnboundedNames = "unbounded_names";
    public const string BoundedTypes = "bounded_types";
    public const string MetricWrappers = "metric_wrappers";
    public const string HotPathAttributes = "hot_path_attributes";
    public const string EntryPointTypes = "entry_point_types";
    public const string MaxTags = "max_tags";
    public const string MaxSeries = "max_series";
    public const string AnalyzeTests = "analyze_tests";
}
