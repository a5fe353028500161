using PerfGen.Build.Prometheus;
using PerfGen.Build.Rendering;

namespace PerfGen.Build.Grafana;

/// <summary>What can be chosen above the panels.</summary>
internal static class Variables
{
    public const string DataSourceName = "datasource";

    /// <summary>Selects the chosen jobs; all of them to begin with, and programs without one.</summary>
    public const string JobMatcher = "job=~\"$job\"";

    public static void DataSource(JsonWriter json)
    {
        json.Name("name").Value(DataSourceName);
        json.Name("label").Value("Data source");
        json.Name("type").Value("datasource");
        json.Name("query").Value("prometheus");
        json.Name("refresh").Value(1);
        json.Name("hide").Value(0);
        json.Name("multi").Raw("false");
        json.Name("includeAll").Raw("false");
        json.Name("regex").Value("");
        json.Name("current").Object(static () => { });
        json.Name("options").Array(Array.Empty<string>(), static _ => { });
    }

    public static void Job(JsonWriter json)
    {
        const string Query = $"label_values({MetricNames.Calls}, job)";
        json.Name("name").Value("job");
        json.Name("label").Value("Job");
        json.Name("type").Value("query");
        json.Name("datasource").Object(() => DataSourceReference(json));
        json.Name("definition").Value(Query);
        json.Name("query").Object(() =>
        {
            json.Name("query").Value(Query);
            json.Name("refId").Value("PrometheusVariableQueryEditor-VariableQuery");
        });
        json.Name("refresh").Value(2);
        json.Name("sort").Value(1);
        json.Name("hide").Value(0);
        json.Name("multi").Raw("true");
        json.Name("includeAll").Raw("true");
        json.Name("allValue").Value(".*");
        json.Name("regex").Value("");
        json.Name("current").Object(() =>
        {
            json.Name("selected").Raw("true");
            json.Name("text").Array(["All"], text => json.Value(text));
            json.Name("value").Array(["$__all"], value => json.Value(value));
        });
        json.Name("options").Array(Array.Empty<string>(), static _ => { });
    }

    /// <summary>The members of a reference to the source that was chosen.</summary>
    public static void DataSourceReference(JsonWriter json)
    {
        json.Name("type").Value("prometheus");
        json.Name("uid").Value($"${{{DataSourceName}}}");
    }
}
